using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Frame;

/// <summary>
/// A lease in the database: of several processes one runs a job. Whoever dies loses it when its time is over, and another goes on.
/// </summary>
internal sealed class JobLeases(RegistryContext context, TimeProvider clock)
{
    /// <summary>How long a lease holds without being renewed: longer than any batch takes.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromMinutes(2);

    /// <summary>Takes or renews a lease; false when another has it.</summary>
    /// <param name="name">The job.</param>
    /// <param name="holder">This process.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<bool> TakeAsync(string name, string holder, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var until = now + Time;
        var taken = await context.JobLeases.Where(lease => lease.Name == name && (lease.Holder == holder || lease.Until < now))
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, until), stop);
        if (taken > 0)
            return true;
        if (await context.JobLeases.AnyAsync(lease => lease.Name == name, stop))
            return false;
        context.Add(new JobLease { Name = name, Holder = holder, Until = until });
        try
        {
            await context.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException twice) when (Provider.IsDuplicate(twice))
        {
            return false; // another process took it between the two questions
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }
}

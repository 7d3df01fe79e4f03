using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Notices;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Notices;

/// <summary>
/// Reminds of duties, clocks and questions, of each once: in one of however many processes there are. A reminder and its notices are one
/// transaction, so that a process that is killed has given it to everybody or to nobody, and the next gives what is missing.
/// </summary>
/// <param name="scopes">Makes the scope of a step.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where a failed step is said; the next one tries again.</param>
public sealed class ReminderCalendar(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderCalendar> log)
    : Rounds(Pause, clock, log)
{
    private const string Lease = "reminders";
    private const int Batch = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Gives what is due now; false when there is nothing or another process has the lease.</summary>
    public override async Task<bool> StepAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var context = new RegistryContext(
            scope.ServiceProvider.GetRequiredService<DbContextOptions<RegistryContext>>(), EveryOrganisation.Instance);
        var leases = new JobLeases(context, Clock);
        var due = await new RemindersDue(context, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime)).FindAsync(stop);
        var given = 0;
        foreach (var batch in due.Chunk(Batch))
        {
            if (!await leases.TakeAsync(Lease, Holder, stop)) return given > 0;
            given += await GiveAsync(context, batch, stop);
        }

        return given > 0;
    }

    private async Task<int> GiveAsync(RegistryContext context, DueReminder[] batch, CancellationToken stop)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var (writer, now) = (new NoticeWriter(context), Clock.GetUtcNow());
        foreach (var one in batch)
        {
            context.Add(new Reminder { Key = one.Key, At = now });
            await writer.TellAsync(await ToWhomAsync(context, writer, one, stop), new(one.Reference, one.Title, one.Path, now), [], stop);
        }

        try
        {
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return batch.Length;
        }
        catch (DbUpdateException twice) when (Provider.IsDuplicate(twice))
        {
            // Another process gave some of them since: what is still missing is found in the next round.
            context.ChangeTracker.Clear();
            return 0;
        }
    }

    // Of the office whoever holds the case, or else everybody of its team, or else who has worked on it.
    private static async Task<IReadOnlyList<PersonId>> ToWhomAsync(
        RegistryContext context, NoticeWriter writer, DueReminder due, CancellationToken stop)
    {
        var @case = await context.Cases.AsNoTracking().SingleAsync(one => one.Id == due.CaseId, stop);
        if (!due.ToOffice) return await writer.ToWhomAsync(NoticeAudience.Applicant, @case, stop);
        if (@case.HeldBy is { } holder) return [holder];
        var team = await context.Teams.Where(one => one.Id == @case.TeamId)
            .SelectMany(one => one.Members.Where(member => member.LeftAt == null).Select(member => member.PersonId)).ToListAsync(stop);
        return team.Count > 0 ? team : await writer.ToWhomAsync(NoticeAudience.Officers, @case, stop);
    }
}

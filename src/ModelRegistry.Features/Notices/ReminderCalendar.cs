using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Notices;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Notices;

/// <summary>
/// Reminds of duties, clocks and questions, of each once: in one of however many processes there are. A reminder and its notices are one
/// transaction, so that a process that is killed has given it to everybody or to nobody, and the next gives what is missing.
/// </summary>
/// <param name="scopes">Makes the scope of a round.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where a failed round is said; the next one tries again.</param>
public sealed partial class ReminderCalendar(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderCalendar> log)
    : BackgroundService
{
    private const string Lease = "reminders";
    private const int Batch = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);
    private readonly string holder = $"{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(log, fault);
            }
        }
    }

    /// <summary>Gives what is due now; how many reminders, which is 0 when there are none or another process has the lease.</summary>
    public async Task<int> RoundAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var context = new RegistryContext(
            scope.ServiceProvider.GetRequiredService<DbContextOptions<RegistryContext>>(), EveryOrganisation.Instance);
        var leases = new JobLeases(context, clock);
        var due = await new RemindersDue(context, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).FindAsync(stop);
        var given = 0;
        foreach (var batch in due.Chunk(Batch))
        {
            if (!await leases.TakeAsync(Lease, holder, stop)) return given;
            given += await GiveAsync(context, batch, stop);
        }

        return given;
    }

    private async Task<int> GiveAsync(RegistryContext context, DueReminder[] batch, CancellationToken stop)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var (writer, now) = (new NoticeWriter(context), clock.GetUtcNow());
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

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of reminders failed; it is tried again.")]
    private static partial void Failed(ILogger log, Exception fault);
}

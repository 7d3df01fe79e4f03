using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Casework.Clocks;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Clocks;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>
/// What follows from every move of a case, in the same transaction: its day due, and its routing where its facts have changed. No act
/// does it itself, so that none forgets it.
/// </summary>
internal sealed class DeskUpkeep(RegistryContext context, EditionInForce editions, CaseRouter router, TimeProvider clock)
{
    private const string FirstReview = "/first-review";

    public async Task KeepAsync(CancellationToken stop)
    {
        var routing = await router.InForceAsync(stop);
        foreach (var @case in context.MovedCases.ToList())
        {
            @case.Reckon(await DueAsync(@case, stop));
            if (routing is not null) await router.RouteAsync(@case, routing, @case.NewEvents[^1].PersonId, stop);
        }

        await context.SaveChangesAsync(stop);
    }

    private async Task<DateOnly?> DueAsync(LicenceCase @case, CancellationToken stop)
    {
        if (@case.IsClosed || OfficeClocks.Of((await editions.NowAsync(stop)).Edition, @case.Authority) is not { } office) return null;
        var events = await context.CaseEvents.AsNoTracking().Where(line => line.CaseId == @case.Id).ToListAsync(stop);
        return Due(@case, events, office, clock.GetUtcNow());
    }

    /// <summary>The last day of the first clock that still runs: the first review ends with a referral, too.</summary>
    public static DateOnly? Due(LicenceCase @case, IReadOnlyList<CaseEvent> events, OfficeClocks office, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(office.Place);
        DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        var times = CaseTimes.Of(events, Day);
        var reader = new CaseClock(office.Calendar);
        var referred = events.Any(line => line.Act is CaseAct.Refer);
        return office.LimitsOn(times.Received)
            .Where(limit => ApplicationTypes.Of(@case.Application.Kind).Clocks.Contains(limit.Id))
            .Where(limit => !referred || !limit.Id.EndsWith(FirstReview, StringComparison.Ordinal))
            .Select(limit => reader.Read(limit, times.Received, times.Pauses, times.Ended, Day(now)).Due).OfType<DateOnly>()
            .Order().Cast<DateOnly?>().FirstOrDefault();
    }
}

using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Casework.Clocks;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Clocks;

namespace ModelRegistry.Features.Cases.Clocks;

/// <summary>How a case's clocks stand, how long it has been where it is, and how long like cases took.</summary>
/// <param name="Clocks">The authority's clocks, the shortest first; none where the registry holds none for it.</param>
/// <param name="Since">When the stage that the reader is told of began.</param>
/// <param name="Like">How long the last cases of this authority took; null where there are too few to tell.</param>
public sealed record CaseProgress(IReadOnlyList<ClockReading> Clocks, DateTimeOffset Since, LikeCases? Like);

/// <summary>How long cases took from receipt to decision, days of waiting for applicants not counted.</summary>
/// <param name="Cases">How many cases were looked at.</param>
/// <param name="MedianDays">The days in which half of them were decided.</param>
public sealed record LikeCases(int Cases, int MedianDays);

/// <summary>Reads the clocks of cases from their histories.</summary>
internal sealed class CaseClocks(RegistryContext context, EditionInForce editions, TimeProvider clock)
{
    private const int MostLike = 50;

    // A type that is seldom applied for is not sought through the decisions of all years.
    private const int MostSought = 5000;

    // From fewer nobody could be told anything but another applicant's affairs.
    private const int FewestLike = 5;

    public async Task<CaseProgress> OfAsync(LicenceCase @case, Func<CaseStage, CaseStage> told, CancellationToken stop)
    {
        var events = await context.CaseEvents.AsNoTracking().Where(line => line.CaseId == @case.Id).ToListAsync(stop);
        var office = OfficeClocks.Of((await editions.NowAsync(stop)).Edition, @case.Authority);
        var kind = @case.Application.Kind;
        var like = await LikeAsync(@case.Authority, kind, stop);
        if (office is null) return new([], Since(events, told), like);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(office.Place);
        DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        var times = CaseTimes.Of(events, Day);
        var reader = new CaseClock(office.Calendar);
        var today = Day(clock.GetUtcNow());
        return new(
            [
                .. office.LimitsOn(times.Received).Where(limit => ApplicationTypes.Of(kind).Clocks.Contains(limit.Id))
                    .Select(limit => reader.Read(limit, times.Received, times.Pauses, times.Ended, today)),
            ],
            Since(events, told), like);
    }

    private static DateTimeOffset Since(List<CaseEvent> events, Func<CaseStage, CaseStage> told)
    {
        var lines = events.OrderByDescending(line => line.Line).ToList();
        return lines.TakeWhile(line => told(line.Stage) == told(lines[0].Stage)).Last().At;
    }

    /// <summary>
    /// How long the last cases of an authority and a type took: across organisations, as a number that names none of them.
    /// </summary>
    public async Task<LikeCases?> LikeAsync(string authority, ApplicationKind kind, CancellationToken stop)
    {
        var newest = context.Decisions.IgnoreQueryFilters().Where(decision => decision.Authority == authority)
            .OrderByDescending(decision => EF.Property<long>(decision, Columns.Sequence)).Take(MostSought)
            .Select(decision => new { decision.CaseId, Position = EF.Property<long>(decision, Columns.Sequence) });
        var decided = await (from decision in newest
                             join one in context.Cases.IgnoreQueryFilters() on decision.CaseId equals one.Id
                             where one.Application.Kind == kind
                             orderby decision.Position descending
                             select decision.CaseId).Take(MostLike).ToListAsync(stop);
        var lines = await context.CaseEvents.IgnoreQueryFilters().AsNoTracking().Where(line => decided.Contains(line.CaseId))
            .ToListAsync(stop);
        var days = lines.GroupBy(line => line.CaseId).Select(Days).OfType<int>().Order().ToList();
        return days.Count < FewestLike ? null : new(days.Count, days[(days.Count - 1) / 2]);
    }

    // A case that was decided and is open again, after an appeal or to be amended, has taken nobody knows how long.
    private static int? Days(IEnumerable<CaseEvent> events)
    {
        static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
        var times = CaseTimes.Of(events, Day);
        if (times.Ended is not { } ended) return null;
        var waited = times.Pauses.Sum(pause => (pause.Until ?? ended).DayNumber - pause.From.DayNumber);
        return ended.DayNumber - times.Received.DayNumber - waited;
    }
}

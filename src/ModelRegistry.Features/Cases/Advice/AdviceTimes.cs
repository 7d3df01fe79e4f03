using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Clocks;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Clocks;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>The days by which agencies answer and disagreements are resolved, from the authority's dated parameters.</summary>
internal sealed class AdviceTimes(EditionInForce editions, TimeProvider clock)
{
    public const string Agencies = "agencies";

    public const string Escalation = "escalation";

    /// <summary>The limit and the last day within it if it begins now; null where the authority's law is not held to have one.</summary>
    public async Task<(ClockLimit Limit, DateOnly Due)?> FromNowAsync(LicenceCase @case, string step, CancellationToken stop)
    {
        if (OfficeClocks.Of((await editions.NowAsync(stop)).Edition, @case.Authority) is not { } office) return null;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(office.Place);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
        if (office.For(step, today) is not { } limit) return null;
        return new CaseClock(office.Calendar).Read(limit, today, [], null, today).Due is { } due ? (limit, due) : null;
    }
}

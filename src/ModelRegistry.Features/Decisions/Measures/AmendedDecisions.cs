using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Measures;

/// <summary>
/// The decision of an earlier application that a later one, which amends it, takes the place of: named by the later one's own terms, so
/// that it is on its paper and comes into force in the transaction that keeps it.
/// </summary>
internal static class AmendedDecisions
{
    /// <summary>
    /// The last decision of the case that this one amends, while nothing else has taken its place; null where there is none.
    /// </summary>
    public static async Task<string?> LastDecisionAmendedAsync(this RegistryContext context, LicenceCase @case, CancellationToken stop)
    {
        if (@case.Amends is not { } amended) return null;
        var earlier = await context.Cases.AsNoTracking().Where(one => one.Reference == amended)
            .Select(one => new { one.Id, one.DecisionsOut }).SingleOrDefaultAsync(stop);
        if (earlier is null or { DecisionsOut: 0 }) return null;
        var last = CaseReference.OfDecision(amended, earlier.DecisionsOut);
        var after = (await context.AfterwardsOfAsync([earlier.Id], stop))[earlier.Id].After(last);
        return after is null || after.Reference.StartsWith(@case.Reference + "-", StringComparison.Ordinal) ? last : null;
    }

    /// <summary>Why a draft cannot be issued that takes a decision's place: another one has taken it since it was drafted.</summary>
    public static async Task<Refusal?> PlaceTakenAsync(this RegistryContext context, LicenceCase @case, CancellationToken stop)
    {
        if (@case.DecisionsOut > 0 || @case.LiveDraft?.Terms.Supersedes is not { } named) return null;
        return await context.LastDecisionAmendedAsync(@case, stop) == named
            ? null
            : new Refusal.NotValid(
                "draft", $"It is to take the place of {named}, and another decision has done so since it was drafted.",
                "Send it back, and draft it on what stands now.");
    }
}

using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Cases.Flags;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>
/// What keeps a case from being finalised, read in the transaction in which it moves. Whoever moves it holds the flags first
/// (<see cref="Persistence.Casework.FlagStore.HoldFlagsAsync"/>), so that none is raised in between.
/// </summary>
internal sealed class CaseBlocks(RegistryContext context, CaseParts parts, CaseFlags flags)
{
    public async Task HeedAsync(LicenceCase @case, CancellationToken stop)
    {
        var now = await parts.OfAsync(@case, stop);
        var standing = await flags.StandingAsync(@case, stop);
        @case.Heed([.. standing.Select(flag => flag.Blocking).OfType<string>(), .. await DemandsAsync(@case, now, stop)], now);
    }

    // What the rule asks for that routed the case last: advice from a level, an agency that was asked.
    private async Task<IReadOnlyList<string>> DemandsAsync(LicenceCase @case, IReadOnlyList<AdvisedPart> now, CancellationToken stop)
    {
        if (@case.LastRouting is not { RuleName: { } rule } routing) return [];
        var asks = $"The rule of routing \"{rule}\" (edition {routing.Edition}) asks";
        List<string> missing = [];
        if (routing.Level is { } level
            && !@case.AdviceThatCounts.Any(one => one.Level >= level && !AdviceStanding.IsStale(one, now)))
            missing.Add($"{asks} for advice of the {AdviceWords.Of(level)} level, and there is none on the facts as they are.");
        if (routing.Agency is { } agency && @case.Referrals.All(one => one.AgencyId != agency))
        {
            var name = await context.Organisations.Where(one => one.Id == agency).Select(one => one.Name).SingleAsync(stop);
            missing.Add($"{asks} that the case be referred to {name}.");
        }

        return missing;
    }
}

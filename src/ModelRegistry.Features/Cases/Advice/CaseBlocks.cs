using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases.Flags;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>
/// What keeps a case from being finalised, read in the transaction in which it moves. Whoever moves it holds the flags first
/// (<see cref="Persistence.Casework.FlagStore.HoldFlagsAsync"/>), so that none is raised in between.
/// </summary>
internal sealed class CaseBlocks(CaseParts parts, CaseFlags flags)
{
    public async Task HeedAsync(LicenceCase @case, CancellationToken stop) => @case.Heed(
        (await flags.StandingAsync(@case, stop)).Select(flag => flag.Blocking).OfType<string>(), await parts.OfAsync(@case, stop));
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Allies;

/// <summary>A rule of an ally's law, a licence requirement unless it says otherwise.</summary>
internal abstract class AlliedRule(AlliedPlace place) : Rule
{
    protected AlliedPlace Place => place;

    public override Jurisdiction Law => place.Law;

    public override string Authority => place.Authority;

    public override RuleRole Role => RuleRole.LicenceRequirement;

    /// <summary>A standing that began on one day and has not ended.</summary>
    protected static IReadOnlyList<StandingPeriod> Since(DateOnly from, string source, bool verified, string? remark = null) =>
        [new(Standing.Enforced, new(from), source, verified) { Remark = remark }];
}

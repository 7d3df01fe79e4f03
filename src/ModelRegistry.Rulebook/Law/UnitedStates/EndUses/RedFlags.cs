using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class RedFlags : Rule
{
    public override string Id => "us/ear/732/supplement-3";

    public override string Title => "Red flags that are not resolved";

    public override string Citation => "15 CFR Part 732, Supplement No. 3";

    public override RuleRole Role => RuleRole.RedFlag;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "15 CFR Part 732, Supplement No. 3", Standings.Copy, Standings.CopySource);

    public override IReadOnlyList<DeclaredFact> Asks => [StatedEndUse.Unresolved];

    public override string Statement =>
        "Who meets a red flag asks, and writes down what resolved it; who cannot resolve it does not proceed, or asks the Bureau. Nobody "
        + "may look away so as not to know. Each flag and its resolution stand with the fact; while one is open, a stated end use does not "
        + "settle the rules on end uses.";

    protected internal override Scope Concerns(Situation situation) => Scope.When(
        situation.Stated(StatedEndUse.Unresolved) is not null && Item.Published(situation) != Truth.Yes, "No red flag is recorded.");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [Limb.Asked(situation, "a red flag came up and is not resolved", StatedEndUse.Unresolved)];

    private static Facts Says(Truth unresolved) => EndUseCases.Says(StatedEndUse.Unresolved, unresolved);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before this rulebook answers",
            EndUseCases.Chip(EndUse.Research, "DE", PartyCases.Start.AddDays(-1)),
            Says(Truth.Yes),
            Outcome.NotInForce),
        new("the first day it answers", EndUseCases.Chip(EndUse.Research, "DE", PartyCases.Start), Says(Truth.Yes), Outcome.Met),
        .. Standings.Edges(Standings.Copy, EndUseCases.Chip(EndUse.Research, "DE"), Says(Truth.Yes), Outcome.Met),
        new("all resolved", EndUseCases.Chip(EndUse.Research, "DE"), Says(Truth.No), Outcome.Unmet),
        new("asked, and nobody knows", EndUseCases.Chip(EndUse.Research, "DE"), Says(Truth.Unknown), Outcome.Indeterminate),
        new("none recorded", EndUseCases.Chip(EndUse.Research, "DE"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}

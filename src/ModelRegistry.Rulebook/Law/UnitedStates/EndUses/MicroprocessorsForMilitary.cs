using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class MicroprocessorsForMilitary : EndUseRule
{
    private static readonly DeclaredFact KnownMilitary = new(
        "us/ear/744.17/known",
        FactKind.YesOrNo,
        "Is it known that the item is for a military end use or end user in a destination of D:1?",
        "15 CFR 744.17(a)");

    private static readonly DeclaredFact Microprocessor = new(
        "us/ear/744.17/microprocessor",
        FactKind.YesOrNo,
        "Is it a microprocessor, microcomputer or microcontroller of 5 GFLOPS or more with an access width of 32 bit or more?",
        "15 CFR 744.17(a)");

    public override string Id => "us/ear/744.17";

    public override string Title => "Microprocessors for military end uses in D:1";

    public override string Citation => "15 CFR 744.17";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(
            Standing.Enforced,
            new(PartyCases.Start),
            "15 CFR 744.17, read in a copy older than 79 FR 75044 (2014-12-17), which changed it and was read in restatements",
            false),
    ];

    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, Microprocessor];

    public override string Statement =>
        "Microprocessors, microcomputers and microcontrollers of 5 GFLOPS or more with an arithmetic unit of 32 bit or more, as 3A991.a.1 "
        + "describes them, need a licence when known to be for a military end use or end user in a destination of D:1. No exception but "
        + "GOV in part may be used; official use by agencies of the United States and of cooperating governments is spared. "
        + "Whether an accelerator is such a microprocessor is asked, not inferred. Related software and "
        + "technology are not modelled.";

    protected override DeclaredFact Known => KnownMilitary;

    protected override string Words => "for a military end use or end user";

    protected override Func<EndUse, Truth> Reading => StatedEndUse.Is(EndUse.Military);

    protected override Scope Reaches(Situation situation) => situation.Question.Item.Kind != ItemKind.Chip
        ? Scope.Out("The section is for microprocessors.")
        : Scope.When(Group(situation).Truth != Truth.No, "The destination is not in Country Group D:1.");

    protected override IReadOnlyList<LimbResult> Further(Situation situation)
    {
        const string words = "a microprocessor of 5 GFLOPS or more and 32 bit or more";
        var group = Group(situation);
        var stated = situation.Question.Item.Eccn?.StartsWith("3A991.a", StringComparison.OrdinalIgnoreCase) == true;
        return
        [
            Limb.Of("to a destination of D:1", group.Truth, group.Because, Unstated.Destination, group.Use),
            stated
                ? Limb.Of(words, Truth.Yes, "classified in 3A991.a", new(Microprocessor.Id, Microprocessor.Question))
                : Limb.Asked(situation, words, Microprocessor),
        ];
    }

    private static Membership Group(Situation situation) =>
        CountryGroups.Of(situation.Parameters).In("D:1", situation.Question.Destination);

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.CaseByCase, "case by case, by the risk to the national security of the United States (15 CFR 744.17(c))");

    private static Question Processor(EndUse endUse, string country, DateOnly? day = null) =>
        EndUseCases.Chip(endUse, country, day) with { Item = new(ItemKind.Chip, Chip: "invented processor", Eccn: "3A991.a.1") };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before this rulebook answers",
            Processor(EndUse.Military, "CN", PartyCases.Start.AddDays(-1)),
            ChipCases.FromUnitedStates,
            Outcome.NotInForce),
        new(
            "the first day, when no table of D:1 was read",
            Processor(EndUse.Military, "CN", PartyCases.Start),
            ChipCases.FromUnitedStates,
            Outcome.Indeterminate),
        new("for a military end use in China", Processor(EndUse.Military, "CN"), ChipCases.FromUnitedStates, Outcome.Met),
        new("for research", Processor(EndUse.Research, "CN"), ChipCases.FromUnitedStates, Outcome.Unmet),
        new(
            "an accelerator, nobody says whether it is one",
            EndUseCases.Chip(EndUse.Military, "CN"),
            ChipCases.FromUnitedStates,
            Outcome.Indeterminate),
        new("to Germany", Processor(EndUse.Military, "DE"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
        new("weights", EndUseCases.Weights(EndUse.Military, "CN"), PartyCases.Release(Truth.No), Outcome.NotApplicable),
    ];
}

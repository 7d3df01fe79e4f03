using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph4A1 : NoDeMinimis
{
    private static readonly DeclaredFact Fact = new(
        "us/ear/734.4/a-1/holds",
        FactKind.YesOrNo,
        "Is the item a computer with an adjusted peak performance above that of 4A003.b, and does it hold controlled semiconductors of "
        + "United States origin other than memory?",
        "15 CFR 734.4(a)(1)");

    private static readonly DeclaredFact Named = new(
        "us/ear/734.4/a-1/destination",
        FactKind.YesOrNo,
        "Does 15 CFR 734.4(a)(1), as it stands on the day, name the destination?",
        "15 CFR 734.4(a)(1)");

    public override string Id => "us/ear/734.4/a-1";
    public override string Title => "No de minimis level: fast computers with controlled chips, to E:1 and E:2";
    public override string Citation => "15 CFR 734.4(a)(1)";

    public override IReadOnlyList<DeclaredFact> Asks => [Fact, Named, .. PublicationFacts.All];

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(new(2022, 10, 12)), "15 CFR 734.4(a)(1), of which the destinations were not read", false)];

    public override string Statement =>
        "A computer made abroad with an adjusted peak performance above that of 4A003.b that holds controlled semiconductors of United "
        + "States origin, memory aside, is subject to the EAR whatever their share when it goes to Country Group E:1 or E:2. An older "
        + "text named Computer Tier 3 too; the destinations of today's text were not read, so that others than A:5 and A:6 stay open.";

    protected override DeclaredFact Holds => Fact;

    protected override Scope ConcernsItem(Situation situation) =>
        OnlyEntry(situation, "computers", eccn => eccn.StartsWith("4A", StringComparison.Ordinal), ItemKind.Chip);

    protected override LimbResult? There(Situation situation)
    {
        var (truth, limb) = Content.InGroupE(
            situation, "to a destination that the paragraph names: E:1, E:2, perhaps others", inside: true);
        if (truth != Truth.No) return limb;
        var (groups, country) = (CountryGroups.Of(situation.Parameters), situation.Question.Destination);
        var allied = groups.In("A:5", country).Truth.Or(groups.In("A:6", country).Truth);
        return allied == Truth.Yes
            ? Limb.Of(limb.Words, Truth.No, "the destination is in A:5 or A:6", Unstated.Destination)
            : Limb.Asked(situation, limb.Words, Named);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before this rulebook answers",
            Commodity("4A003.b", "CU", new(2022, 10, 11)),
            Stating((Fact, Truth.Yes)),
            Outcome.NotInForce),
        new(
            "the first day it answers, country groups not read",
            Commodity("4A003.b", "CU", new(2022, 10, 12)),
            Stating((Fact, Truth.Yes)),
            Outcome.Indeterminate),
        new("to Cuba", Commodity("4A003.b", "CU"), Stating((Fact, Truth.Yes)), Outcome.Met),
        new("to China", Commodity("4A003.b", "CN"), Stating((Fact, Truth.Yes)), Outcome.Indeterminate),
        new("a chip that is no computer", Commodity("3A090.a", "CU"), Stating((Fact, Truth.Yes)), Outcome.NotApplicable),
        new("without that content", Commodity("4A003.b", "CU"), Stating((Fact, Truth.No)), Outcome.Unmet),
        new("content that nobody describes", Commodity("4A003.b", "CU"), Abroad, Outcome.Indeterminate),
        new("to Germany", Commodity("4A003.b", "DE"), Stating((Fact, Truth.Yes)), Outcome.Unmet),
        new("closed weights", Model("CN"), Closed, Outcome.NotApplicable),
        new("from the United States", Commodity("4A003.b", "CU"), new() { InOrFromUnitedStates = Truth.Yes }, Outcome.NotApplicable),
    ];
}

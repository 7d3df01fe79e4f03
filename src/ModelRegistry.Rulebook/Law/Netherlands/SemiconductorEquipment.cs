using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Netherlands;

internal sealed class SemiconductorEquipment() : ListedItemRule(Dutch.Place)
{
    private static readonly DateOnly Second = new(2024, 9, 7);
    private static readonly DateOnly Third = new(2025, 4, 1);

    private static readonly DeclaredFact InAnnex = new(
        "nl/semiconductor-equipment/specified",
        FactKind.YesOrNo,
        "Is the item production equipment for advanced semiconductors, or software, technology or a part for it, of "
        + "the regulation's annex?",
        "Regeling geavanceerde productieapparatuur voor halfgeleiders, Article 2 and annex");

    public override string Id => "nl/semiconductor-equipment/2";
    public override string Title => "Advanced semiconductor manufacturing equipment";
    public override string Citation => "Regeling geavanceerde productieapparatuur voor halfgeleiders, Article 2";

    public override string Statement =>
        "It is forbidden to export production equipment for advanced semiconductors, with the software, technology and parts of the annex, "
        + "from the Netherlands without a licence of the Minister. The annex grew on 7 September 2024 and on 1 April 2025 (measuring and "
        + "inspection equipment). It is not held here; the rule asks, and takes the public domain to be left out as the "
        + "Union's Annex I does.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(Dutch.Start, Second), "Staatscourant 2023, 18212", true),
        new(Standing.Enforced, new(Second, Third), "rijksoverheid.nl, 2024-09-06, which announces the change; the Staatscourant was not read", false),
        new(Standing.Enforced, new(Third), "rijksoverheid.nl, 2025-01-15, which announces the change; the Staatscourant was not read", false),
    ];

    protected override DeclaredFact Specified => InAnnex;
    protected override string Entries => "nl/semiconductor-equipment/entries";
    protected override string PublicDomainNote => "as the Union's Annex I does";

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.CaseByCase, "each application is decided by itself, without regard to any country in particular");

    private static readonly Question Chip = Dutch.From("NL", "CN").Chip();
    private static readonly Facts Listed = Nothing.Stating(InAnnex, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("equipment of the annex", Chip, Listed, Outcome.Met),
        new("a chip that is no equipment", Chip, Nothing.Stating(InAnnex, Truth.No), Outcome.Unmet),
        new("nobody says whether it is", Chip, Nothing, Outcome.Indeterminate),
        new("published weights", Dutch.From("NL", "CN"), Open, Outcome.NotApplicable),
        new("to Germany, which is within the Union", Chip with { Destination = "DE" }, Listed, Outcome.NotApplicable),
        .. Edge(Dutch.Start, Chip, Listed),
        .. Edge(Second, Chip, Listed, Outcome.Met),
        .. Edge(Third, Chip, Listed, Outcome.Met),
    ];
}

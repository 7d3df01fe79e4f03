using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.UnitedKingdom;

internal sealed class AssimilatedAnnexI() : ListedItemRule(Kingdom.Place)
{
    public const string RuleId = "uk/428-2009/3";

    private static readonly DeclaredFact InAnnexI = new(
        "uk/428-2009/annex-i/specified",
        FactKind.YesOrNo,
        "Is the item specified in an entry of Annex I to assimilated Regulation (EC) 428/2009 as it reads on that day?",
        Kingdom.Regulation + ", Article 3(1) and Annex I");

    public override string Id => RuleId;
    public override string Title => "Export of items listed in assimilated Annex I";
    public override string Citation => Kingdom.Regulation + ", Article 3(1)";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Kingdom.Standing;

    public override string Statement =>
        "An authorisation is required to export from the United Kingdom an item that Annex I lists, by sending software or technology "
        + "electronically or making it available abroad too. What is in the public domain is left out by the general notes. SI 2025/1197 "
        + "changed the annex on 16 December 2025. Its entries are not held here; the rule asks whether the item is specified.";

    protected override DeclaredFact Specified => InAnnexI;
    protected override string Entries => "uk/428-2009/annex-i/entries";
    protected override string PublicDomainNote => "General Technology Note and General Software Note to Annex I";

    protected internal override StatedPolicy PolicyFor(Situation situation) => Kingdom.Policy;

    private static readonly Facts Listed = Closed.Stating(InAnnexI, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights, and nobody says whether they are listed", Kingdom.From("GB", "JP"), Closed, Outcome.Indeterminate),
        new("closed weights that an entry specifies", Kingdom.From("GB", "JP"), Listed, Outcome.Met),
        new("closed weights that no entry specifies", Kingdom.From("GB", "JP"), Closed.Stating(InAnnexI, Truth.No), Outcome.Unmet),
        new("published weights", Kingdom.From("GB", "CN"), Open, Outcome.NotApplicable),
        new("from France", Kingdom.From("FR", "JP"), Listed, Outcome.NotApplicable),
        new("a British company sends them from a server abroad",
            Kingdom.From("US", "SA") with { Exporter = new("Invented Ltd", "GB") }, Listed, Outcome.Met),
        new("a chip", Kingdom.From("GB", "SA").Chip(), Nothing, Outcome.Indeterminate),
        .. Edge(Kingdom.Start, Kingdom.From("GB", "JP"), Listed),
    ];
}

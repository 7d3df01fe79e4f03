using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class Article3() : ListedItemRule(Union.Place)
{
    public const string RuleId = "eu/2021-821/3";

    public override string Id => RuleId;
    public override string Title => "Export of items listed in Annex I";
    public override string Citation => Union.Regulation + ", Article 3(1)";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Union.Standing;

    public override string Statement =>
        "An authorisation is required to export an item that Annex I lists from the customs territory of the Union, by sending or making "
        + "available software or technology electronically too. The General Technology Note and the General Software Note leave out what "
        + "is in the public domain. A transfer to another Member State is no export. Since 15 November 2025 the annex has entries on "
        + "advanced computing circuits and assemblies (Delegated Regulation (EU) 2025/2003); this edition does not hold their thresholds, "
        + "nor the older entries, and asks whether the item is specified.";

    protected override DeclaredFact Specified => Union.InAnnexI;
    protected override string Entries => "eu/2021-821/annex-i/entries";
    protected override string PublicDomainNote => "General Technology Note and General Software Note to Annex I";

    protected internal override StatedPolicy PolicyFor(Situation situation) => Union.Policy;

    private static readonly Facts Listed = Closed.Stating(Union.InAnnexI, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights, and nobody says whether they are listed", Union.From("FR", "US"), Closed, Outcome.Indeterminate),
        new("closed weights that an entry specifies", Union.From("FR", "US"), Listed, Outcome.Met),
        new("closed weights that no entry specifies", Union.From("FR", "US"), Closed.Stating(Union.InAnnexI, Truth.No), Outcome.Unmet),
        new("published weights", Union.From("FR", "CN"), Open, Outcome.NotApplicable),
        new("weights behind a gate, of a kind that is listed",
            Union.From("FR", "US"), Gated.Stating(Union.InAnnexI, Truth.Yes), Outcome.Indeterminate),
        new("closed weights to another Member State", Union.From("FR", "DE"), Listed, Outcome.NotApplicable),
        new("closed weights from the United States", Union.From("US", "SA"), Listed, Outcome.NotApplicable),
        new("a French company sends them from a server in the United States",
            Union.From("US", "SA") with { Exporter = new("Invented SAS", "FR") }, Listed, Outcome.Met),
        new("nobody says where they leave from", Union.From(null, "SA"), Listed, Outcome.Indeterminate),
        new("a chip", Union.From("DE", "SA").Chip(), Nothing, Outcome.Indeterminate),
        new("hosted inference", Union.From("FR", "US") with { Access = AccessKind.HostedInference }, Listed, Outcome.Indeterminate),
        new("hosted inference that hands nothing over", Union.From("FR", "US") with { Access = AccessKind.HostedInference },
            Listed.Stating(Union.Place.MadeAvailable, Truth.No), Outcome.Unmet),
        new("software that all may take", Union.From("FR", "US") with { Item = new(ItemKind.Software) },
            Nothing.Stating(Union.Place.InPublicDomain, Truth.Yes), Outcome.NotApplicable),
        new("a service", Union.From("FR", "US").Service(), Nothing, Outcome.NotApplicable),
        new("built into software at home", Union.From("FR", "US") with { Activity = Activity.Integration }, Listed, Outcome.NotApplicable),
        .. Edge(Union.Start, Union.From("FR", "US"), Listed),
    ];
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class Article5() : CatchAllRule(Union.Place)
{
    private static readonly DeclaredFact CyberSurveillance = new(
        "eu/2021-821/2/20/cyber-surveillance-item",
        FactKind.YesOrNo,
        "Is the item specially designed for covert surveillance of persons by monitoring, extracting, collecting or analysing data "
        + "from information and telecommunication systems?",
        Union.Regulation + ", Article 2(20)");

    private static readonly DeclaredFact Told = new(
        "eu/2021-821/5/1/informed",
        FactKind.YesOrNo,
        "Has the competent authority told the exporter that the item is or may be intended for repression or grave violations of rights?",
        Union.Regulation + ", Article 5(1)");

    public override string Id => "eu/2021-821/5";
    public override string Title => "Unlisted cyber-surveillance items";
    public override string Citation => Union.Regulation + ", Article 5(1), (2)";
    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Since(Union.Start, "paragraphs (1) to (3) read in a German copy, and in a Romanian one of 2025-11-15", true);

    public override string Statement =>
        "An authorisation is required to export a cyber-surveillance item that Annex I does not list where the authority has told the "
        + "exporter that it is or may be intended for internal repression or serious violations of human rights or of international "
        + "humanitarian law. An exporter who is aware of it from its due diligence notifies the authority, which decides.";

    protected override IReadOnlyList<EndUse> Uses => [EndUse.CyberSurveillance];
    protected override string UseWords => "internal repression or serious violations of human rights";
    protected override DeclaredFact Informed => Told;
    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, CyberSurveillance];

    protected override IReadOnlyList<LimbResult> Further(Situation situation) =>
        [Limb.Asked(situation, "a cyber-surveillance item", CyberSurveillance)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Union.Policy;

    private static readonly Question Surveillance = Union.From("IT", "EG").For(EndUse.CyberSurveillance);
    private static readonly Facts Designed = Closed.Stating(CyberSurveillance, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a model made to watch persons covertly, for repression", Surveillance, Designed, Outcome.Met),
        new("a general model, for repression", Surveillance, Closed.Stating(CyberSurveillance, Truth.No), Outcome.Unmet),
        new("for repression, and nobody says what it was made for", Surveillance, Closed, Outcome.Indeterminate),
        new("a model made to watch persons, for research", Surveillance.For(EndUse.Research), Designed, Outcome.Unmet),
        new("told by the authority", Surveillance.For(EndUse.Research), Designed.Stating(Told, Truth.Yes), Outcome.Met),
        new("within the Union", Union.From("IT", "FR").For(EndUse.CyberSurveillance), Designed, Outcome.NotApplicable),
        .. Edge(Union.Start, Surveillance, Designed),
    ];
}

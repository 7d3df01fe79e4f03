using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

internal sealed class NationalSecurityProducts : DirectProductRule
{
    private static readonly DeclaredFact Product = new(
        "us/ear/734.9/b/direct-product",
        FactKind.YesOrNo,
        "Is the item the direct product of technology or software of United States origin that needs a written assurance (paragraph "
        + "(o)(3)(i) of Supplement No. 2 to part 748), or of a plant or major component of one that is?",
        "15 CFR 734.9(b)(1)");

    private static readonly DeclaredFact Controlled = new(
        "us/ear/734.9/b/national-security",
        FactKind.YesOrNo,
        "Is the paragraph of its entry in which the item is controlled for national security reasons?",
        "15 CFR 734.9(b)(1)");

    public override string Id => "us/ear/734.9/b";
    public override string Title => "Foreign direct products controlled for national security";
    public override string Citation => "15 CFR 734.9(b)";
    public override IReadOnlyList<string> DependsOn => Entries.Needed;
    public override IReadOnlyList<DeclaredFact> Asks => [Product, Controlled, .. PublicationFacts.All];

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "15 CFR 734.9(b), older than this rulebook", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "An item made abroad is subject to the EAR when its entry controls it for national security reasons, it is the direct product of "
        + "technology or software of United States origin that needs a written assurance (or of a plant that is), and it goes to Country "
        + "Groups D:1, E:1 or E:2. The entry of weights, 4E091, is controlled for regional stability and not for national security.";

    protected override DeclaredFact Made => Product;

    protected override Scope ConcernsProduct(Situation situation) => Scope.When(
        situation.Question.Item.Kind != ItemKind.Weights || Entries.Stated(situation) is { } eccn && Entries.Number(eccn) != "4E091",
        "The entry of weights, 4E091, is not controlled for national security reasons.");

    protected override LimbResult Entry(Situation situation)
    {
        const string words = "controlled for national security reasons in its entry";
        var eccn = Entries.Of(situation);
        var whole = situation.Parameters.List("us/ear/734.9/b/entries");
        var part = situation.Parameters.List("us/ear/734.9/b/entries-in-part");
        if (eccn is null || whole.Value is null || part.Value is null)
            return Limb.Of(words, Truth.Unknown, Entries.Because(situation, eccn), Entries.Missing);
        var number = Entries.Number(eccn);
        return part.Value.Contains(number)
            ? Limb.Asked(situation, words, Controlled) with { Parameters = [part.Use with { Value = $"{number} in part" }] }
            : Limb.Of(words, TruthLogic.From(whole.Value.Contains(number)), Entries.Because(situation, eccn), Entries.Missing,
                whole.Use with { Value = $"{whole.Value.Count} entries" });
    }

    protected override LimbResult Reached(Situation situation) => Places.InGroups(situation, "us/ear/734.9/b/groups");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(
            PartyCases.Start,
            Technology("4E001", "CN"),
            Stating((Product, Truth.Yes), (Controlled, Truth.Yes)),
            Outcome.Indeterminate),
        new("technology controlled as a whole, to China", Technology("3E001", "CN"), Stating((Product, Truth.Yes)), Outcome.Met),
        new(
            "an entry controlled in part, the paragraph not said",
            Technology("4E001", "CN"),
            Stating((Product, Truth.Yes)),
            Outcome.Indeterminate),
        new("to Germany", Technology("3E001", "DE"), Stating((Product, Truth.Yes)), Outcome.Unmet),
        new("no direct product", Technology("3E001", "CN"), Stating((Product, Truth.No)), Outcome.Unmet),
        new("an entry without that reason", Commodity("3A090.A", "CN"), Stating((Product, Truth.Yes)), Outcome.Unmet),
        new("nobody classified it", Commodity(null, "CN"), Stating((Product, Truth.Yes)), Outcome.Indeterminate),
        new("weights", Model("CN"), Closed, Outcome.NotApplicable),
        new("from the United States", Technology("3E001", "CN"), new() { InOrFromUnitedStates = Truth.Yes }, Outcome.NotApplicable),
    ];
}

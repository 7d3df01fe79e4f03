using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class Article8() : AlliedRule(Union.Place)
{
    private static readonly EndUse[] Uses =
    [
        EndUse.WeaponsOfMassDestruction, EndUse.Nuclear, EndUse.Missiles, EndUse.ChemicalOrBiological, EndUse.Military,
        EndUse.MilitaryIntelligence,
    ];

    private static readonly DeclaredFact ForListed = new(
        "eu/2021-821/8/1/listed-item",
        FactKind.YesOrNo,
        "Is the assistance related to an item that Annex I lists?",
        Union.Regulation + ", Article 8(1)");

    private static readonly DeclaredFact ForUse = new(
        "eu/2021-821/8/1/use",
        FactKind.YesOrNo,
        "Is the item assisted intended for a use of Article 4(1), by a notice of the authority or to the provider's knowledge?",
        Union.Regulation + ", Article 8(1), (2)");

    public override string Id => "eu/2021-821/8";
    public override string Title => "Technical assistance for listed items";
    public override string Citation => Union.Regulation + ", Article 8";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Union.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [ForListed, ForUse];

    public override string Statement =>
        "An authorisation is required to give technical assistance related to an item of Annex I where the provider was told by the "
        + "authority, or is aware and the authority so decides, that the item is intended for a use of Article 4(1). Assistance in or into "
        + "a country of part 2 of Section A of Annex II, and passing on what is in the public domain, are left out.";

    protected internal override Scope Concerns(Situation situation)
    {
        var question = situation.Question;
        if (question.Item.Kind != ItemKind.Service && question.Access != AccessKind.FineTuningService)
            return Scope.Out("No assistance is given: the item itself moves or is used.");
        if (situation.Parameters.List("eu/partners").Value?.Contains(question.Destination ?? "") == true)
            return Scope.Out("Assistance into a country of Annex II, Section A, part 2 (Article 8(3)(a)).");
        return AlliedExport.Concerns(Place, situation);
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        AlliedExport.From(Place, situation),
        Limb.Asked(situation, "the assistance is related to an item of Annex I", ForListed),
        Intended(situation),
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Union.Policy;

    private static LimbResult Intended(Situation situation)
    {
        const string words = "the item is intended for a use of Article 4(1), and the provider knows it or was told";
        if (situation.Stated(ForUse) is not null)
            return Limb.Asked(situation, words, ForUse);
        var use = situation.Question.EndUse;
        var truth = use == EndUse.NotStated ? Truth.Unknown : TruthLogic.From(Uses.Contains(use));
        return Limb.Of(words, truth, use == EndUse.NotStated ? "nobody states what it is for" : "by the end use that is stated",
            Unstated.EndUse);
    }

    private static readonly Question Assist = Union.From("FR", "SA").Service().For(EndUse.Nuclear);
    private static readonly Facts Listed = Nothing.Stating(ForListed, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("help with a listed item for a nuclear use", Assist, Listed, Outcome.Met),
        new("help with an item that is not listed", Assist, Nothing.Stating(ForListed, Truth.No), Outcome.Unmet),
        new("nobody says whether the item is listed", Assist, Nothing, Outcome.Indeterminate),
        new("help with a listed item for commercial software", Assist.For(EndUse.CommercialSoftware), Listed, Outcome.Unmet),
        new("for commercial software, against what the authority has said", Assist.For(EndUse.CommercialSoftware),
            Listed.Stating(ForUse, Truth.Yes), Outcome.Met),
        new("into Japan", Union.From("FR", "JP").Service().For(EndUse.Nuclear), Listed, Outcome.NotApplicable),
        new("weights that move", Union.From("FR", "SA").For(EndUse.Nuclear), Listed, Outcome.NotApplicable),
        .. Edge(Union.Start, Assist, Listed),
    ];
}

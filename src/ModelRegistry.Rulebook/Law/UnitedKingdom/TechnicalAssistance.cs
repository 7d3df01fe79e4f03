using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.UnitedKingdom;

internal sealed class TechnicalAssistance() : AlliedRule(Kingdom.Place)
{
    private static readonly EndUse[] Uses =
        [EndUse.WeaponsOfMassDestruction, EndUse.Nuclear, EndUse.Missiles, EndUse.ChemicalOrBiological];

    public override string Id => "uk/eco-2008/19";
    public override string Title => "Technical assistance for weapons of mass destruction";
    public override string Citation => Kingdom.Order + ", Article 19";
    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Since(
        Kingdom.Start, "read on legislation.gov.uk as of 2009-04-06; what SI 2019/137 made of it was not read", false);
    public override IReadOnlyList<DeclaredFact> Asks => [Kingdom.ToldOfMassDestruction];

    public override string Statement =>
        "Technical assistance related to the supply, delivery, manufacture, maintenance or use of anything that the "
        + "provider was told, or is "
        + "aware, is or may be intended for weapons of mass destruction or their missiles is not given to a person or place abroad without "
        + "a licence.";

    protected internal override Scope Concerns(Situation situation)
    {
        var question = situation.Question;
        return question.Item.Kind == ItemKind.Service || question.Access == AccessKind.FineTuningService
            ? AlliedExport.Concerns(Place, situation)
            : Scope.Out("No assistance is given: the item itself moves or is used.");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        const string words = "the provider was told or is aware that it is for weapons of mass destruction";
        var use = situation.Question.EndUse;
        var told = situation.Stated(Kingdom.ToldOfMassDestruction)?.Holds ?? Truth.No; // a notice binds whom it addresses
        var aware = use == EndUse.NotStated ? Truth.Unknown : TruthLogic.From(Uses.Contains(use));
        var because = (told, aware) switch
        {
            (Truth.Yes, _) => "told by the Secretary of State",
            (_, Truth.Unknown) => "nobody states what it is for",
            (Truth.Unknown, Truth.No) => "whether the Secretary of State has told the provider is not known",
            _ => "by the end use that is stated",
        };
        var missing = aware == Truth.Unknown
            ? Unstated.EndUse
            : new(Kingdom.ToldOfMassDestruction.Id, Kingdom.ToldOfMassDestruction.Question);
        return [AlliedExport.From(Place, situation), Limb.Of(words, told.Or(aware), because, missing)];
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) => Kingdom.Policy;

    private static readonly Question Assist = Kingdom.From("GB", "SA").Service();

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("help for biological weapons", Assist.For(EndUse.ChemicalOrBiological), Nothing, Outcome.Met),
        new("help for commercial software", Assist, Nothing, Outcome.Unmet),
        new("help, for nobody knows what", Assist.For(EndUse.NotStated), Nothing, Outcome.Indeterminate),
        new("weights that move", Kingdom.From("GB", "SA").For(EndUse.Nuclear), Closed, Outcome.NotApplicable),
        .. Edge(Kingdom.Start, Assist, Nothing.Stating(Kingdom.ToldOfMassDestruction, Truth.Yes)),
    ];
}

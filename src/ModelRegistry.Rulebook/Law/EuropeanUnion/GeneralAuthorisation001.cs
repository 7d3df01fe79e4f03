using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class GeneralAuthorisation001() : AlliedRule(Union.Place)
{
    public const string RuleId = "eu/2021-821/annex-ii/eu001";

    private static readonly DeclaredFact InSectionI = new(
        "eu/2021-821/annex-ii/section-i",
        FactKind.YesOrNo,
        "Is the item one of those in Section I of Annex II, which EU001 leaves out?",
        Union.Regulation + ", Annex II, Section A, part 1");

    public override string Id => RuleId;
    public override string Title => "Union general export authorisation EU001";
    public override string Citation => Union.Regulation + ", Annex II, Section A";
    public override RuleRole Role => RuleRole.Exception;
    public override IReadOnlyList<string> Overrides => [Article3.RuleId];
    public override IReadOnlyList<StandingPeriod> StandingHistory => Union.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [InSectionI, Union.ToldOfMassDestruction, Union.ToldOfMilitary];

    public override string Statement =>
        "Items of Annex I, but those of Section I of Annex II, may be exported to Australia, Canada, Iceland, Japan, New Zealand, Norway, "
        + "Switzerland with Liechtenstein, the United Kingdom and the United States under this authorisation, unless the exporter was told "
        + "or is aware that they are intended for a use of Article 4(1).";

    protected internal override Scope Concerns(Situation situation) => situation.Question.Item.Kind == ItemKind.Service
        ? Scope.Out("An export authorisation does not cover services.")
        : AlliedExport.Concerns(Place, situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Destination(situation),
        Limb.Asked(situation, "not an item of Section I of Annex II", InSectionI, Truth.No),
        Innocent(situation),
    ];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
    [
        "The exporter registers with or notifies its competent authority as part 3 of EU001 and the Member State ask, and keeps records.",
        "EU001 is not used once the authority has told the exporter, or the exporter is aware, of a use of Article 4(1).",
    ];

    private static LimbResult Destination(Situation situation)
    {
        var (to, partners) = (situation.Question.Destination, situation.Parameters.List("eu/partners"));
        var truth = to is null || partners.Value is not { } list ? Truth.Unknown : TruthLogic.From(list.Contains(to));
        return Limb.Of("the destination is one of part 2 of EU001", truth, to ?? "not stated",
            Unstated.Destination, partners.Use);
    }

    private static LimbResult Innocent(Situation situation)
    {
        var told = Told(situation, Union.ToldOfMassDestruction).Or(Told(situation, Union.ToldOfMilitary));
        var grave = situation.Question.EndUse switch
        {
            EndUse.WeaponsOfMassDestruction or EndUse.Nuclear or EndUse.Missiles or EndUse.ChemicalOrBiological => Truth.Yes,
            EndUse.NotStated => Truth.Unknown,
            _ => Truth.No,
        };
        var because = told == Truth.Yes ? "the authority has told the exporter"
            : grave == Truth.Yes ? "the end use is stated"
            : told.Or(grave) == Truth.No ? "another end use is stated, and no notice of the authority" : "not all of it is stated";
        var missing = grave == Truth.Unknown
            ? Unstated.EndUse
            : new(Union.ToldOfMassDestruction.Id, Union.ToldOfMassDestruction.Question);
        return Limb.Of("no use of Article 4(1) that the exporter was told of or knows", told.Or(grave).Not(), because, missing);
    }

    /// <summary>A notice binds whom it addresses: one that nobody states is none.</summary>
    private static Truth Told(Situation situation, DeclaredFact notice) => situation.Stated(notice)?.Holds ?? Truth.No;

    private static readonly Facts Ordinary = Nothing.Stating(InSectionI, Truth.No);
    private static readonly Question Ask = Union.From("NL", "US").Chip();

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a chip to the United States", Ask, Ordinary, Outcome.Met),
        new("a chip to the United States, and nobody says whether Section I has it", Ask, Nothing, Outcome.Indeterminate),
        new("an item of Section I", Ask, Nothing.Stating(InSectionI, Truth.Yes), Outcome.Unmet),
        new("a chip to India", Ask with { Destination = "IN" }, Ordinary, Outcome.Unmet),
        new("a chip to the United States for missiles", Ask.For(EndUse.Missiles), Ordinary, Outcome.Unmet),
        new("told by the authority", Ask, Ordinary.Stating(Union.ToldOfMassDestruction, Truth.Yes), Outcome.Unmet),
        new("within the Union", Union.From("NL", "DE").Chip(), Ordinary, Outcome.NotApplicable),
        new("a service", Ask.Service(), Ordinary, Outcome.NotApplicable),
        .. Edge(Union.Start, Ask, Ordinary),
    ];
}

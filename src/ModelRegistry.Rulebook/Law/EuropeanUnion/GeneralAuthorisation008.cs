using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class GeneralAuthorisation008() : AlliedRule(Union.Place)
{
    private static readonly DeclaredFact Encryption = new(
        "eu/2021-821/annex-ii/eu008/items",
        FactKind.YesOrNo,
        "Is the item listed for encryption only, in an entry that EU008 names, and without open cryptographic functions a user may change?",
        Union.Regulation + ", Annex II, Section H, part 1");

    private static readonly DeclaredFact Destination = new(
        "eu/2021-821/annex-ii/eu008/destination",
        FactKind.YesOrNo,
        "Is the destination one that EU008 covers?",
        Union.Regulation + ", Annex II, Section H, part 2");

    public override string Id => "eu/2021-821/annex-ii/eu008";
    public override string Title => "Union general export authorisation EU008, encryption";
    public override string Citation => Union.Regulation + ", Annex II, Section H";
    public override RuleRole Role => RuleRole.Exception;
    public override IReadOnlyList<string> Overrides => [Article3.RuleId];
    public override IReadOnlyList<string> YieldsTo => [GeneralAuthorisation001.RuleId, GeneralAuthorisation007.RuleId];
    public override IReadOnlyList<StandingPeriod> StandingHistory => Union.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [Encryption, Destination];

    public override string Statement =>
        "Items that are listed for their encryption alone may be exported under this authorisation to most destinations. Its list of items "
        + "and of excluded destinations is not held here; both are asked.";

    protected internal override Scope Concerns(Situation situation) => situation.Question.Item.Kind == ItemKind.Service
        ? Scope.Out("An export authorisation does not cover services.")
        : AlliedExport.Concerns(Place, situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.Asked(situation, "an item that EU008 covers", Encryption),
        Limb.Asked(situation, "a destination that EU008 covers", Destination),
    ];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["The exporter registers for EU008, gives the authority the technical data that part 3 asks for, and keeps records."];

    private static readonly Question Ask = Union.From("SE", "SG").Chip();

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a chip listed for encryption", Ask, Nothing.Stating(Encryption, Truth.Yes).Stating(Destination, Truth.Yes), Outcome.Met),
        new("nothing stated", Ask, Nothing, Outcome.Indeterminate),
        new("a chip listed for other reasons", Ask, Nothing.Stating(Encryption, Truth.No), Outcome.Unmet),
        new("a service", Ask.Service(), Nothing, Outcome.NotApplicable),
        .. Edge(Union.Start, Ask, Nothing.Stating(Encryption, Truth.Yes).Stating(Destination, Truth.Yes)),
    ];
}

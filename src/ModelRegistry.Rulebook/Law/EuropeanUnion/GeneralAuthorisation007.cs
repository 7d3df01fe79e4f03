using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class GeneralAuthorisation007() : AlliedRule(Union.Place)
{
    public const string RuleId = "eu/2021-821/annex-ii/eu007";

    private static readonly DeclaredFact InGroup = new(
        "eu/2021-821/annex-ii/eu007/group",
        FactKind.YesOrNo,
        "Is the recipient wholly owned and controlled by the exporter, or by the exporter's own parent as EU007 asks?",
        Union.Regulation + ", Annex II, Section G, part 3");

    private static readonly DeclaredFact Conditions = new(
        "eu/2021-821/annex-ii/eu007/development",
        FactKind.YesOrNo,
        "Are the items for commercial product development only, under an internal compliance programme, returned and deleted afterwards?",
        Union.Regulation + ", Annex II, Section G, part 3");

    public override string Id => RuleId;
    public override string Title => "Union general export authorisation EU007, within a group";
    public override string Citation => Union.Regulation + ", Annex II, Section G";
    public override RuleRole Role => RuleRole.Exception;
    public override IReadOnlyList<string> Overrides => [Article3.RuleId];
    public override IReadOnlyList<string> YieldsTo => [GeneralAuthorisation001.RuleId];
    public override IReadOnlyList<StandingPeriod> StandingHistory => Union.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [InGroup, Conditions];

    public override string Statement =>
        "A company established in a Member State may send listed software and technology to a subsidiary or sister company that is wholly "
        + "owned and controlled within its group, in one of the countries named, for commercial product development, under an internal "
        + "compliance programme, and returned and deleted when the development ends.";

    protected internal override Scope Concerns(Situation situation) => situation.Question.Item.Kind is ItemKind.Chip or ItemKind.Service
        ? Scope.Out("EU007 covers software and technology.")
        : AlliedExport.Concerns(Place, situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var (to, countries) = (situation.Question.Destination, situation.Parameters.List("eu/2021-821/annex-ii/eu007/destinations"));
        var truth = to is null || countries.Value is not { } list ? Truth.Unknown : TruthLogic.From(list.Contains(to));
        return
        [
            Limb.Of("the destination is one of part 2 of EU007", truth, to ?? "not stated",
                Unstated.Destination, countries.Use),
            Limb.Asked(situation, "the recipient is wholly owned and controlled within the group", InGroup),
            Limb.Asked(situation, "for commercial product development under a compliance programme", Conditions),
        ];
    }

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
    [
        "The items serve commercial product development only and are returned and deleted when it ends.",
        "The exporter registers for EU007 and keeps the internal compliance programme and the records it asks for.",
    ];

    private static readonly Question Ask = Union.From("DE", "IN");
    private static readonly Facts Group = Closed.Stating(InGroup, Truth.Yes).Stating(Conditions, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights to the group's own company in India", Ask, Group, Outcome.Met),
        new("to a company nobody describes", Ask, Closed, Outcome.Indeterminate),
        new("to another company", Ask, Closed.Stating(InGroup, Truth.No), Outcome.Unmet),
        new("to the group's company in Saudi Arabia", Union.From("DE", "SA"), Group, Outcome.Unmet),
        new("a chip", Ask.Chip(), Group, Outcome.NotApplicable),
        .. Edge(Union.Start, Ask, Group),
    ];
}

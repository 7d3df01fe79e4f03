using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

internal sealed class Section742Paragraph6Weights : Rule
{
    public const string RuleId = "us/ear/742.6/a/13";

    public override string Id => RuleId;
    public override string Title => "Licence for weights in or from the United States";
    public override string Citation => "15 CFR 742.6(a)(13)";
    public override RuleRole Role => RuleRole.LicenceRequirement;
    public override IReadOnlyList<string> DependsOn => [Eccn4E091.RuleId];

    public override string Statement =>
        "A licence is required to export, reexport or transfer items of ECCN 4E091 to any destination. Weights in or from the United States "
        + "meet this directly, without the direct product rule of 734.9(l). A release to a permanent regular employee of an entity "
        + "headquartered in Supplement No. 5(a) to part 740 is carved out.";

    public override IReadOnlyList<StandingPeriod> StandingHistory => WeightsStanding.NeverEnforced;

    protected internal override Scope Concerns(Situation situation) => WeightsItem.Exported(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var origin = WeightsItem.InOrFromUnitedStates(situation);
        return
        [
            WeightsItem.Classified(situation),
            new("the weights are in the United States or of United States origin", origin,
                situation.Question.ExportedFrom == "US" ? "they leave the United States" : "as stated of their origin")
            {
                Missing = origin == Truth.Unknown ? WeightsItem.Origin : null,
            },
            Employee(situation),
        ];
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) => WeightsPolicy.For(situation);

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.Usual;

    private static readonly DeclaredFact RegularEmployee = new(
        "us/ear/742.6/a-13/regular-employee",
        FactKind.YesOrNo,
        "Is it a permanent regular employee of an entity headquartered in Supplement No. 5(a)?",
        "15 CFR 742.6(a)(13)");

    public override IReadOnlyList<DeclaredFact> Asks { get; } = [RegularEmployee];

    private static LimbResult Employee(Situation situation)
    {
        const string words = "not a release to a regular employee of an entity headquartered in Supplement No. 5(a)";
        if (situation.Question.Activity != Activity.DeemedExport)
            return new(words, Truth.Yes, "it is not a deemed export");
        var list = situation.Parameters.List("us/ear/country-groups/" + WeightsPolicy.Group);
        if (WeightsPolicy.Inside(situation) == Truth.No)
            return new(words, Truth.Yes, "the employer is headquartered elsewhere") { Parameters = [list.Use] };
        return Limb.Asked(situation, words, RegularEmployee, expected: Truth.No) with { Parameters = [list.Use] };
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a large closed model leaves the United States", Codified, Large, Outcome.Met),
        new("a small closed model", Codified, Small, Outcome.Unmet),
        new("origin not known", Codified with { ExportedFrom = "FR" }, Large, Outcome.Indeterminate),
        new("of foreign origin", Codified with { ExportedFrom = "FR" }, Large with { InOrFromUnitedStates = Truth.No }, Outcome.Unmet),
        new("a deemed export to nobody named", Codified with { Activity = Activity.DeemedExport, Parties = [] }, Large, Outcome.Indeterminate),
        new("a deemed export to one headquartered elsewhere", Codified with { Activity = Activity.DeemedExport }, Large, Outcome.Met),
        new("a deemed export to a regular employee", Codified with { Activity = Activity.DeemedExport, Parties = [] },
            Large with { Stated = [new(RegularEmployee.Id) { Holds = Truth.Yes }] }, Outcome.Unmet),
        new("integrated at home", Codified with { Activity = Activity.Integration }, Large, Outcome.NotApplicable),
        new("a chip", Chip, new(), Outcome.NotApplicable),
        .. WeightsEdges.Of(Large),
    ];
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class SyriaPeaceAndProsperity : Rule
{
    public override string Id => "us/ear/740.5";

    public override string Title => "License Exception Syria Peace and Prosperity";

    public override string Citation => "15 CFR 740.5, SPP";

    public override RuleRole Role => RuleRole.Exception;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(EmbargoCases.September2025), "90 FR 42315; read in a copy of the eCFR of 2026-04-05", true)];

    public override IReadOnlyList<string> Overrides => [Syria.RuleId];

    public override IReadOnlyList<string> DependsOn => [Syria.RuleId];

    public override string Statement =>
        "Items of EAR99 may be exported or reexported to Syria without a licence. Requirements of Part 744 on end uses and end users stay, "
        + "among them 744.8 on blocked persons.";

    protected internal override Scope Concerns(Situation situation) => Scope.When(
        situation.Found(Syria.RuleId).OutcomeIfInForce != Outcome.NotApplicable, "The item is not destined to Syria.");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var eccn = situation.Question.Item.Eccn;
        var activity = situation.Question.Activity;
        return
        [
            Limb.Of(
                "an item of EAR99",
                eccn is null ? Truth.Unknown : TruthLogic.From(eccn.StartsWith("EAR99", StringComparison.OrdinalIgnoreCase)),
                eccn is null ? "no classification is stated" : $"classified as {eccn}",
                new("item.eccn", "How is the item classified: in which entry of the Commerce Control List, or EAR99?")),
            Limb.Of(
                "exported or reexported to Syria",
                TruthLogic.From(activity is Activity.Export or Activity.Reexport),
                activity is Activity.Export or Activity.Reexport ? "it moves to Syria" : "the exception names exports and reexports only",
                new("question.activity", "What is done with the item?")),
        ];
    }

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["No end use or end user of 15 CFR Part 744 is involved, among them persons blocked under the programmes that 744.8(a)(1) names."];

    private static Question Classified(string? eccn, DateOnly? day = null, string country = "SY") =>
        EmbargoCases.Chip(country, day) with { Item = new(ItemKind.Chip, Chip: "invented chip", Eccn: eccn) };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before the exception",
            Classified("EAR99", EmbargoCases.September2025.AddDays(-1)),
            ChipCases.FromUnitedStates,
            Outcome.NotInForce),
        new("the first day of the exception", Classified("EAR99", EmbargoCases.September2025), ChipCases.FromUnitedStates, Outcome.Met),
        new("an item of the Commerce Control List", Classified("3A991.p"), ChipCases.FromUnitedStates, Outcome.Unmet),
        new("an item that nobody has classified", Classified(null), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("to another country", Classified("EAR99", country: "DE"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}

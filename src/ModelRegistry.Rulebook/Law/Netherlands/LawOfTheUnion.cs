using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Netherlands;

internal sealed class LawOfTheUnion() : AlliedRule(Dutch.Place)
{
    public override string Id => "nl/law-of-the-union";
    public override string Title => "The law of the Union applies besides; put the question to it too";
    public override string Citation => "Regulation (EU) 2021/821";
    public override RuleRole Role => RuleRole.RedFlag;
    public override IReadOnlyList<Outcome> PossibleOutcomes => [Outcome.NotApplicable, Outcome.Indeterminate, Outcome.Met];

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(DateOnly.MinValue), "a rule of this rulebook about itself, not a paragraph of law", true)];

    public override string Statement =>
        "What is answered here are the national measures of the Netherlands. The regulation of the Union on dual-use "
        + "items applies directly in "
        + "the Netherlands and is answered under the law of the Union.";

    protected internal override Scope Concerns(Situation situation) => AlliedExport.Concerns(Place, situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => [AlliedExport.From(Place, situation)];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("weights from the Netherlands to Japan", Dutch.From("NL", "JP"), Open, Outcome.Met),
        new("from nowhere named", Dutch.From(null, "JP"), Open, Outcome.Indeterminate),
        new("from the United States", Dutch.From("US", "JP"), Open, Outcome.NotApplicable),
    ];
}

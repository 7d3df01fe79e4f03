using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

internal sealed class MemoryDestinations : Rule
{
    public const string RuleId = "us/ear/742.6/a-6-i";

    public override string Id => RuleId;

    public override string Title => "High-bandwidth memory to Macau and D:5";

    public override string Citation => "15 CFR 742.6(a)(6)(i)(B)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Memory.Standing;

    public override IReadOnlyList<string> DependsOn => [Eccn3A090c.RuleId];

    public override string Statement =>
        "Memory of 3A090.c needs a licence to Macau and Country Group D:5. The exceptions for chips of 740.8 do not help it.";

    protected internal override Scope Concerns(Situation situation) => Memory.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [Memory.Of(situation), Memory.Subject(situation), Memory.ToMacauOrD5(situation, expected: true)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Memory.Policy(situation);

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.Usual;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Memory.Edges(Memory.To("CN"), ChipCases.FromUnitedStates),
        new("to China", Memory.To("CN"), ChipCases.FromUnitedStates, Outcome.Met),
        new("to Macau", Memory.To("MO"), ChipCases.FromUnitedStates, Outcome.Met),
        new("to Vietnam", Memory.To("VN"), ChipCases.FromUnitedStates, Outcome.Unmet),
        new("made abroad, nobody says from what", Memory.To("CN"), ChipCases.MadeAbroad, Outcome.Indeterminate),
        new("made abroad from listed technology", Memory.To("CN"),
            ChipCases.MadeAbroad with { DirectProductOfListedTechnology = Truth.Yes }, Outcome.Met),
        new("a processor", ChipCases.Chip("H100", "CN"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}

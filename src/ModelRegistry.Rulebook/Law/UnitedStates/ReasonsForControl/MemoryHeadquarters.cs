using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

internal sealed class MemoryHeadquarters : Rule
{
    public const string RuleId = "us/ear/744.23/a-3-i-B";

    public override string Id => RuleId;

    public override string Title => "High-bandwidth memory to recipients headquartered in Macau or D:5, elsewhere";

    public override string Citation => "15 CFR 744.23(a)(3)(i)(B)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Memory.Standing;

    public override IReadOnlyList<string> DependsOn => [Eccn3A090c.RuleId];

    public override string Statement =>
        "Memory of 3A090.c needs a licence to places outside Macau and D:5 when a recipient is headquartered in Macau or D:5, or has its "
        + "ultimate parent there. For those places themselves 742.6(a)(6)(i) speaks.";

    protected internal override Scope Concerns(Situation situation) => Memory.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Memory.Of(situation),
        Memory.Subject(situation),
        Memory.ToMacauOrD5(situation, expected: false),
        Destinations.Headquarters(situation),
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Memory.Policy(situation);

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.Usual;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Memory.Edges(Memory.To("MY").HeadquarteredIn("CN"), ChipCases.FromUnitedStates),
        new("to Malaysia, for a company headquartered in China", Memory.To("MY").HeadquarteredIn("CN"), ChipCases.FromUnitedStates,
            Outcome.Met),
        new("to China, where the other rule speaks", Memory.To("CN"), ChipCases.FromUnitedStates, Outcome.Unmet),
        new("to Malaysia, for nobody that is named", Memory.To("MY") with { Parties = [] }, ChipCases.FromUnitedStates,
            Outcome.Indeterminate),
        new("a processor", ChipCases.Chip("H100", "MY").HeadquarteredIn("CN"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}

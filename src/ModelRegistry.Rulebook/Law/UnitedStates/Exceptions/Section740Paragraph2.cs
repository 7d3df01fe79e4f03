using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph2 : Rule
{
    public const string RuleId = "us/ear/740.2/a-9-ii";
    private static readonly DateOnly Amended = new(2025, 1, 13);

    public override string Id => RuleId;

    public override string Title => "Restrictions on license exceptions for advanced computing items";

    public override string Citation => "15 CFR 740.2(a)(9)(ii)";

    public override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(Start2023, "88 FR 73458", Amended, "90 FR 4544, amendment 6; " + Standings.CopySource);

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId, Eccn3A090b.RuleId, Eccn3A090c.RuleId];

    public override string Statement =>
        "For items of 3A090, 4A090 and the .z paragraphs to D:1, D:4 and D:5 less A:5 and A:6, and to recipients headquartered in Macau "
        + "or D:5 anywhere, only the exceptions that the paragraph lists stay usable. License Exception LPP is not among them, although "
        + "740.29(c) excludes Macau and D:5 alone: this paragraph wins. For weights of 4E091 it leaves AIA, whose own limbs ask the same.";

    protected internal override Scope Concerns(Situation situation) => Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [Listed(situation), AdvancedComputingProducts.Somewhere(situation)];

    private static LimbResult Listed(Situation situation)
    {
        var advanced = AdvancedComputingProducts.Advanced(situation);
        var memory = situation.Found(Eccn3A090c.RuleId).Holds();
        return advanced with
        {
            Words = "of 3A090 or 4A090, or of a .z paragraph",
            Truth = advanced.Truth.Or(memory),
            Because = memory == Truth.Yes ? "high-bandwidth memory of 3A090.c" : advanced.Because,
            Missing = advanced.Truth.Or(memory) == Truth.Unknown
                ? advanced.Missing ?? new("item.eccn", "Of which entry is the item?")
                : null,
        };
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the rule took this form", Chip("H100", "SA", Before2023), FromUnitedStates, Outcome.NotInForce),
        new("the first day of the rule in this form", Chip("H100", "SA", Start2023), FromUnitedStates, Outcome.Met),
        .. Standings.Edges(Amended, Chip("H100", "SA"), FromUnitedStates, Outcome.Met),
        new("a chip of .b to Vietnam", Chip("L40", "VN"), FromUnitedStates, Outcome.Met),
        new("to Germany, for a company headquartered in China", Chip("H100", "DE").HeadquarteredIn("CN"), FromUnitedStates, Outcome.Met),
        new("memory to China", Memory.To("CN"), FromUnitedStates, Outcome.Met),
        new("to Germany", Chip("H100", "DE"), FromUnitedStates, Outcome.Unmet),
        new("below the entry", Chip("H20", "CN"), FromUnitedStates, Outcome.Unmet),
        new("to the Emirates, whose groups are not settled", Chip("H100", "AE"), FromUnitedStates, Outcome.Indeterminate),
        new("weights", OfWeights("CN"), FromUnitedStates, Outcome.NotApplicable),
    ];
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Exceptions.ExceptionCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph28 : LicenseException
{
    private static readonly DeclaredFact Private = new(
        "us/ear/740.28/d/private",
        FactKind.YesOrNo,
        "Is the end user an individual or a commercial firm that no government but that of the United States owns wholly or controls?",
        "15 CFR 740.28(d)");

    private static readonly DeclaredFact Manufacturing = new(
        "us/ear/740.28/a/manufacturing",
        FactKind.YesOrNo,
        "Is the item for the development, production or storage of items that in the end go to customers outside Macau and D:5?",
        "15 CFR 740.28(a)");

    public override string Id => "us/ear/740.28";

    public override string Title => "License Exception Advanced Compute Manufacturing";

    public override string Citation => "15 CFR 740.28, ACM";

    public override IReadOnlyList<StandingPeriod> StandingHistory => DiffusionExceptions.Standing;

    public override IReadOnlyList<string> Overrides =>
        [FirstTierDestinations.RuleId, FirstTierWorldwide.RuleId, SecondTierDestinations.RuleId, .. NationalSecurity];

    public override IReadOnlyList<DeclaredFact> Asks => [Private, Manufacturing];

    protected override string Symbol => "ACM";

    public override string Statement =>
        "Private firms that develop, produce or store advanced computing items for customers outside Macau and D:5 may receive them "
        + "without a licence, unless the place is Macau or D:5 or the ultimate consignee or its ultimate parent is headquartered there. "
        + "They keep account of what comes in and goes out.";

    protected internal override Scope Concerns(Situation situation) => Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        AdvancedComputingProducts.Advanced(situation),
        Limb.Asked(situation, "to a private sector end user", Private),
        Limb.Asked(situation, "for development, production or storage, for customers outside Macau and D:5", Manufacturing),
        Section740Paragraph8.ToMacauOrD5(situation, Truth.No),
        .. Bars(situation),
    ];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
    [
        "what comes into each facility and leaves it is accounted for at least every six months",
        "nothing goes to Macau or D:5 in the end",
    ];

    private static Facts Said(Truth manufacturing) => Stated((Private, Truth.Yes), (Manufacturing, manufacturing));

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. DiffusionExceptions.Edges(ChipCases.Chip("H100", "VN"), Said(Truth.Yes)),
        new("to an assembler in Vietnam", ChipCases.Codified(ChipCases.Chip("H100", "VN")), Said(Truth.Yes), Outcome.Met),
        new("to an assembler in China", ChipCases.Codified(ChipCases.Chip("H100", "CN")), Said(Truth.Yes), Outcome.Unmet),
        new("to a data centre in Vietnam", ChipCases.Codified(ChipCases.Chip("H100", "VN")), Said(Truth.No), Outcome.Unmet),
        new("nobody says what for", ChipCases.Codified(ChipCases.Chip("H100", "VN")), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("weights", ChipCases.Codified(ChipCases.OfWeights("VN")), Said(Truth.Yes), Outcome.NotApplicable),
    ];
}

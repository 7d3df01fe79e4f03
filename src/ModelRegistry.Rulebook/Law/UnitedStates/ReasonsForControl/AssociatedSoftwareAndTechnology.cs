using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

internal sealed class AssociatedSoftwareAndTechnology : Rule
{
    public const string RuleId = "us/ear/742.6/a-6-iii/software-technology";

    private static readonly string[] Entries = ["3D001", "3E001", "4D001", "4D090", "4E001", "5D002", "5D992", "5E002", "5E992"];

    private static readonly DeclaredFact ForAdvanced = new(
        "us/ear/742.6/a-6-iii/for-advanced-items",
        FactKind.YesOrNo,
        "Is the software or technology for chips or computers of 3A090.a, 3A090.b, 4A090 or a .z paragraph?",
        "15 CFR 742.6(a)(6)(iii)");

    public override string Id => RuleId;

    public override string Title => "Software and technology for advanced computing items to destinations of concern";

    public override string Citation => "15 CFR 742.6(a)(6)(iii), software and technology";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory => ChipCases.Since2023;

    public override IReadOnlyList<DeclaredFact> Asks => [ForAdvanced];

    public override string Statement =>
        "Software and technology of 3D001, 3E001, 4D001, 4D090, 4E001, 5D002, 5D992, 5E002 and 5E992 for chips and computers of 3A090.a "
        + "or .b needs a licence to D:1, D:4 and D:5 destinations that are in neither A:5 nor A:6. Weights are not software here. Other "
        + "reasons for control of these entries, and releases to foreign persons at home, are not modelled.";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = About(situation);
        return !scope.Concerned || situation.Question.Activity != Activity.DeemedExport
            ? scope
            : Scope.Out("Releases to foreign persons at home are not modelled.");
    }

    /// <summary>Software or technology of an entry that the paragraph names, and that moves.</summary>
    public static Scope About(Situation situation)
    {
        var (question, item) = (situation.Question, situation.Question.Item);
        if (item.Kind is not (ItemKind.Software or ItemKind.Technology))
            return Scope.Out($"This is a rule on software and technology; it never answers for {Transaction.Words(item.Kind)}.");
        if (!Entries.Any(entry => (item.Eccn ?? "").StartsWith(entry, StringComparison.OrdinalIgnoreCase)))
            return Scope.Out("The item is not stated to be of an entry that the paragraph names.");
        return question.Destination == "US" ? Scope.Out("The item stays in the United States.") : Parties.Item.Moves(situation);
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.Asked(situation, "for chips or computers of 3A090.a or .b, 4A090 or a .z paragraph", ForAdvanced),
        Reach.Of(situation).Limb,
        Destinations.Limb("destined to D:1, D:4 or D:5 less A:5 and A:6", situation, Destinations.OfConcern(situation)),
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) => ChipPolicies.Second(situation);

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.Usual;

    public static Question Software(string eccn, string destination, DateOnly? day = null) => ChipCases.Chip("", destination, day) with
    {
        Item = new(ItemKind.Software, Eccn: eccn),
    };

    private static Facts For(Truth advanced) => ChipCases.FromUnitedStates with
    {
        Stated = [new(ForAdvanced.Id) { Holds = advanced }, new(PublicationFacts.Secret.Id) { Holds = Truth.Yes }],
    };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the rule took this form", Software("4D090", "VN", ChipCases.Before2023), For(Truth.Yes), Outcome.NotInForce),
        new("the first day of the rule in this form", Software("4D090", "VN", ChipCases.Start2023), For(Truth.Yes), Outcome.Met),
        new("software for computers of 4A090 to Vietnam", Software("4D090", "VN"), For(Truth.Yes), Outcome.Met),
        new("the same to Germany", Software("4D090", "DE"), For(Truth.Yes), Outcome.Unmet),
        new("software of 3D001 for something else", Software("3D001", "VN"), For(Truth.No), Outcome.Unmet),
        new("nobody says for what", Software("3D001", "VN"), For(Truth.Unknown), Outcome.Indeterminate),
        new("ordinary software", Software("EAR99", "VN"), For(Truth.Yes), Outcome.NotApplicable),
        new("a chip", ChipCases.Chip("H100", "VN"), For(Truth.Yes), Outcome.NotApplicable),
    ];
}

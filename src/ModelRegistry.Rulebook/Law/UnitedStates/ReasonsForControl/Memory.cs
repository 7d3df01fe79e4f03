using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

/// <summary>What the rules on high-bandwidth memory (ECCN 3A090.c) share: their facts, their standing and their examples.</summary>
internal static class Memory
{
    public static readonly DateOnly First = new(2024, 12, 2);
    public static readonly DateOnly ComplianceDate = new(2024, 12, 31);

    public static DeclaredFact Density { get; } = new(
        "us/eccn/3a090/c/memory-density",
        FactKind.Amount,
        "What is the bandwidth of the memory by the area of its package or stack?",
        "15 CFR Part 774, Supplement No. 1, ECCN 3A090.c, technical note",
        "GB/s per mm2");

    public static DeclaredFact Processing { get; } = new(
        "us/eccn/3a090/c/processing",
        FactKind.YesOrNo,
        "Is the memory packaged together with logic, so that the dominant function of the whole is processing?",
        "15 CFR Part 774, Supplement No. 1, ECCN 3A090.c, technical note");

    public static IReadOnlyList<StandingPeriod> Standing { get; } =
    [
        new(Evaluations.Standing.Codified, new(First, ComplianceDate), "89 FR 96790, as remembered", false)
        {
            Remark = "compliance due on 2024-12-31",
        },
        new(Evaluations.Standing.Enforced, new(ComplianceDate, Standings.Copy), "89 FR 96790, as remembered", false),
        new(Evaluations.Standing.Enforced, new(Standings.Copy), Standings.CopySource, true),
    ];

    /// <summary>Memory stated as 3A090.c, or of which the density is stated.</summary>
    public static Scope Concerns(Situation situation)
    {
        var item = situation.Question.Item;
        return Scope.When(
            item.Kind == ItemKind.Chip && (Classified(situation) || situation.Stated(Density) is not null),
            "The item is not stated to be high-bandwidth memory.");
    }

    public static bool Classified(Situation situation) =>
        situation.Question.Item.Eccn?.Trim().StartsWith("3A090.c", StringComparison.OrdinalIgnoreCase) == true;

    public static Scope Moves(Situation situation)
    {
        var scope = Concerns(situation);
        return scope.Concerned ? Transaction.ChipMoves(situation) : scope;
    }

    public static LimbResult Of(Situation situation) =>
        Limb.OfFinding("high-bandwidth memory of 3A090.c", situation.Found(Eccn3A090c.RuleId));

    /// <summary>In or from the United States, or a direct product by 734.9(h), which names the whole of 3A090.</summary>
    public static LimbResult Subject(Situation situation)
    {
        var direct = SubjectToEar.InOrFromUnitedStates(situation);
        var product = SubjectToEar.DirectProduct(situation, "us/ear/734.9/h/inputs");
        return direct == Truth.Yes
            ? Limb.Of(SubjectToEar.Words, Truth.Yes, "the memory is in or from the United States", product.Missing!)
            : product with { Words = SubjectToEar.Words, Truth = direct.Or(product.Truth) };
    }

    public static LimbResult ToMacauOrD5(Situation situation, bool expected)
    {
        var there = Destinations.MacauOrD5(situation, situation.Question.Destination);
        return Destinations.Limb(
            expected ? "destined to Macau or a D:5 destination" : "destined elsewhere than Macau and D:5",
            situation,
            expected ? there : there with { Truth = there.Truth.Not() });
    }

    public static StatedPolicy Policy(Situation situation) => new(
        ReviewPolicy.PresumptionOfDenial,
        "presumption of denial for Macau, D:5 and recipients headquartered there (15 CFR 744.23(d), from memory)");

    public static Question To(string destination, DateOnly? day = null) => ChipCases.Chip("HBM3E", destination, day) with
    {
        Item = new(ItemKind.Chip, Chip: "HBM3E", Eccn: "3A090.c"),
    };

    public static Facts Dense(decimal density, Truth processing = Truth.No) => ChipCases.FromUnitedStates with
    {
        Stated = [new(Density.Id) { Amount = Interval.Exactly(density) }, new(Processing.Id) { Holds = processing }],
    };

    /// <summary>Both sides of each day of the standing, with memory that meets the rule.</summary>
    public static IEnumerable<Example> Edges(Question question, Facts facts) =>
    [
        new("the day before the rule", question with { Day = First.AddDays(-1) }, facts, Outcome.NotInForce),
        new("the first day of the rule, compliance not yet due", question with { Day = First }, facts, Outcome.NotInForce),
        new("the last day before compliance was due", question with { Day = ComplianceDate.AddDays(-1) }, facts, Outcome.NotInForce),
        new("the day compliance was due", question with { Day = ComplianceDate }, facts, Outcome.Met),
        .. Standings.Edges(Standings.Copy, question, facts, Outcome.Met),
    ];
}

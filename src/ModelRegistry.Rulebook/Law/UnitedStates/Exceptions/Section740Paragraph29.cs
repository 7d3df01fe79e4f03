using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Exceptions.ExceptionCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph29 : LicenseException
{
    private static readonly DeclaredFact Received = new(
        "us/ear/740.29/d/received",
        FactKind.Amount,
        "How much performance will the ultimate consignee have received in this calendar year from all exporters, this shipment included?",
        "15 CFR 740.29(d), (h)(2)",
        "TPP");

    private static readonly DeclaredFact Certified = new(
        "us/ear/740.29/f/certified",
        FactKind.YesOrNo,
        "Has the ultimate consignee given the statement of 740.29(f)?",
        "15 CFR 740.29(f)");

    public override string Id => "us/ear/740.29";

    public override string Title => "License Exception Low Processing Performance";

    public override string Citation => "15 CFR 740.29, LPP";

    public override IReadOnlyList<StandingPeriod> StandingHistory => DiffusionExceptions.Standing;

    public override IReadOnlyList<string> Overrides => [FirstTierWorldwide.RuleId, .. NationalSecurity];

    public override IReadOnlyList<DeclaredFact> Asks => [Received, Certified];

    protected override string Symbol => "LPP";

    public override string Statement =>
        "Up to a yearly amount of performance may go to one ultimate consignee by export or reexport, counted over all exporters. "
        + "740.29(c) excludes Macau and D:5; 740.2(a)(9)(ii) bars D:1 and D:4 (less A:5 and A:6) besides and wins. Items of 5A002.z are "
        + "not among those that 740.29(b) lists. Transfers within one country are not covered.";

    protected internal override Scope Concerns(Situation situation) => Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        DiffusionExceptions.FirstTier(situation),
        NotEncryption(situation),
        Moved(situation),
        Amount(situation),
        Limb.Asked(situation, "with the statement of the ultimate consignee", Certified),
        Section740Paragraph8.ToMacauOrD5(situation, Truth.No),
        .. Bars(situation),
    ];

    private static LimbResult NotEncryption(Situation situation)
    {
        var entry = StatedEntry.Of(situation);
        var excluded = TruthLogic.From(entry.Name.StartsWith("5A002", StringComparison.OrdinalIgnoreCase));
        var because = entry.Name.Length == 0 ? "no entry is stated beside 3A090" : $"classified as {entry.Name} by the asker";
        return Limb.Of("of an entry that 740.29(b) lists", excluded.Not(), because, new("item.eccn", "Of which entry is the item?"));
    }

    private static LimbResult Moved(Situation situation) => Limb.Of(
        "an export or reexport",
        TruthLogic.From(situation.Question.Activity is Activity.Export or Activity.Reexport),
        $"it is stated as {situation.Question.Activity}",
        Transaction.WhoReceives);

    private static LimbResult Amount(Situation situation)
    {
        var limit = situation.Parameters.Number("us/ear/740.29/annual-limit");
        var stated = situation.Stated(Received);
        var truth = stated?.Amount is { } amount && limit.Value is { } most ? amount.MoreThan(most).Not() : Truth.Unknown;
        return Limb.Of(
            "within the yearly amount of the ultimate consignee",
            truth,
            Limb.Stated(stated, $"{stated?.Amount} TPP this year"),
            new(Received.Id, Received.Question),
            limit.Use);
    }

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
    [
        $"the ultimate consignee receives at most {Text(situation, "us/ear/740.29/annual-limit")} TPP a calendar year from all exporters",
        "its statement goes to BIS within 30 days of the shipment",
        "BIS is told beforehand of a shipment of " + Text(situation, "us/ear/740.29/notice") + " TPP or more",
    ];

    private static string Text(Situation situation, string number) => Plain(situation.Parameters.Number(number).Value);

    private static Facts Of(decimal received) => Stated((Certified, Truth.Yes)) with
    {
        Stated = [new(Certified.Id) { Holds = Truth.Yes }, new(Received.Id) { Amount = Interval.Exactly(received) }],
    };

    private static readonly Question ToBrazil = ChipCases.Codified(ChipCases.Chip("H100", "BR"));

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. DiffusionExceptions.Edges(ChipCases.Chip("H100", "BR"), Of(1_000_000)),
        new("a small cluster to Brazil", ToBrazil, Of(1_000_000), Outcome.Met),
        new("exactly the yearly amount", ToBrazil, Of(26_900_000), Outcome.Met),
        new("just above it", ToBrazil, Of(26_900_001), Outcome.Unmet),
        new("to Saudi Arabia, in D:4: 740.2 bars what 740.29(c) leaves open", ChipCases.Codified(ChipCases.Chip("H100", "SA")),
            Of(1_000_000), Outcome.Unmet),
        new("to China", ChipCases.Codified(ChipCases.Chip("H100", "CN")), Of(1_000_000), Outcome.Unmet),
        new("an item of 5A002.z", ChipCases.Codified(CountryChart.Of("5A002.z.1.a", "BR")), Of(1_000_000), Outcome.Unmet),
        new("nobody counts", ToBrazil, Stated((Certified, Truth.Yes)), Outcome.Indeterminate),
        new("weights", ChipCases.Codified(ChipCases.OfWeights("BR")), Of(1_000_000), Outcome.NotApplicable),
    ];
}

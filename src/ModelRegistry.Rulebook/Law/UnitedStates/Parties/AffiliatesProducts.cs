using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Parties.PartyCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

internal sealed class AffiliatesProducts : Rule
{
    public const string RuleId = "us/ear/734.9/affiliates";

    /// <summary>The footnotes whose direct product rules look at a party: 734.9(e)(1), (e)(2) and (g).</summary>
    private static readonly int[] Footnotes = [1, 3, 4];

    public override string Id => RuleId;

    public override string Title => "Foreign direct products for affiliates of parties of footnotes 1, 3 and 4";

    public override string Citation => "15 CFR 734.9(e), (g), 90 FR 47201";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Ownership.Standing;

    public override string Statement =>
        "The direct product rules on parties of footnotes 1, 3 and 4 of the Entity List reach, as long as the affiliates rule does, "
        + "parties that such parties own to half or more, added up. What the product was made from is asked by the rule of the footnote; "
        + "here it is read by the widest list of inputs, that of footnote 4.";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = Item.ForeignMade(situation);
        if (!scope.Concerned) return scope;
        return Scope.When(
            situation.Question.Recipients().SelectMany(party => party.Owners).Any(owner => Bears(situation, owner.Name) != Truth.No),
            "No known owner of a recipient bears footnote 1, 3 or 4 of the Entity List.");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [SubjectToEar.DirectProduct(situation, "us/ear/734.9/e-2/inputs"), Owned(situation)];

    private static LimbResult Owned(Situation situation)
    {
        var half = situation.Parameters.Number(Ownership.Share);
        var judged = situation.Question.Recipients()
            .Select(party => (Party: party, Share: Ownership.Shares(party, name => Bears(situation, name))))
            .OrderByDescending(one => one.Share.AtLeast(half)).First();
        return Limb.Of(
            "a recipient is owned to half or more by parties of those footnotes, added up",
            judged.Share.AtLeast(half),
            $"parties of those footnotes own {judged.Share} of {judged.Party.Name}",
            Ownership.Missing(judged.Party),
            [half.Use, .. Ownership.Uses(situation, judged.Party)]);
    }

    private static Truth Bears(Situation situation, string name)
    {
        var listing = Listings.In(situation).OfName(name);
        return Footnotes.Select(listing.Bears).Any();
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.PerEntry, "as the entry of the most restrictive owner states");

    private static Example On(string name, DateOnly day, Outcome outcome) =>
        new(name, ChipTo(OwnedBy("Huawei", 0.5m, 0.5m), day), FootnoteProducts.Made(Truth.Yes), outcome);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        On("the day before the rule", new(2025, 9, 28), Outcome.NotInForce),
        On("the first day of the rule", new(2025, 9, 29), Outcome.Met),
        On("the last day before its suspension", new(2025, 11, 9), Outcome.Met),
        On("the first day of its suspension", new(2025, 11, 10), Outcome.NotInForce),
        On("the last day of its suspension", new(2026, 11, 9), Outcome.NotInForce),
        On("the day from which nobody knows: met, and marked", new(2026, 11, 10), Outcome.Met),
        new("less than half", ChipTo(OwnedBy("Huawei", 0.4m, 0.4m)), FootnoteProducts.Made(Truth.Yes), Outcome.Unmet),
        new(
            "owners not all known",
            ChipTo(OwnedBy("Huawei", 0.4m, 0.4m, Truth.Unknown)),
            FootnoteProducts.Made(Truth.Yes),
            Outcome.Indeterminate),
        new("an owner without a footnote", ChipTo(OwnedBy("Example Fund", 1, 1)), FootnoteProducts.Made(Truth.Yes), Outcome.NotApplicable),
        new("from the United States", ChipTo(OwnedBy("Huawei", 0.5m, 0.5m)), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}

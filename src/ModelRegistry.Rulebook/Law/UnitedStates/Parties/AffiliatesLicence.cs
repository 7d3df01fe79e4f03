using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Parties.PartyCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

internal sealed class AffiliatesLicence : Rule
{
    private static readonly DateOnly First = new(2025, 9, 29);
    private static readonly DateOnly Suspended = new(2025, 11, 10);
    private static readonly DateOnly Ended = new(2025, 11, 29);

    private static readonly DeclaredFact JointVenture = new(
        "us/ear/744/affiliates-licence/joint-venture",
        FactKind.YesOrNo,
        "Is the affiliate a joint venture with an unlisted company headquartered in the United States or in A:5 or A:6, outside E:1 and E:2?",
        "90 FR 47201, temporary general licence");

    public override string Id => "us/ear/744/affiliates-licence";

    public override string Title => "Temporary general licence for affiliates in allied destinations and certain joint ventures";

    public override string Citation => "90 FR 47201, temporary general licence";

    public override RuleRole Role => RuleRole.Exception;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(First, Suspended), "law firms on 90 FR 47201; the licence itself was not read", false),
        new(Standing.Suspended, new(Suspended, Ended), "suspended with the rule that it excepts from", false),
        new(Standing.Rescinded, new(Ended), "90 FR 47201: it was to run to 2025-11-28", true),
    ];

    public override IReadOnlyList<string> Overrides => [AffiliatesRule.RuleId, AffiliatesProducts.RuleId];

    public override IReadOnlyList<string> DependsOn => [AffiliatesRule.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => [JointVenture];

    public override string Statement =>
        "For the first two months of the affiliates rule, what went to an unlisted affiliate in a destination of A:5 or A:6, or to a joint "
        + "venture with an unlisted company headquartered in the United States or there, outside E:1 and E:2, needed no licence by that rule.";

    protected internal override Scope Concerns(Situation situation) => Scope.When(
        situation.Found(AffiliatesRule.RuleId).OutcomeIfInForce is Outcome.Met or Outcome.Indeterminate,
        "No recipient is an affiliate of listed parties.");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        const string words = "to a destination of A:5 or A:6, or to a joint venture of the kind described";
        var groups = CountryGroups.Of(situation.Parameters);
        Membership[] allied = [groups.In("A:5", situation.Question.Destination), groups.In("A:6", situation.Question.Destination)];
        return Array.Find(allied, group => group.Truth == Truth.Yes) is { } member
            ? [Limb.Of(words, Truth.Yes, member.Because, Unstated.Destination, member.Use)]
            : [Limb.Asked(situation, words, JointVenture)];
    }

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["The affiliate is not itself listed, and the transaction is complete before 2025-11-29."];

    private static Question To(string country, DateOnly day) => ChipTo(OwnedBy("Huawei", 0.5m, 0.5m) with { Country = country }, day);

    private static Facts Venture(Truth venture) =>
        ChipCases.FromUnitedStates with { Stated = [new StatedFact(JointVenture.Id) { Holds = venture }] };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the rule", To("DE", First.AddDays(-1)), ChipCases.FromUnitedStates, Outcome.NotInForce),
        new("the first day, to Germany", To("DE", First), ChipCases.FromUnitedStates, Outcome.Met),
        new(
            "the last day before the suspension, a joint venture in Vietnam",
            To("VN", Suspended.AddDays(-1)),
            Venture(Truth.Yes),
            Outcome.Met),
        new("no such joint venture", To("VN", First), Venture(Truth.No), Outcome.Unmet),
        new("nobody says whether it is one", To("VN", First), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("the first day of the suspension", To("DE", Suspended), ChipCases.FromUnitedStates, Outcome.NotInForce),
        new("the last day it was to run", To("DE", Ended.AddDays(-1)), ChipCases.FromUnitedStates, Outcome.NotInForce),
        new("the day after", To("DE", Ended), ChipCases.FromUnitedStates, Outcome.NotInForce),
        new("owned by nobody listed", ChipTo(OwnedBy("Example Fund", 1, 1), First), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}

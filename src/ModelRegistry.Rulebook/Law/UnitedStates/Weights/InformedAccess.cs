using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

internal sealed class InformedAccess : Rule
{
    private static readonly DateOnly First = new(2026, 6, 12);
    private static readonly DateOnly Withdrawn = new(2026, 6, 30);
    private static readonly DateOnly Gone = new(2026, 7, 1);

    public override string Id => "us/ear/744.22/is-informed-2026";

    public override string Title => "Models on which a letter of June 2026 required a licence";

    public override string Citation => "15 CFR 744.22, 50 U.S.C. 4817(b)(1), is-informed letter of 2026-06-12";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(First, Withdrawn), "law firms on the letter; its text is not public", false)
        {
            Remark = "from 17:21 Eastern time of the first day; partners named in its Annex A exempt from 2026-06-26",
        },
        new(Standing.Unknown, new(Withdrawn, Gone), "withdrawn on 2026-06-30 or 2026-07-01 by the reports", false),
        new(Standing.Rescinded, new(Gone), "reports on its withdrawal", false),
    ];

    public override IReadOnlyList<Outcome> PossibleOutcomes => [Outcome.NotApplicable, Outcome.NotInForce, Outcome.Indeterminate];

    public override string Statement =>
        "A letter of 12 June 2026 required a licence to give foreign persons the weights of, or access to, the models that it named, and "
        + "was withdrawn at the end of that month. It bound its addressee alone. Its text is not public, so whether it reaches a "
        + "transaction is never answered here, only asked.";

    protected internal override Scope Concerns(Situation situation)
    {
        var named = situation.Parameters.List("us/ear/is-informed/2026/models").Value;
        var name = Ancestry.Of(situation).Root?.Name ?? situation.Question.Item.Release ?? "";
        return Scope.When(
            situation.Question.Item.Kind is ItemKind.Weights or ItemKind.RemoteAccess
                && named?.Any(model => name.Contains(model, StringComparison.OrdinalIgnoreCase)) == true,
            "No letter on this model is known.");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Asked("a foreign person who is not exempt receives the weights or the access", "recipient",
            "Is a foreign person to receive it who is not exempt by the letter's Annex A?"),
        Asked("the exporter is the addressee of the letter", "addressee",
            "Was the exporter told by letter that this model needs a licence?"),
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(ReviewPolicy.NotStated, "not public");

    private static LimbResult Asked(string words, string id, string question) =>
        new(words, Truth.Unknown, "the letter is not public") { Missing = new("is-informed.2026." + id, question) };

    private static Example On(string name, DateOnly day, Outcome expected) =>
        new(name, Access("Fable 5") with { Day = day }, new(), expected);

    private static Question Access(string release) =>
        Codified with { Item = new(ItemKind.RemoteAccess, release), Access = AccessKind.HostedInference, Profile = Profiles.Enforced };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        On("the day before the letter", First.AddDays(-1), Outcome.NotApplicable),
        On("access on the day of the letter", First, Outcome.Indeterminate),
        On("the last day before its withdrawal", Withdrawn.AddDays(-1), Outcome.Indeterminate),
        On("the day on which it may have been withdrawn", Withdrawn, Outcome.Indeterminate),
        On("the day after", Gone, Outcome.NotInForce),
        new(
            "the weights themselves",
            Codified with { Item = new(ItemKind.Weights, "Mythos 5"), Day = First },
            new(),
            Outcome.Indeterminate),
        new("another model", Access("Invented 5") with { Day = First }, new(), Outcome.NotApplicable),
    ];
}

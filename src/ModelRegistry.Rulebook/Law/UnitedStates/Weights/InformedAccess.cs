using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.InformedAccessCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

internal sealed class InformedAccess : Rule
{
    public const string RuleId = "us/ear/744.22/is-informed-2026";

    /// <summary>The moment on the letter: Eastern time, in summer four hours behind UTC.</summary>
    public static readonly DateTimeOffset Moment = new(2026, 6, 12, 17, 21, 0, TimeSpan.FromHours(-4));
    public static readonly DateOnly First = new(2026, 6, 12);
    public static readonly DateOnly Withdrawn = new(2026, 6, 30);
    public static readonly DateOnly Gone = new(2026, 7, 1);

    public static readonly DeclaredFact Told = new(
        RuleId + "/addressee",
        FactKind.YesOrNo,
        "Was the exporter told by letter that this model needs a licence?",
        "15 CFR 744.22, is-informed letter of 2026-06-12");

    public static readonly DeclaredFact Foreign = new(
        RuleId + "/foreign-person",
        FactKind.YesOrNo,
        "Is any recipient a foreign person, also where it is located in the United States?",
        "15 CFR 744.22, is-informed letter of 2026-06-12");

    private static readonly AddressedInstrument Letter = new(
        "us/ear/is-informed/2026/addressees",
        Told.Id,
        "The letter is addressed to you: which models, which persons and which kinds of access it reaches, and who its Annex A exempts, "
        + "is to be read in the copy that you received. This registry holds none, so state from your copy whether it reaches this.");

    public override string Id => RuleId;

    public override string Title => "Models on which a letter of June 2026 required a licence";

    public override string Citation => "15 CFR 744.22, 50 U.S.C. 4817(b)(1), is-informed letter of 2026-06-12";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(First, Withdrawn), "law firms on the letter; its text is not public", false)
        {
            Begins = Moment,
            Remark = "partners named in its Annex A exempt from 2026-06-26",
        },
        new(Standing.Unknown, new(Withdrawn, Gone), "withdrawn on 2026-06-30 or 2026-07-01 by the reports", false),
        new(Standing.Rescinded, new(Gone), "reports on its withdrawal", false),
    ];

    public override IReadOnlyList<DeclaredFact> Asks => [Foreign, Told];

    public override AddressedInstrument Addressed => Letter;

    public override string Statement =>
        "A letter of 12 June 2026, 17:21 Eastern time, required a licence to give foreign persons the weights of, or access to, the models "
        + "that it named, and was withdrawn at the end of that month. It bound its addressee alone. Its text is not public; what is written "
        + "here rests on reports.";

    protected internal override Scope Concerns(Situation situation)
    {
        return Scope.When(
            situation.Question.Item.Kind is ItemKind.Weights or ItemKind.RemoteAccess && situation.Look(NamedByLetter),
            "No letter on this model is known.");
    }

    /// <summary>The models that the letter names.</summary>
    public const string Models = "us/ear/is-informed/2026/models";

    /// <summary>Whether the letter names the model.</summary>
    public static readonly Aspect<bool> NamedByLetter = new("name in the letter of June 2026", IsNamed, static named => named ? 1 : 0);

    private static bool IsNamed(Situation situation)
    {
        var name = Ancestry.Of(situation).Root?.Name ?? situation.Question.Item.Release ?? "";
        return situation.Parameters.List(Models).Value is { } named
            && named.Any(model => name.Contains(model, StringComparison.OrdinalIgnoreCase));
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [ForeignPerson(situation), InformedAddressee.Limb(situation, Letter, Told)];

    private static LimbResult ForeignPerson(Situation situation)
    {
        const string words = "a foreign person receives the weights or the access";
        var abroad = situation.Question.Recipients().FirstOrDefault(party => party.Country is { } country && country != "US");
        return abroad is null
            ? Limb.Asked(situation, words, Foreign)
            : Limb.Of(words, Truth.Yes, $"{abroad.Name} is located outside the United States", new(Foreign.Id, Foreign.Question));
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(ReviewPolicy.NotStated, "not public");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        On("the day before the letter", First.AddDays(-1), Outcome.NotApplicable),
        At("a minute before the letter", Moment.AddMinutes(-1), Outcome.NotInForce),
        At("the minute of the letter, to an addressee", Moment, Outcome.Met),
        new("the day of the letter, at no hour named", Access("Fable 5", First), ToldByLetter, Outcome.Indeterminate),
        new("an exporter that was not told", Access("Fable 5", First.AddDays(1)), NotTold, Outcome.Unmet),
        On("an exporter that says nothing", First.AddDays(1), Outcome.Indeterminate),
        On("the last day before its withdrawal", Withdrawn.AddDays(-1), Outcome.Indeterminate),
        On("the day on which it may have been withdrawn", Withdrawn, Outcome.Indeterminate),
        On("the day after", Gone, Outcome.NotInForce),
        new("the weights themselves", OfWeights("Mythos 5", First.AddDays(1)), ToldByLetter, Outcome.Met),
        On("another model", First.AddDays(1), Outcome.NotApplicable, "Invented 5"),
    ];
}

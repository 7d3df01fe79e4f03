using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.MovementCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph13A2 : Rule
{
    public override string Id => "us/ear/734.13/a-2";
    public override string Title => "Deemed export: release to a foreign person in the United States";
    public override string Citation => "15 CFR 734.13(a)(2), (b)";
    public override RuleRole Role => RuleRole.Scope;
    public override IReadOnlyList<StandingPeriod> StandingHistory => Movements.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [Movements.ForeignPerson, Movements.MostRecent, Movements.SourceCode];

    public override string Statement =>
        "Releasing technology or source code to a foreign person in the United States is deemed an export to the person's most recent "
        + "country of citizenship or permanent residency. Object code alone is not reached, nor a commodity. The parameters of a model "
        + "are read as technology.";

    protected internal override Scope Concerns(Situation situation) => Releases(situation, "US");

    /// <summary>A release of what can be released, in the United States (also where nobody names a place) or abroad.</summary>
    internal static Scope Releases(Situation situation, string? place)
    {
        var question = situation.Question;
        if (question.Activity != Activity.DeemedExport)
            return Scope.Out("Nothing is said to be released to a person within the country.");
        if (question.Item.Kind is not (ItemKind.Weights or ItemKind.Software or ItemKind.Technology))
            return Scope.Out($"{Transaction.Words(question.Item.Kind)} is neither technology nor source code.");
        return place == "US"
            ? Scope.When(question.ExportedFrom is null or "US", "The release is outside the United States; it is asked in 734.14(a)(2).")
            : Scope.When(question.ExportedFrom is not (null or "US"), "The release is in the United States; it is asked in 734.13(a)(2).");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Movements.From(situation, "in the United States", unitedStates: true),
        Movements.Released(situation),
        Movements.ToForeignPerson(situation),
        Movements.ToCountry(situation),
    ];

    private static Question To(string? country, ItemKind kind = ItemKind.Weights) => Moves(Activity.DeemedExport, "US", country, kind);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(To("CN"), Person(Truth.Yes, "CN")),
        new("a national of the country that the question names", To("IN"), Person(Truth.Yes), Outcome.Met),
        new("since resident elsewhere: the most recent country counts", To("CN"), Person(Truth.Yes, "CA"), Outcome.Indeterminate),
        new("no country stated", To("US"), Person(Truth.Yes), Outcome.Indeterminate),
        new("a permanent resident of the United States", To("CN"), Person(Truth.No), Outcome.Unmet),
        new("nobody says where", Moves(Activity.DeemedExport, null, "CN"), Person(Truth.Yes, "CN"), Outcome.Indeterminate),
        new("nobody says who the person is", To("CN"), Closed, Outcome.Indeterminate),
        new(
            "object code alone",
            To("CN", ItemKind.Software),
            Stating((Movements.ForeignPerson, Truth.Yes), (Movements.SourceCode, Truth.No)),
            Outcome.Unmet),
        new("a chip", To("CN", ItemKind.Chip), Person(Truth.Yes), Outcome.NotApplicable),
        new("abroad", Moves(Activity.DeemedExport, "DE", "CN"), Person(Truth.Yes), Outcome.NotApplicable),
    ];
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.MovementCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph13B : Rule
{
    public override string Id => "us/ear/734.13/b";
    public override string Title => "A release counts for the person's own country";
    public override string Citation => "15 CFR 734.13(b), 734.14(b)";
    public override RuleRole Role => RuleRole.LicenceRequirement;
    public override IReadOnlyList<StandingPeriod> StandingHistory => Movements.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [Movements.ForeignPerson, Movements.MostRecent, .. PublicationFacts.All];

    public override IReadOnlyList<Outcome> PossibleOutcomes =>
        [Outcome.NotApplicable, Outcome.NotInForce, Outcome.Unmet, Outcome.Indeterminate];

    public override string Statement =>
        "A release to a foreign person needs a licence wherever an export to the person's most recent country of citizenship or permanent "
        + "residency would. A question that names another country, or none, is not answered for that person: it must be put for the "
        + "country that counts.";

    protected internal override Scope Concerns(Situation situation)
    {
        var moves = Parties.Item.Moves(situation);
        if (!moves.Concerned) return moves;
        if (Publication.Of(situation) == Truth.Yes) return Scope.Out("What is published is not subject to the EAR.");
        return Scope.When(
            situation.Question.Activity == Activity.DeemedExport && Publication.Concerns(situation.Question.Item.Kind),
            "Nothing is said to be released to a person within the country.");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var country = Movements.ToCountry(situation);
        return [country with { Words = "the question names another country than the person's own, or none", Truth = country.Truth.Not() }];
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.NotStated, "as for an export to that country");

    private static Question To(string? country) => Moves(Activity.DeemedExport, "US", country);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the rule of 2016", To("CN") with { Day = new(2016, 8, 31) }, Person(Truth.Yes, "CN"), Outcome.NotInForce),
        new("the first day of the rule of 2016", To("CN") with { Day = new(2016, 9, 1) }, Person(Truth.Yes, "CN"), Outcome.Unmet),
        .. Standings.Edges(new(2026, 4, 5), To("CN"), Person(Truth.Yes, "CN"), Outcome.Unmet),
        new("the question names the person's country", To("IN"), Person(Truth.Yes), Outcome.Unmet),
        new("the person is Iranian and the question asks for Germany", To("DE"), Person(Truth.Yes, "IR"), Outcome.Indeterminate),
        new("no country named or stated", To(null), Person(Truth.Yes), Outcome.Indeterminate),
        new("no foreign person", To("DE"), Person(Truth.No, "US"), Outcome.NotApplicable),
        new("published", To("US"), Parties.PartyCases.Release(Truth.Yes), Outcome.NotApplicable),
        new("an export", Moves(Activity.Export, "US", "DE"), Closed, Outcome.NotApplicable),
    ];
}

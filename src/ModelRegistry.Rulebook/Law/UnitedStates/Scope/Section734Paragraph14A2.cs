using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.MovementCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph14A2 : Rule
{
    public override string Id => "us/ear/734.14/a-2";
    public override string Title => "Deemed reexport: release abroad to a person of a third country";
    public override string Citation => "15 CFR 734.14(a)(2), (b)";
    public override RuleRole Role => RuleRole.Scope;
    public override IReadOnlyList<StandingPeriod> StandingHistory => Movements.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [Movements.ForeignPerson, Movements.MostRecent, Movements.SourceCode];

    public override string Statement =>
        "Releasing technology or source code subject to the EAR outside the United States to a foreign person of another country than the "
        + "one where it is released is deemed a reexport to the person's most recent country of citizenship or permanent residency. What "
        + "734.20 spares, such as some regular employees, is not held here.";

    protected internal override Scope Concerns(Situation situation) => Section734Paragraph13A2.Releases(situation, null);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Movements.Released(situation),
        Movements.ToForeignPerson(situation),
        Movements.ToCountry(situation),
        Movements.Abroad(situation, "of another country than the one where it is released"),
    ];

    private static Question To(string? country) => Moves(Activity.DeemedExport, "DE", country);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(To("CN"), Person(Truth.Yes, "CN")),
        new("to a German in Germany", To("DE"), Person(Truth.Yes, "DE"), Outcome.Unmet),
        new("the person's country is not the one that the question names", To("CN"), Person(Truth.Yes, "IR"), Outcome.Indeterminate),
        new("nobody says who the person is", To("CN"), Closed, Outcome.Indeterminate),
        new("in the United States", Moves(Activity.DeemedExport, "US", "CN"), Person(Truth.Yes), Outcome.NotApplicable),
    ];
}

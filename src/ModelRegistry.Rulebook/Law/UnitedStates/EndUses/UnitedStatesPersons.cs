using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class UnitedStatesPersons : Rule
{
    private static readonly DeclaredFact Known = new(
        "us/ear/744.6/known",
        FactKind.YesOrNo,
        "Does a United States person know that this supports weapons of mass destruction, military intelligence or advanced-node circuits "
        + "of 744.6(b) and (c)?",
        "15 CFR 744.6(b), (c)");

    public override string Id => "us/ear/744.6";

    public override string Title => "Support by United States persons";

    public override string Citation => "15 CFR 744.6(b), (c)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "86 FR 4865, 87 FR 62186", Standings.Copy, Standings.CopySource);

    public override IReadOnlyList<DeclaredFact> Asks => [UnitedStatesPerson.Fact, Known];

    public override string Statement =>
        "No United States person may support, without a licence, nuclear explosives outside the destinations of Supplement No. 3, missiles "
        + "in D:4 or E:2, chemical or biological weapons anywhere, the military intelligence of the countries of 744.22, or advanced-node "
        + "integrated circuits in Macau or D:5. Support is any help, shipping and servicing among it; it does not matter whether anything "
        + "subject to the EAR moves, so it reaches published weights and services. It needs knowledge; the stated end use is taken for it.";

    protected internal override Scope Concerns(Situation situation)
    {
        if (situation.Stated(Known) is { Holds: Truth.Yes }) return Scope.In;
        return Scope.When(
            situation.Stated(Known) is not { Holds: Truth.No } && Place(situation) != Truth.No,
            "No end use of the section is stated, or its place is none of the section's.");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        const string words = "supports an end use of the section, in a place of the section";
        return
        [
            UnitedStatesPerson.Limb(situation),
            situation.Stated(Known) is { Holds: Truth.Yes }
                ? Limb.Asked(situation, words, Known)
                : Limb.Of(words, Place(situation), "by the stated end use and the destination", new(Known.Id, Known.Question)),
        ];
    }

    /// <summary>Whether the stated end use, where there is one, is the section's at this destination.</summary>
    private static Truth Place(Situation situation) => situation.Question.EndUse switch
    {
        EndUse.Nuclear => EndUsePlaces.In(situation, NuclearEndUses.Excused).Not(),
        EndUse.Missiles => Group(situation, "D:4").Or(Group(situation, "E:2")),
        EndUse.ChemicalOrBiological => Truth.Yes,
        EndUse.WeaponsOfMassDestruction => Truth.Unknown,
        EndUse.MilitaryIntelligence => EndUsePlaces.In(situation, MilitaryIntelligence.Places),
        EndUse.AdvancedNodeProduction => Destinations.MacauOrD5(situation, situation.Question.Destination).Truth,
        _ => Truth.No,
    };

    private static Truth Group(Situation situation, string group) =>
        CountryGroups.Of(situation.Parameters).In(group, situation.Question.Destination).Truth;

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        situation.Question.EndUse is EndUse.MilitaryIntelligence or EndUse.AdvancedNodeProduction
            ? new(ReviewPolicy.PresumptionOfDenial, "presumption of denial (15 CFR 744.6(e))")
            : new(ReviewPolicy.CaseByCase, "case by case; denied where it would make a material contribution (15 CFR 744.6(e))");

    private static Question From(EndUse endUse, string country, DateOnly? day = null, string? from = "US") =>
        EndUseCases.Weights(endUse, country) with { Day = day ?? ChipCases.Today, ExportedFrom = from };

    private static Facts Published { get; } = PartyCases.Release(Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before this rulebook answers",
            From(EndUse.ChemicalOrBiological, "DE", PartyCases.Start.AddDays(-1)),
            Published,
            Outcome.NotInForce),
        new("the first day it answers", From(EndUse.ChemicalOrBiological, "DE", PartyCases.Start), Published, Outcome.Met),
        .. Standings.Edges(Standings.Copy, From(EndUse.ChemicalOrBiological, "DE"), Published, Outcome.Met),
        new("published weights for military intelligence in China", From(EndUse.MilitaryIntelligence, "CN"), Published, Outcome.Met),
        new("by nobody knows whom", From(EndUse.MilitaryIntelligence, "CN", from: null), Published, Outcome.Indeterminate),
        new(
            "by nobody of the United States",
            From(EndUse.MilitaryIntelligence, "CN", from: "SG"),
            Published with { Stated = [new StatedFact(UnitedStatesPerson.Fact.Id) { Holds = Truth.No }] },
            Outcome.Unmet),
        new(
            "stated for research, and known",
            From(EndUse.Research, "CN"),
            Published with { Stated = [new StatedFact(Known.Id) { Holds = Truth.Yes }] },
            Outcome.Met),
        new("weapons of a kind nobody states", From(EndUse.WeaponsOfMassDestruction, "CN"), Published, Outcome.Indeterminate),
        new("for research", From(EndUse.Research, "CN"), Published, Outcome.NotApplicable),
        new("military intelligence in Germany", From(EndUse.MilitaryIntelligence, "DE"), Published, Outcome.NotApplicable),
    ];
}

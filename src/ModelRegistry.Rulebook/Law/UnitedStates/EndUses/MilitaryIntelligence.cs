using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class MilitaryIntelligence : EndUseRule
{
    /// <summary>The destinations of the section, Country Groups E:1 and E:2 among them.</summary>
    public const string Places = "us/ear/744.22/destinations";

    public static readonly DeclaredFact KnownIntelligence = new(
        "us/ear/744.22/known",
        FactKind.YesOrNo,
        "Is it known that the item is for a military-intelligence end use or end user, wherever that end user is?",
        "15 CFR 744.22(a), (f)");

    public override string Id => "us/ear/744.22";

    public override string Title => "Military-intelligence end uses and end users";

    public override string Citation => "15 CFR 744.22";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "15 CFR 744.22", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "Any item subject to the EAR needs a licence when known to be for a military-intelligence end use or end user of Belarus, Burma, "
        + "Cambodia, China, Russia, Venezuela or a country of E:1 or E:2; the end users that 744.22(f)(2) names are reached "
        + "wherever they are. Only GOV in part may be used.";

    protected override DeclaredFact Known => KnownIntelligence;

    protected override string Words => "for a military-intelligence end use or end user of those countries";

    protected override Func<EndUse, Truth> Reading => StatedEndUse.Is(EndUse.MilitaryIntelligence);

    protected override Scope Reaches(Situation situation) => Scope.When(
        EndUsePlaces.In(situation, Places) != Truth.No || situation.Stated(KnownIntelligence) is { Holds: Truth.Yes },
        "The destination is none of the section's, and no end user of it is stated.");

    /// <summary>A stated end use speaks of those countries only where the destination is one of them.</summary>
    protected override IReadOnlyList<LimbResult> Further(Situation situation) =>
        situation.Question.Destination is null && situation.Stated(KnownIntelligence) is not { Holds: Truth.Yes }
            ? [EndUsePlaces.Limb(situation, "to one of those countries, or to an end user of one", Places)]
            : [];

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.PresumptionOfDenial, "presumption of denial (15 CFR 744.22(e))");

    public override IReadOnlyList<Example> Examples { get; } = EndUseCases.Examples(
        EndUse.MilitaryIntelligence,
        "CN",
        PartyCases.Start,
        KnownIntelligence,
        new Example(
            "to a named end user's office in Germany",
            EndUseCases.Chip(EndUse.Research, "DE"),
            EndUseCases.Says(KnownIntelligence, Truth.Yes),
            Outcome.Met),
        new Example(
            "to nobody says where",
            EndUseCases.Chip(EndUse.MilitaryIntelligence, "CN") with { Destination = null },
            ChipCases.FromUnitedStates,
            Outcome.Indeterminate),
        new Example("to Germany", EndUseCases.Chip(EndUse.MilitaryIntelligence, "DE"), ChipCases.FromUnitedStates, Outcome.NotApplicable));
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class OccupiedRegions : Embargo
{
    public static readonly DeclaredFact Region = new(
        "us/ear/746.6/region",
        FactKind.YesOrNo,
        "Does it go to the Crimea, the so-called Donetsk or the so-called Luhansk region of Ukraine, or to somebody there?",
        "15 CFR 746.6");

    protected override string Section => "746.6";

    public override string Title => "Embargo on occupied regions of Ukraine";

    public override string Citation => "15 CFR 746.6";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Standings.Remembered(
        EmbargoCases.First, "15 CFR 746.6", EmbargoCases.January2025, "15 CFR 746.6(a) to (d)" + EmbargoCases.JanuaryCopy);

    public override IReadOnlyList<DeclaredFact> Asks => [Region];

    protected override bool ReachesTransfers => true;

    public override string Statement =>
        "Every item subject to the EAR needs a licence to the Crimea, so-called Donetsk and so-called Luhansk regions of Ukraine, but for "
        + "food and medicine of EAR99, software that is necessary for personal communications over the internet, and what Ukraine's "
        + "government deploys there. Only the exceptions that 746.6(c) names may be used. The rest of Ukraine is under no embargo.";

    protected override IReadOnlyList<LimbResult> Further(Situation situation) =>
        [Limb.Asked(situation, "to one of the occupied regions", Region)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(
        ReviewPolicy.PolicyOfDenial,
        "policy of denial; case by case for safety of flight, at sea and of civil nuclear plants, humanitarian needs, civil "
        + "telecommunications, affairs of governments, and subsidiaries of United States and allied companies (15 CFR 746.6(b))");

    public static Facts There(Truth there) => ChipCases.FromUnitedStates with { Stated = [new StatedFact(Region.Id) { Holds = there }] };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before this rulebook answers",
            EmbargoCases.Chip("UA", EmbargoCases.First.AddDays(-1)),
            There(Truth.Yes),
            Outcome.NotApplicable),
        new("the first day it answers", EmbargoCases.Chip("UA", EmbargoCases.First), There(Truth.Yes), Outcome.Met),
        .. Standings.Edges(EmbargoCases.January2025, EmbargoCases.Chip("UA"), There(Truth.Yes), Outcome.Met),
        new("to the Crimea", EmbargoCases.Chip("UA"), There(Truth.Yes), Outcome.Met),
        new("to Kyiv", EmbargoCases.Chip("UA"), There(Truth.No), Outcome.Unmet),
        new("nobody says where in Ukraine", EmbargoCases.Chip("UA"), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("published weights", EmbargoCases.Weights("UA"), PartyCases.Release(Truth.Yes), Outcome.Unmet),
        new("to Germany", EmbargoCases.Chip("DE"), There(Truth.No), Outcome.NotApplicable),
    ];
}

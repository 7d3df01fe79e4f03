using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class OccupiedRegionsSanctions : CountryProgramme
{
    protected override string Place => "UA";

    protected override string Name => "the occupied regions of Ukraine";

    public override string Id => "ofac/eo-13685-14065";

    public override string Title => "Goods, technology and services to occupied regions of Ukraine";

    public override string Citation => "31 CFR Part 589; E.O. 13685, E.O. 14065";

    private static readonly DateOnly Issued = new(2022, 5, 2);

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(EmbargoCases.First, Issued), "E.O. 13685 of 2014-12-19, section 1 of which was not read", false),
        new(
            Standing.Enforced,
            new(Issued),
            "31 CFR 589.207 on the Crimea (87 FR 26094)" + EmbargoCases.JanuaryCopy + "; E.O. 14065 of 2022-02-21 (87 FR 10293), read",
            true),
    ];

    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, OccupiedRegions.Region];

    public override string Statement =>
        "Nobody may supply goods, technology or services from the United States, or as a United States person, to the Crimea, so-called "
        + "Donetsk and so-called Luhansk regions of Ukraine. The rest of Ukraine is under no such ban.";

    protected override LimbResult To(Situation situation) =>
        Limb.Asked(situation, "supplied, directly or indirectly, to one of the occupied regions", OccupiedRegions.Region);

    private Facts In(Truth region, Truth authorised = Truth.No) => new()
    {
        Stated = [.. Stated(authorised).Stated, new StatedFact(OccupiedRegions.Region.Id) { Holds = region }],
    };

    public override IReadOnlyList<Example> Examples =>
    [
        new(
            "the day before this rulebook answers",
            EmbargoCases.Weights("UA", EmbargoCases.First.AddDays(-1)),
            In(Truth.Yes),
            Outcome.NotInForce),
        new("the day before Part 589 was issued anew", EmbargoCases.Weights("UA", Issued.AddDays(-1)), In(Truth.Yes), Outcome.Met),
        new("the day Part 589 was issued anew", EmbargoCases.Weights("UA", Issued), In(Truth.Yes), Outcome.Met),
        new("the first day it answers", EmbargoCases.Weights("UA", EmbargoCases.First), In(Truth.Yes), Outcome.Met),
        new("a chip to the Crimea", EmbargoCases.Chip("UA"), In(Truth.Yes), Outcome.Met),
        new("published weights to Kyiv", EmbargoCases.Weights("UA"), In(Truth.No), Outcome.Unmet),
        new("to Ukraine, nobody says where", EmbargoCases.Chip("UA") with { ExportedFrom = "US" }, new(), Outcome.Indeterminate),
        new("to Germany", EmbargoCases.Weights("DE"), PartyCases.Release(Truth.Yes), Outcome.NotApplicable),
    ];
}

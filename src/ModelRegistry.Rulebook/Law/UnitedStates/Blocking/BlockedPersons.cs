using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Blocking.BlockingCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Blocking;

internal sealed class BlockedPersons : Rule
{
    private static readonly DateOnly First = new(2014, 8, 13);

    /// <summary>87 FR 78470 wrote the sentence of the guidance into the parts of the chapter.</summary>
    private static readonly DateOnly Updated = new(2022, 12, 21);

    public override string Id => "ofac/blocking";

    public override string Title => "Blocked persons, and what they own to half or more";

    public override string Citation => "31 CFR Chapter V; OFAC guidance of 2014-08-13 (79 FR 47726)";

    public override string Authority => "United States, Office of Foreign Assets Control";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(First, Updated), "OFAC guidance of 2014-08-13 (79 FR 47726), as the trade press quotes it", false),
        new(
            Standing.Enforced,
            new(Updated),
            "31 CFR 510.201, 510.411, 587.406, 589.201, 589.411, 594.412, read in copies of the eCFR of May 2024 and January 2025",
            true)
        {
            Remark = "parts of the chapter without such a section rest on the guidance",
        },
    ];

    public override IReadOnlyList<DeclaredFact> Asks => [UnitedStatesPerson.Fact];

    public override string Statement =>
        "Nobody in the United States and no United States person may deal with a blocked person, nor with an entity that blocked persons "
        + "own to half or more, directly or indirectly and added up, without a licence of the Treasury. It does not ask whether an item "
        + "is subject to the EAR, or published. Names of entities are matched exactly or by listed alias against the list as read on "
        + "2026-07-31; individuals, vessels and aircraft are not held here. Secondary sanctions on others are not modelled.";

    protected internal override Scope Concerns(Situation situation) => Scope.When(
        BlockedOwnership.In(situation).Limbs.Count > 0,
        "No party, no known owner and no known parent bears the name or a listed alias of a blocked entity (exact match only).");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [UnitedStatesPerson.Limb(situation), BlockedOwnership.In(situation).Limbs[0]];

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.NotStated, "the Treasury decides on specific licences (31 CFR 501.801); no policy is stated here");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before the guidance",
            OfWeights(PartyCases.Listed(RussianName, "RU"), First.AddDays(-1)),
            Published,
            Outcome.NotInForce),
        new(
            "the day of the guidance, listing not known",
            OfWeights(PartyCases.Listed(RussianName, "RU"), First),
            Published,
            Outcome.Indeterminate),
        new(
            "the day before the parts said so, listing not known",
            OfWeights(PartyCases.Listed(RussianName, "RU"), Updated.AddDays(-1)),
            Published,
            Outcome.Indeterminate),
        new(
            "the day the parts said so, listing not known",
            OfWeights(PartyCases.Listed(RussianName, "RU"), Updated),
            Published,
            Outcome.Indeterminate),
        new("published weights to a blocked entity", OfWeights(PartyCases.Listed(RussianName, "RU")), Published, Outcome.Met),
        new("to an entity it owns to exactly half", OfWeights(OwnedBy(RussianName, 0.5m)), Published, Outcome.Met),
        new("to an entity it owns to less", OfWeights(OwnedBy(RussianName, 0.49m)), Published, Outcome.Unmet),
        new(
            "to an entity of which more owners may be blocked",
            OfWeights(OwnedBy(RussianName, 0.3m, Truth.Unknown)),
            Published,
            Outcome.Indeterminate),
        new(
            "two blocked owners together",
            OfWeights(
                OwnedBy(
                    RussianName,
                    0.25m) with { Owners = [new(RussianName, new(0.25m, 0.25m)), new("AEROCARIBBEAN AIRLINES", new(0.25m, 0.25m))] }),
            Published,
            Outcome.Met),
        new(
            "an ultimate parent that is blocked, its share not stated",
            OfWeights(new("Example Trading", "AE", "AE", RussianName, "RU")),
            Published,
            Outcome.Indeterminate),
        new(
            "from abroad, by nobody of the United States",
            OfWeights(PartyCases.Listed(RussianName, "RU")) with { ExportedFrom = "DE" },
            Published with { Stated = [new StatedFact(UnitedStatesPerson.Fact.Id) { Holds = Truth.No }] },
            Outcome.Unmet),
        new("the same name in another country", OfWeights(PartyCases.Listed(RussianName, "CA")), Published, Outcome.Indeterminate),
        new("to anybody else", OfWeights(PartyCases.Listed("Example Compute", "DE")), Published, Outcome.NotApplicable),
    ];
}

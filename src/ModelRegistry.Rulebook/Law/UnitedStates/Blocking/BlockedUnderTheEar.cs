using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Blocking.BlockingCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Blocking;

internal sealed class BlockedUnderTheEar : Rule
{
    public const string Programmes = "us/ear/744.8/programmes";
    private static readonly DateOnly First = new(2024, 3, 21);

    private static readonly DeclaredFact Authorised = new(
        "us/ear/744.8/authorised", FactKind.YesOrNo, "Has the Treasury authorised the transaction, or is it exempt there?", "15 CFR 744.8(b)");

    public override string Id => "us/ear/744.8";

    public override string Title => "Items to persons blocked under fourteen programmes";

    public override string Citation => "15 CFR 744.8";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(First), "89 FR 20107, its summary read; the section as law firms restate it", false)
        {
            Remark = "earlier sections on some of these programmes are not modelled",
        },
    ];

    public override IReadOnlyList<string> DependsOn => [AdvancedComputingProducts.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => [Authorised];

    public override string Statement =>
        "Any item subject to the EAR needs a licence when a person blocked under the programmes that the section names is purchaser, "
        + "intermediate or ultimate consignee or end user: those on Russia, Ukraine and Belarus, terrorism, weapons proliferation, "
        + "narcotics and transnational crime. What the Treasury authorises or exempts needs no second licence. No exception may be used.";

    protected internal override Scope Concerns(Situation situation)
    {
        var moves = Item.Moves(situation);
        return moves.Concerned
            ? Scope.When(Named(situation).Count > 0, "No recipient bears the name or a listed alias of an entity blocked under those programmes.")
            : moves;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var (party, listing) = Named(situation)[0];
        var authorised = situation.Stated(Authorised);
        return
        [
            Item.Subject(situation),
            Limb.Of(
                "a recipient is blocked under one of the programmes",
                listing.Listed,
                listing.Because,
                PartyNames.IsIt(party),
                listing.Use,
                situation.Parameters.List(Programmes).Use),
            Limb.Of(
                "not authorised by the Treasury",
                authorised?.Holds?.Not() ?? Truth.Yes,
                authorised is null ? "no authorisation is stated" : Limb.Stated(authorised, "asked for"),
                new(Authorised.Id, Authorised.Question)),
        ];
    }

    private static IReadOnlyList<(Party Party, NameListing Listing)> Named(Situation situation) =>
    [
        .. PartyNames.In(situation).On(NameList.Blocked, situation.Question.Recipients())
            .Where(one => Under(situation, one.Listing)),
    ];

    /// <summary>Whether an entry bears one of the programmes.</summary>
    public static bool Under(Situation situation, NameListing listing)
    {
        var programmes = situation.Parameters.List(Programmes).Value;
        return programmes is null || listing.Entries.Count == 0
            || listing.Entries.Any(entry => entry.Note.Split(';').Any(programmes.Contains));
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.PresumptionOfDenial, "presumption of denial (15 CFR 744.8(d), from memory)");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the rule", Chip(PartyCases.Listed(RussianName, "RU"), First.AddDays(-1)), FromUnitedStates, Outcome.NotInForce),
        new("the first day, listing not known", Chip(PartyCases.Listed(RussianName, "RU"), First), FromUnitedStates, Outcome.Indeterminate),
        new("a chip to a blocked entity", Chip(PartyCases.Listed(RussianName, "RU")), FromUnitedStates, Outcome.Met),
        new(
            "authorised by the Treasury",
            Chip(PartyCases.Listed(RussianName, "RU")),
            FromUnitedStates with { Stated = [new StatedFact(Authorised.Id) { Holds = Truth.Yes }] },
            Outcome.Unmet),
        new(
            "published weights",
            OfWeights(PartyCases.Listed(RussianName, "RU")),
            PartyCases.Release(Truth.Yes, fromUnitedStates: Truth.Yes),
            Outcome.Unmet),
        new(
            "an entity blocked under another programme",
            Chip(PartyCases.Listed("AEROCARIBBEAN AIRLINES", "CU")),
            FromUnitedStates,
            Outcome.NotApplicable),
        new("anybody else", Chip(PartyCases.Listed("Example Compute", "DE")), FromUnitedStates, Outcome.NotApplicable),
    ];
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Blocking.BlockingCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Blocking;

internal sealed class DeniedPersons : Rule
{
    private const string Name = "SEMICONDUCTOR SYSTEMS INTL., INC. (SSI)";

    public override string Id => "us/ear/736.2/b-4";

    public override string Title => "Parties denied export privileges";

    public override string Citation => "15 CFR 736.2(b)(4), General Prohibition Four; 764.3(a)(2)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "15 CFR 736.2(b)(4)", Standings.Copy, Standings.CopySource);

    public override IReadOnlyList<string> DependsOn => [AdvancedComputingProducts.RuleId];

    public override string Statement =>
        "Nobody may take an action that a denial order forbids: in general any part in a transaction in an item subject to the EAR with or "
        + "for a denied person. There is no exception; only the Bureau may authorise it. Names are matched exactly, without regard to case "
        + "and punctuation; what the order of the party says is to be read in the Federal Register.";

    protected internal override Scope Concerns(Situation situation)
    {
        var moves = Item.Moves(situation);
        if (!moves.Concerned) return moves;
        var names = PartyNames.In(situation);
        return Scope.When(
            names.On(NameList.Denied, names.Everyone).Count > 0,
            "No party bears a name of the Denied Persons List (exact match only).");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var names = PartyNames.In(situation);
        return [Item.Subject(situation), names.Limb("a party is denied export privileges", NameList.Denied, names.Everyone)];
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.PolicyOfDenial, "a denial order forbids it; only the Bureau may authorise an exception to its own order");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before this rulebook answers",
            Chip(PartyCases.Listed(Name, "DK"), PartyCases.Start.AddDays(-1)),
            FromUnitedStates,
            Outcome.NotInForce),
        new(
            "the first day, listing not known",
            Chip(PartyCases.Listed(Name, "DK"), PartyCases.Start),
            FromUnitedStates,
            Outcome.Indeterminate),
        .. Standings.Edges(Standings.Copy, Chip(PartyCases.Listed(Name, "DK")) with { Destination = "DK" }, FromUnitedStates, Outcome.Indeterminate),
        new("a chip to a denied person", Chip(PartyCases.Listed(Name, "DK")), FromUnitedStates, Outcome.Met),
        new(
            "published weights",
            OfWeights(PartyCases.Listed(Name, "DK")),
            PartyCases.Release(Truth.Yes, fromUnitedStates: Truth.Yes),
            Outcome.Unmet),
        new("anybody else", Chip(PartyCases.Listed("Example Compute", "DE")), FromUnitedStates, Outcome.NotApplicable),
    ];
}

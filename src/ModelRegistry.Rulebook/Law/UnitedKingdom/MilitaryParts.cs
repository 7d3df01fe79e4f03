using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.UnitedKingdom;

internal sealed class MilitaryParts() : AlliedRule(Kingdom.Place)
{
    private static readonly DeclaredFact ForUnauthorised = new(
        "uk/428-2009/4/3/parts",
        FactKind.YesOrNo,
        "Is the item, by a notice or to the exporter's knowledge, a part of military items exported without authorisation or against one?",
        Kingdom.Regulation + ", Article 4(3)");

    public override string Id => "uk/428-2009/4/3";
    public override string Title => "Parts of military items exported without authorisation";
    public override string Citation => Kingdom.Regulation + ", Article 4(3)";
    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Since(
        Kingdom.Start, "paragraph (3) only as others quote it; paragraphs (1) and (2) on legislation.gov.uk", false);
    public override IReadOnlyList<DeclaredFact> Asks => [ForUnauthorised];

    public override string Statement =>
        "An authorisation is required to export an item that is not listed for use as a part or component of military items of Schedule 2 "
        + "that were exported without an authorisation of the Secretary of State or against one, when the exporter was "
        + "told so or is aware.";

    protected internal override Scope Concerns(Situation situation) => situation.Stated(ForUnauthorised) is null
        ? Scope.Out("Nobody states that it is a part of military items that left without authorisation.")
        : AlliedExport.Concerns(Place, situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        AlliedExport.From(Place, situation),
        Limb.Asked(situation, "for use as a part of military items exported without authorisation, told or known", ForUnauthorised),
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Kingdom.Policy;

    private static readonly Question Ask = Kingdom.From("GB", "SA").Chip();
    private static readonly Facts Known = Nothing.Stating(ForUnauthorised, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a chip for such a system", Ask, Known, Outcome.Met),
        new("a chip for another system", Ask, Nothing.Stating(ForUnauthorised, Truth.No), Outcome.Unmet),
        new("asked, and nobody knows", Ask, Nothing.Stating(ForUnauthorised, Truth.Unknown), Outcome.Indeterminate),
        new("nothing of the kind is stated", Ask, Nothing, Outcome.NotApplicable),
        .. Edge(Kingdom.Start, Ask, Known),
    ];
}

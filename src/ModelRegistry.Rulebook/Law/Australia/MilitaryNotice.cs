using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Australia;

internal sealed class MilitaryNotice() : AlliedRule(Commonwealth.Place)
{
    private static readonly DeclaredFact Prohibited = new(
        "au/customs-act/112BA/notice",
        FactKind.YesOrNo,
        "Has the Minister prohibited this export by a notice in force, as for a military end-use?",
        "Customs Act 1901, section 112BA");

    public override string Id => "au/customs-act/112BA";
    public override string Title => "Goods prohibited by notice for a military end-use";
    public override string Citation => "Customs Act 1901, section 112BA";
    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Since(Commonwealth.Start, "section 112BA in the legal database of the Australian Taxation Office, and Act No. 152 of 2012", true);
    public override IReadOnlyList<DeclaredFact> Asks => [Prohibited];

    public override string Statement =>
        "The Minister for Defence may prohibit by notice, for up to twelve months, the export of goods that no list "
        + "has, because they are or "
        + "may be for a military end-use that would prejudice Australia's security, defence or international relations. The notice binds "
        + "whom it addresses.";

    protected internal override Scope Concerns(Situation situation)
    {
        if (situation.Question.Item.Kind != ItemKind.Chip)
            return Scope.Out("The section is about goods.");
        return situation.Stated(Prohibited) is null
            ? Scope.Out("No notice of the Minister is stated; it binds only whom it addresses.")
            : AlliedExport.Concerns(Place, situation);
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [AlliedExport.From(Place, situation), Limb.Asked(situation, "a notice of the Minister prohibits the export", Prohibited)];

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.NotStated, "prohibited while the notice stands, unless it is revoked");

    private static readonly Question Ask = Commonwealth.From("AU", "SA").Chip();

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a chip under a notice", Ask, Nothing.Stating(Prohibited, Truth.Yes), Outcome.Met),
        new("asked, and there is none", Ask, Nothing.Stating(Prohibited, Truth.No), Outcome.Unmet),
        new("asked, and nobody knows", Ask, Nothing.Stating(Prohibited, Truth.Unknown), Outcome.Indeterminate),
        new("weights", Commonwealth.From("AU", "SA"), Closed.Stating(Prohibited, Truth.Yes), Outcome.NotApplicable),
        new("no notice stated", Ask, Nothing, Outcome.NotApplicable),
        .. Edge(Commonwealth.Start, Ask, Nothing.Stating(Prohibited, Truth.Yes)),
    ];
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

internal sealed class FootnoteFourProducts : Rule
{
    private static readonly DeclaredFact Incorporated = FootnoteProducts.Incorporated(4, "e-2");

    public override string Id => "us/ear/734.9/e-2";

    public override string Title => "Foreign direct products for Entity List parties of footnote 4";

    public override string Citation => "15 CFR 734.9(e)(2), 744.11(a)(2)(ii)";

    public override IReadOnlyList<DeclaredFact> Asks => [Incorporated, .. PublicationFacts.All];

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "15 CFR 734.9(e)(2)", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "An item made abroad that is the direct product of listed technology or software (of the entries "
        + "under inputs, here with 5D002 and 5E002 besides), or of "
        + "a plant that is, needs a licence when the exporter knows that a party of footnote 4 is purchaser, intermediate or ultimate "
        + "consignee or end user, or that the item goes into the production or development of something for one. Without such "
        + "knowledge stated, only the parties named are looked at. Taking a published model from a listed developer is no export to it.";

    protected internal override Scope Concerns(Situation situation) => Item.ForeignMade(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        FootnoteProducts.Limbs(situation, 4, "us/ear/734.9/e-2/inputs", Incorporated);

    protected internal override StatedPolicy PolicyFor(Situation situation) => Listings.In(situation).Policy();

    public override IReadOnlyList<Example> Examples { get; } = FootnoteProducts.Examples("Biren", "Huawei", Incorporated);
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class Syria : Embargo
{
    public const string RuleId = "us/ear/746.9";

    protected override string Section => "746.9";

    public override string Title => "Embargo on Syria";

    public override string Citation => "15 CFR 746.9(a)";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Standings.Remembered(
        EmbargoCases.First, "15 CFR 746.9", EmbargoCases.September2025, "90 FR 42315");

    public override string Statement =>
        "Every item subject to the EAR needs a licence to Syria, but for food and medicine of EAR99. Since 2025-09-02 License Exception "
        + "SPP takes EAR99 items out, more exceptions may be used in part (TMP, RPL, GOV, TSU, BAG, AVS, CCD), and applications are "
        + "looked at more favourably; before that a general policy of denial held.";

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        situation.Parameters.Text($"{RuleId}/policy").Value == "denial"
            ? new(ReviewPolicy.PolicyOfDenial, "general policy of denial (General Order No. 2, until 2025-09-02)")
            : new(
                ReviewPolicy.CaseByCase,
                "presumption of approval for commercial end uses that serve Syria's economy and people, else case by case (90 FR 42315)");

    public override IReadOnlyList<Example> Examples { get; } = EmbargoCases.Examples("SY", EmbargoCases.September2025);
}

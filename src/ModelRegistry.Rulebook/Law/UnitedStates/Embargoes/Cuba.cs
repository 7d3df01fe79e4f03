using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class Cuba : Embargo
{
    protected override string Section => "746.2";

    public override string Title => "Embargo on Cuba";

    public override string Citation => "15 CFR 746.2, 746.1(a)(1)";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Standings.Remembered(
        EmbargoCases.First, "15 CFR 746.2", EmbargoCases.September2025, "15 CFR 746.1(a)(1), as 90 FR 42315 printed the section anew");

    public override string Statement =>
        "Every item on the Commerce Control List, and most items besides, need a licence to Cuba. Exceptions that 746.2(a)(1) names stay "
        + "open, among them TMP, GOV, TSU, BAG, AVS, CCD and SCP in part; no other exception of Part 740 may be used.";

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(
        ReviewPolicy.PolicyOfDenial, "general policy of denial, with favourable and case-by-case categories (15 CFR 746.2(b))");

    public override IReadOnlyList<Example> Examples { get; } = EmbargoCases.Examples("CU", EmbargoCases.September2025);
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class NorthKorea : Embargo
{
    protected override string Section => "746.4";

    public override string Title => "Embargo on North Korea";

    public override string Citation => "15 CFR 746.4";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Standings.Remembered(
        EmbargoCases.First, "15 CFR 746.4", Standings.Copy, "15 CFR 746.4(a), (b) as the Bureau's page on North Korea restates them");

    public override string Statement =>
        "Every item subject to the EAR needs a licence to North Korea, but for food and medicine of EAR99, which no model or chip is. Only "
        + "the exceptions that 746.4(c) names may be used.";

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(
        ReviewPolicy.CaseByCase,
        "case by case; denial for luxury goods, arms, and items that could serve nuclear, missile or other weapons programmes, among them "
        + "items of the multilateral regimes (15 CFR 746.4(b))");

    public override IReadOnlyList<Example> Examples { get; } = EmbargoCases.Examples("KP", Standings.Copy);
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class ChemicalAndBiologicalEndUses : EndUseRule
{
    private static readonly DeclaredFact KnownWeapons = new(
        "us/ear/744.4/known",
        FactKind.YesOrNo,
        "Is it known, or is there reason to know, that the item is for chemical or biological weapons?",
        "15 CFR 744.4(a)");

    public override string Id => "us/ear/744.4";

    public override string Title => "Chemical and biological weapons end uses";

    public override string Citation => "15 CFR 744.4";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "15 CFR 744.4", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "Any item subject to the EAR needs a licence, to any destination, when the exporter knows or has reason to know that it will be "
        + "used for the development, production, stockpiling or use of chemical or biological weapons.";

    protected override DeclaredFact Known => KnownWeapons;

    protected override string Words => "for chemical or biological weapons";

    protected override Func<EndUse, Truth> Reading => StatedEndUse.Weapon(EndUse.ChemicalOrBiological);

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.CaseByCase, "case by case; denied where it would make a material contribution (15 CFR 744.4(d))");

    public override IReadOnlyList<Example> Examples { get; } =
        EndUseCases.Examples(EndUse.ChemicalOrBiological, "DE", PartyCases.Start, KnownWeapons);
}

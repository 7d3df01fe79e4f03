using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class MissileEndUses : EndUseRule
{
    private static readonly DeclaredFact KnownMissiles = new(
        "us/ear/744.3/known",
        FactKind.YesOrNo,
        "Is it known that the item is for rockets or unmanned aircraft of the section?",
        "15 CFR 744.3(a)");

    private static readonly DeclaredFact Delivery = new(
        "us/ear/744.3/delivery",
        FactKind.YesOrNo,
        "Are the rockets or unmanned aircraft to deliver chemical, biological or nuclear weapons?",
        "15 CFR 744.3(a)(2)");

    public override string Id => "us/ear/744.3";

    public override string Title => "Rocket and unmanned aircraft end uses";

    public override string Citation => "15 CFR 744.3";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "15 CFR 744.3", Standings.Copy, Standings.CopySource);

    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, Delivery];

    public override string Statement =>
        "Any item subject to the EAR needs a licence when it will be used for rocket systems or unmanned aircraft of a range of 300 km and "
        + "more, or of a range nobody can tell, in or by a country of D:4; and anywhere in the world for systems that deliver "
        + "chemical, biological or nuclear weapons, but for nuclear delivery programmes of NATO's nuclear weapon states.";

    protected override DeclaredFact Known => KnownMissiles;

    protected override string Words => "for rockets or unmanned aircraft of the section";

    protected override Func<EndUse, Truth> Reading => StatedEndUse.Weapon(EndUse.Missiles);

    protected override IReadOnlyList<LimbResult> Further(Situation situation)
    {
        const string words = "in or by a country of D:4, or to deliver weapons of mass destruction";
        var group = CountryGroups.Of(situation.Parameters).In("D:4", situation.Question.Destination);
        return group.Truth == Truth.Yes
            ? [Limb.Of(words, Truth.Yes, group.Because, Unstated.Destination, group.Use)]
            : [Limb.Asked(situation, words, Delivery)];
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.CaseByCase, "case by case; denied where it would make a material contribution (15 CFR 744.3(d))");

    /// <summary>No table of D:4 was read for the first days, so delivery is stated there.</summary>
    public override IReadOnlyList<Example> Examples { get; } = EndUseCases.Examples(
        EndUse.Missiles,
        "PK",
        PartyCases.Start,
        KnownMissiles,
        Outcome.Unmet,
        EndUseCases.Says(Delivery, Truth.Yes),
        [
            new(
                "to Germany, no delivery of weapons",
                EndUseCases.Chip(EndUse.Missiles, "DE"),
                EndUseCases.Says(Delivery, Truth.No),
                Outcome.Unmet),
        ]);
}

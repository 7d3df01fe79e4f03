using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class NuclearEndUses : EndUseRule
{
    /// <summary>The destinations to which only the paragraph on explosives applies.</summary>
    public const string Excused = "us/ear/744/supplement-3";

    private static readonly DeclaredFact KnownNuclear = new(
        "us/ear/744.2/known",
        FactKind.YesOrNo,
        "Is it known, or is there reason to know, that the item is for nuclear explosives, unsafeguarded nuclear activities or the fuel cycle?",
        "15 CFR 744.2(a)");

    private static readonly DeclaredFact Explosive = new(
        "us/ear/744.2/explosive", FactKind.YesOrNo, "Is it for nuclear explosives?", "15 CFR 744.2(a)(1)");

    public override string Id => "us/ear/744.2";

    public override string Title => "Nuclear end uses";

    public override string Citation => "15 CFR 744.2";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "15 CFR 744.2", Standings.Copy, Standings.CopySource);

    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, Explosive];

    public override string Statement =>
        "Any item subject to the EAR needs a licence when the exporter knows, or has reason to know, that it will be used in nuclear "
        + "explosive activities, unsafeguarded nuclear activities, or activities of the fuel cycle. To the destinations of Supplement "
        + "No. 3 to Part 744 only the paragraph on explosives is read to apply.";

    protected override DeclaredFact Known => KnownNuclear;

    protected override string Words => "for nuclear activities of the section";

    protected override Func<EndUse, Truth> Reading => StatedEndUse.Weapon(EndUse.Nuclear);

    protected override IReadOnlyList<LimbResult> Further(Situation situation)
    {
        const string words = "to a destination that Supplement No. 3 does not excuse, or for explosives";
        if (EndUsePlaces.In(situation, Excused) == Truth.Yes) return [Limb.Asked(situation, words, Explosive)];
        var outside = EndUsePlaces.Limb(situation, words, Excused);
        return [outside with { Truth = outside.Truth.Not() }];
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.CaseByCase, "case by case, by what the item would add to such activities (15 CFR 744.2(d))");

    public override IReadOnlyList<Example> Examples { get; } = EndUseCases.Examples(
        EndUse.Nuclear,
        "PK",
        PartyCases.Start,
        KnownNuclear,
        new Example(
            "to Germany, for a power station",
            EndUseCases.Chip(EndUse.Nuclear, "DE"),
            EndUseCases.Says(Explosive, Truth.No),
            Outcome.Unmet),
        new Example(
            "weapons, nobody says of which kind",
            EndUseCases.Chip(EndUse.WeaponsOfMassDestruction, "PK"),
            ChipCases.FromUnitedStates,
            Outcome.Indeterminate));
}

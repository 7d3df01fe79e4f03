using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class Supercomputers : EndUseRule
{
    private const string Entries = "us/ear/744.23/a-1/entries";

    private static readonly DeclaredFact KnownSupercomputer = new(
        "us/ear/744.23/a-1/known",
        FactKind.YesOrNo,
        "Is it known that the item is for a supercomputer located in or destined to Macau or D:5?",
        "15 CFR 744.23(a)(1)");

    public override string Id => "us/ear/744.23/a-1";

    public override string Title => "Supercomputers in Macau or D:5";

    public override string Citation => "15 CFR 744.23(a)(1)";

    public override IReadOnlyList<StandingPeriod> StandingHistory => AdvancedNode.Standing;

    public override string Statement =>
        "Integrated circuits and computers of the listed entries need a licence when known to be for the development, production, "
        + "operation, installation, maintenance, repair, overhaul or refurbishing of a supercomputer in or destined to Macau or D:5: 100 "
        + "petaflops in 64 bit or 200 in 32 bit within 41,600 cubic feet (772.1). Chips of 3A090 have a requirement of their own.";

    protected override DeclaredFact Known => KnownSupercomputer;

    protected override string Words => "for a supercomputer";

    protected override Func<EndUse, Truth> Reading => StatedEndUse.Is(EndUse.Supercomputer);

    protected override Scope Reaches(Situation situation) => situation.Question.Item.Kind != ItemKind.Chip
        ? Scope.Out("The paragraph is for integrated circuits and computers.")
        : AdvancedNode.There(situation);

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [AdvancedNode.Place(situation), Entry(situation)];

    private static LimbResult Entry(Situation situation)
    {
        var (list, eccn) = (situation.Parameters.List(Entries), SupplementTwo.ClassOf(situation));
        var truth = eccn is null || list.Value is null
            ? Truth.Unknown
            : TruthLogic.From(list.Value.Any(entry => eccn.StartsWith(entry, StringComparison.OrdinalIgnoreCase)));
        return Limb.Of(
            "an integrated circuit or computer of the entries that the paragraph lists",
            truth,
            eccn is null ? "no classification is stated" : $"classified as {eccn}",
            new("item.eccn", "How is the item classified: in which entry of the Commerce Control List, or EAR99?"),
            list.Use with { Value = eccn ?? "not classified" });
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) => AdvancedNode.Policy;

    public override IReadOnlyList<Example> Examples { get; } = EndUseCases.Examples(
        EndUse.Supercomputer,
        "CN",
        ChipCases.Start2023,
        KnownSupercomputer,
        Outcome.NotApplicable,
        ChipCases.FromUnitedStates,
        [
            new(
                "a chip of 3A090, which has a rule of its own",
                ChipCases.Chip("H100", "CN") with { EndUse = EndUse.Supercomputer },
                ChipCases.FromUnitedStates,
                Outcome.Unmet),
            new("in Germany", EndUseCases.Chip(EndUse.Supercomputer, "DE"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
        ]);
}

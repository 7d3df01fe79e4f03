using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Exceptions.ExceptionCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph25 : LicenseException
{
    private static readonly DeclaredFact Packaged = new(
        "us/ear/740.25/packaged",
        FactKind.YesOrNo,
        "Did the designer of the packaged chip buy the memory itself, and does the memory go directly to the site that packages it?",
        "15 CFR 740.25");

    private static readonly DeclaredFact Kept = new(
        "us/ear/740.25/conditions",
        FactKind.YesOrNo,
        "Are the other conditions of 740.25 on headquarters, records and reports kept?",
        "15 CFR 740.25");

    public override string Id => "us/ear/740.25";

    public override string Title => "License Exception High Bandwidth Memory";

    public override string Citation => "15 CFR 740.25, HBM";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(Memory.First), "89 FR 96790, as remembered; the section stands in the copy of 2026-07-23", false)];

    public override IReadOnlyList<string> Overrides => HighBandwidthMemory;

    public override IReadOnlyList<string> DependsOn => [.. base.DependsOn, Eccn3A090c.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => [Memory.Density, Packaged, Kept];

    protected override string Symbol => "HBM";

    public override string Statement =>
        "Memory of 3A090.c below a second limit of bandwidth by area may be sent for packaging together with a chip, when the designer "
        + "of that chip bought it, it goes directly to the packaging site, and the conditions on headquarters, records and reports are "
        + "kept. The text of the section was not read; its conditions are asked about as they are remembered.";

    protected internal override Scope Concerns(Situation situation) => Memory.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Below(situation),
        Limb.Asked(situation, "bought by the designer of the packaged chip, sent directly to the packaging site", Packaged),
        Limb.Asked(situation, "the other conditions are kept", Kept),
        .. Bars(situation),
    ];

    private static LimbResult Below(Situation situation)
    {
        var limit = situation.Parameters.Number("us/ear/740.25/memory-density-below");
        var stated = situation.Stated(Memory.Density);
        var truth = stated?.Amount is { } density && limit.Value is { } most ? density.LessThan(most) : Truth.Unknown;
        return Limb.Of(
            "bandwidth by area below the limit of the exception",
            truth,
            Limb.Stated(stated, $"{stated?.Amount} GB/s per mm2"),
            new(Memory.Density.Id, Memory.Density.Question),
            limit.Use);
    }

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["the packaged chips return to their designer or go where it directs", "what is sent and what comes back is recorded and reported"];

    private static Facts Of(decimal density) => ChipCases.FromUnitedStates with
    {
        Stated =
        [
            new(Memory.Density.Id) { Amount = Interval.Exactly(density) },
            new(Packaged.Id) { Holds = Truth.Yes },
            new(Kept.Id) { Holds = Truth.Yes },
        ],
    };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the exception", Memory.To("CN", Memory.First.AddDays(-1)), Of(3), Outcome.NotInForce),
        new("the first day of the exception", Memory.To("CN", Memory.First), Of(3), Outcome.Met),
        new("memory below the limit, for packaging", Memory.To("CN"), Of(3), Outcome.Met),
        new("exactly at the limit", Memory.To("CN"), Of(3.3m), Outcome.Unmet),
        new("nobody states the density", Memory.To("CN"), Stated((Packaged, Truth.Yes), (Kept, Truth.Yes)), Outcome.Indeterminate),
        new("a processor", ChipCases.Chip("H100", "CN"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}

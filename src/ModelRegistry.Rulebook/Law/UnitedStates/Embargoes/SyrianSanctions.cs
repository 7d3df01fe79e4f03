using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class SyrianSanctions : CountryProgramme
{
    private static readonly DateOnly Revoked = new(2025, 7, 1);

    protected override string Place => "SY";

    protected override string Name => "Syria";

    public override string Id => "ofac/542.207";

    public override string Title => "Services to Syria, until the programme was revoked";

    public override string Citation => "31 CFR 542.207, E.O. 14312";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(EmbargoCases.First, Revoked), "31 CFR 542.207, from memory", false),
        new(Standing.Rescinded, new(Revoked), "E.O. 14312 of 2025-06-30 (90 FR 29395), its day of effect as House Document 119-68 states it", true)
        {
            Remark = "persons connected with the former government stay blocked under a programme of their own",
        },
    ];

    public override string Statement =>
        "Until 1 July 2025 nobody could supply services from the United States, or as a United States person, to Syria, goods being left "
        + "to the Bureau of Industry and Security. E.O. 14312 revoked the programme; the requirement of 15 CFR 746.9 stayed.";

    private static readonly DateOnly Then = new(2025, 3, 3);

    public override IReadOnlyList<Example> Examples =>
    [
        .. Common(Then),
        .. Edge("the first one this rulebook answers for", EmbargoCases.First, Outcome.NotInForce, Outcome.Met),
        .. Edge("the revocation", Revoked, Outcome.Met, Outcome.NotInForce),
    ];
}

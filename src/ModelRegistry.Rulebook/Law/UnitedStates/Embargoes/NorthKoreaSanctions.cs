using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class NorthKoreaSanctions : CountryProgramme
{
    protected override string Place => "KP";

    protected override string Name => "North Korea";

    public override string Id => "ofac/510.206";

    public override string Title => "Goods, technology and services to North Korea";

    public override string Citation => "31 CFR 510.206";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(EmbargoCases.First), "31 CFR 510.206" + EmbargoCases.JanuaryCopy, true)
        {
            Remark = "the copy shows no amendment since the part was issued anew (83 FR 9182, 2018-03-05)",
        },
    ];

    public override string Statement =>
        "Nobody may export or reexport goods, technology or services from the United States, or as a United States person, directly or "
        + "indirectly, to North Korea; its government and ruling party are blocked besides. A licence or exception of the Bureau of "
        + "Industry and Security serves here too (510.206(b)). Informational material that exists already is exempt, software subject to the EAR is "
        + "not (510.213(c)); whether published weights are such material is not settled.";

    public override IReadOnlyList<Example> Examples =>
        [.. Common(), .. Edge("the first one this rulebook answers for", EmbargoCases.First, Outcome.NotInForce, Outcome.Met)];
}

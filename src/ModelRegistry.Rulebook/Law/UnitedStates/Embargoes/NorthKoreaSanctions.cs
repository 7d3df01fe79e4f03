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
        [new(Standing.Enforced, new(EmbargoCases.First), "31 CFR 510.206, older than this rulebook looks back; from memory", false)];

    public override string Statement =>
        "Nobody may supply goods, technology or services from the United States, or as a United States person, to North Korea; its "
        + "government and ruling party are blocked besides. Informational material that exists already is exempt; whether the weights of "
        + "a model are such material is not settled.";

    public override IReadOnlyList<Example> Examples =>
        [.. Common(), .. Edge("the first one this rulebook answers for", EmbargoCases.First, Outcome.NotInForce, Outcome.Met)];
}

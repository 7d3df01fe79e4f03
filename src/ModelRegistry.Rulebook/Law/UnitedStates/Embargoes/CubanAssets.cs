using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class CubanAssets : CountryProgramme
{
    protected override string Place => "CU";

    protected override string Name => "Cuba";

    public override string Id => "ofac/515.201";

    public override string Title => "Dealings with Cuba and its nationals";

    public override string Citation => "31 CFR 515.201";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(EmbargoCases.First), "31 CFR 515.201, older than this rulebook looks back; from memory", false)];

    public override string Statement =>
        "Persons subject to the jurisdiction of the United States may not deal with Cuba or its nationals, wherever these are. What the "
        + "Bureau of Industry and Security licenses or excepts is authorised here too (515.533), and informational material is exempt "
        + "(515.206); whether the weights of a model are such material is not settled.";

    public override IReadOnlyList<Example> Examples =>
        [.. Common(), .. Edge("the first one this rulebook answers for", EmbargoCases.First, Outcome.NotInForce, Outcome.Met)];
}

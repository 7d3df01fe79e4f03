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
    [
        new(Standing.Enforced, new(EmbargoCases.First), "31 CFR 515.201" + EmbargoCases.JanuaryCopy, true)
        {
            Remark = "the copy shows no amendment since 1997-08-25",
        },
    ];

    public override string Statement =>
        "Persons subject to the jurisdiction of the United States may not deal in property in which Cuba or a national of Cuba has an "
        + "interest, exports to them among it. What the Bureau of Industry and Security licenses or excepts is authorised here too, under "
        + "conditions (515.533), and informational material is exempt, but for restricted technical data (515.206(a)); whether the weights "
        + "of a model are such material is not settled.";

    public override IReadOnlyList<Example> Examples =>
        [.. Common(), .. Edge("the first one this rulebook answers for", EmbargoCases.First, Outcome.NotInForce, Outcome.Met)];
}

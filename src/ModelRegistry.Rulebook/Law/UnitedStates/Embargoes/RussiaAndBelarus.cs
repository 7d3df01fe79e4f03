using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class RussiaAndBelarus : Embargo
{
    protected override string Section => "746.8";

    public override string Title => "Items on the Commerce Control List to Russia and Belarus";

    public override string Citation => "15 CFR 746.8(a)(1)";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Standings.Remembered(
        EmbargoCases.First, "15 CFR 746.8", Standings.Copy, "15 CFR 746.8(a)(1), (b), as restated from the eCFR; 89 FR 51644");

    public override string Statement =>
        "Any item of any entry of the Commerce Control List needs a licence to Russia or Belarus; until 2022-04-08 only those of "
        + "categories 3 to 9, which is where models and chips stand. EAR99 items that Supplements No. 2 and 4 to 7 to Part 746 name by "
        + "tariff heading or number, and EAR99 enterprise and design software (746.8(a)(8)), need one too and are not modelled. Only the "
        + "exceptions that 746.8(c) names may be used.";

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [ControlList.Limb(situation)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(
        ReviewPolicy.PolicyOfDenial, "policy of denial, with narrow case-by-case categories (15 CFR 746.8(b))");

    public override IReadOnlyList<Example> Examples { get; } = EmbargoCases.Examples(
        "RU",
        Standings.Copy,
        new Example(
            "Belarus, the day before it was added",
            EmbargoCases.Classified(EmbargoCases.Chip("BY", new(2022, 3, 1))),
            FromUnitedStates,
            Outcome.NotApplicable),
        new Example(
            "Belarus, the day it was added",
            EmbargoCases.Classified(EmbargoCases.Chip("BY", new(2022, 3, 2))),
            FromUnitedStates,
            Outcome.Met),
        new Example("a chip below 3A090, of 3A991.p", Chip("H20", "RU"), FromUnitedStates, Outcome.Met),
        new Example(
            "closed weights that nobody has classified",
            EmbargoCases.Weights("RU"),
            PartyCases.Release(Truth.No, fromUnitedStates: Truth.Yes),
            Outcome.Indeterminate));
}

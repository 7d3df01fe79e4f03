using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class RussiaAndBelarus : Embargo
{
    private static readonly string[] MassMarketEntries = ["5A991", "5A992", "5D992"];

    private static readonly DeclaredFact Spared = new(
        "us/ear/746.8/civil-end-user",
        FactKind.YesOrNo,
        "Is it for a civil end user that is a subsidiary, branch or joint venture of United States or allied companies, and the item of "
        + "5A991, or of 5A992.c or 5D992.c and classified as 15 CFR 740.17 says?",
        "15 CFR 746.8(a)(12)(ii)");

    protected override string Section => "746.8";

    public override string Title => "Items on the Commerce Control List to Russia and Belarus";

    public override string Citation => "15 CFR 746.8(a)(1)";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Standings.Remembered(
        EmbargoCases.First, "15 CFR 746.8", EmbargoCases.January2025, "15 CFR 746.8(a) to (c)" + EmbargoCases.JanuaryCopy);

    public override string Statement =>
        "Any item of any entry of the Commerce Control List needs a licence to or within Russia or Belarus; until 2022-04-08 only those of "
        + "categories 3 to 9, which is where models and chips stand. Deemed exports are spared, and items of 5A991, 5A992.c and 5D992.c "
        + "for civil end users of United States and allied companies (746.8(a)(12)). EAR99 items that Supplements No. 2 and 4 to 7 to "
        + "Part 746 name by tariff heading or number, and enterprise and design software (746.8(a)(8)), need one too and are not "
        + "modelled. Only the exceptions that 746.8(c) names may be used: TMP, GOV, TSU, BAG, AVS, ENC, CCD and MED, each in part";

    public override IReadOnlyList<DeclaredFact> Asks => [Spared];

    protected override bool ReachesTransfers => true;

    protected internal override Scope Concerns(Situation situation) => situation.Question.Activity == Activity.DeemedExport
        ? Scope.Out("The section does not reach deemed exports (15 CFR 746.8(a)(12)(i)).")
        : base.Concerns(situation);

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => MassMarket(situation.Question.Item.Eccn)
        ? [ControlList.Limb(situation), Limb.Asked(situation, "for no civil end user that 746.8(a)(12)(ii) spares", Spared, Truth.No)]
        : [ControlList.Limb(situation)];

    private static bool MassMarket(string? eccn) =>
        eccn is not null && MassMarketEntries.Any(entry => eccn.StartsWith(entry, StringComparison.OrdinalIgnoreCase));

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(
        ReviewPolicy.PolicyOfDenial, "policy of denial, with narrow case-by-case categories (15 CFR 746.8(b))");

    private static Question MassMarketTo(string country) =>
        Chip("H20", country) with { Item = new(ItemKind.Chip, Chip: "invented processor", Eccn: "5A992.c") };

    private static Facts For(Truth spared) => FromUnitedStates with { Stated = [new StatedFact(Spared.Id) { Holds = spared }] };

    public override IReadOnlyList<Example> Examples { get; } = EmbargoCases.Examples(
        "RU",
        EmbargoCases.January2025,
        new Example(
            "a deemed export",
            EmbargoCases.Classified(EmbargoCases.Chip("RU")) with { Activity = Activity.DeemedExport },
            FromUnitedStates,
            Outcome.NotApplicable),
        new Example("a mass-market item, nobody says for whom", MassMarketTo("RU"), FromUnitedStates, Outcome.Indeterminate),
        new Example("the same for a civil end user that is spared", MassMarketTo("RU"), For(Truth.Yes), Outcome.Unmet),
        new Example("the same for anybody else", MassMarketTo("RU"), For(Truth.No), Outcome.Met),
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

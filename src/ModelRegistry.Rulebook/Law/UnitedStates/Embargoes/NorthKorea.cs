using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class NorthKorea : Embargo
{
    protected override string Section => "746.4";

    public override string Title => "Embargo on North Korea";

    public override string Citation => "15 CFR 746.4";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(EmbargoCases.First), "15 CFR 746.4(a) to (c)" + EmbargoCases.JanuaryCopy, true)
        {
            Remark = "the copy shows no amendment since 2014-06-05",
        },
    ];

    public override string Statement =>
        "Every item subject to the EAR needs a licence to be exported or reexported to North Korea, but for food and medicine of EAR99, "
        + "which no model or chip is. Only the exceptions that 746.4(c) names may be used: TMP for news media, GOV, GFT but for luxury "
        + "goods, TSU for operation and sales technology, BAG and AVS, each in part.";

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(
        ReviewPolicy.CaseByCase,
        "case by case; denial for luxury goods, arms, items that the Security Council named, and items controlled for nuclear or missile "
        + "reasons; approval for humanitarian items; other items of the Commerce Control List as 742.19(b) says (15 CFR 746.4(b))");

    public override IReadOnlyList<Example> Examples { get; } = EmbargoCases.Examples(
        "KP",
        EmbargoCases.January2025,
        new Example(
            "moved to another user within North Korea",
            EmbargoCases.Chip("KP") with { Activity = Activity.TransferInCountry },
            ChipCases.FromUnitedStates,
            Outcome.NotApplicable));
}

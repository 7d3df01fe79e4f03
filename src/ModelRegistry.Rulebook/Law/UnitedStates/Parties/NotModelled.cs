using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

internal sealed class NotModelled : Rule
{
    public override string Id => "us/ear/not-modelled";

    public override string Title => "Items, end uses and days that this edition does not model";

    public override string Citation => "15 CFR Parts 730 to 774";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(DateOnly.MinValue), "a rule of this rulebook about itself, not a paragraph of law", true)];

    public override IReadOnlyList<Outcome> PossibleOutcomes => [Outcome.NotApplicable, Outcome.Indeterminate];

    public override string Statement =>
        "For a destination that nobody names, for cyber-surveillance, for software, technology and services other than weights, for "
        + "entries of the Commerce Control List that stand in no table, and for days before it looks back, this edition holds no rules. It "
        + "says so instead of answering by silence: ask counsel.";

    protected internal override Scope Concerns(Situation situation) => Scope.When(
        Reasons(situation).Count > 0,
        "Neither the destination, nor the end use, nor the kind of item is one that this edition leaves out.");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [.. Reasons(situation).Select(reason => Limb.Of(
            reason.Words,
            Truth.Unknown,
            $"{reason.Words}: not modelled in this edition",
            reason.Missing))];

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(
        ReviewPolicy.NotStated,
        "not modelled in this edition; ask counsel");

    private static List<(string Words, MissingFact Missing)> Reasons(Situation situation)
    {
        var question = situation.Question;
        var found = new List<(string Words, MissingFact Missing)>([.. EarlierDays.Of(situation)]);
        if (question.Destination is null && Transaction.Moves(question).Concerned)
            found.Add(("embargoes on a destination that nobody names", Unstated.Destination));
        if (EndUseLeftOut(question) is { } endUse)
            found.Add(Asked(endUse, "end-use." + question.EndUse));
        if (question.Item.Kind is ItemKind.Software or ItemKind.Technology or ItemKind.Service)
            found.Add(Asked($"rules on {Transaction.Words(question.Item.Kind)} other than weights", "item." + question.Item.Kind));
        if (OtherReasonsForControl(situation))
            found.Add(Asked($"national security and other reasons for control of {question.Item.Eccn}", "item." + question.Item.Eccn));
        return found;
    }

    internal static (string Words, MissingFact Missing) Asked(string words, string id) =>
        (words, new("not-modelled." + id, $"What do {words} require here? This edition does not model them; ask counsel."));

    private static string? EndUseLeftOut(Question question) => question.EndUse switch
    {
        EndUse.CyberSurveillance => "cyber-surveillance end uses",
        EndUse.Supercomputer or EndUse.AdvancedNodeProduction or EndUse.ChipMakingEquipment when question.Day < ChipCases.Start2023 =>
            $"the rules on chip-making of the days before {ChipCases.Start2023:O}",
        _ => null,
    };

    /// <summary>Computers and chips of an entry whose reasons for control stand in no table of this edition.</summary>
    private static bool OtherReasonsForControl(Situation situation) =>
        situation.Question.Item is { Kind: ItemKind.Chip, Eccn.Length: > 0 } && !StatedEntry.Of(situation).IsKnown;

    private static Question To(string country, DateOnly? day = null) =>
        ChipCases.Chip("L4", country, day) with { EndUse = EndUse.Research };

    private static Question Weights(string country, DateOnly? day = null) =>
        PartyCases.ModelTo(PartyCases.Listed("x", country), day) with { EndUse = EndUse.Research };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("to Iran, years ago", To("IR", new(2015, 1, 1)), ChipCases.Nothing, Outcome.Indeterminate),
        new("a chip on a day before its rules", To("DE", ChipCases.Before2023), ChipCases.Nothing, Outcome.Indeterminate),
        new("a chip on the first day of its rules", To("DE", ChipCases.Start2023), ChipCases.Nothing, Outcome.NotApplicable),
        new(
            "closed weights on a day before the rules on parties",
            Weights("DE", PartyCases.Start.AddDays(-1)),
            PartyCases.Release(Truth.No),
            Outcome.Indeterminate),
        new("closed weights on the first day of the rules on parties", Weights("DE", PartyCases.Start),
            PartyCases.Release(Truth.No), Outcome.NotApplicable),
        new("a chip to nowhere named", To("DE") with { Destination = null }, ChipCases.Nothing, Outcome.Indeterminate),
        new("a chip to Russia, for which its own section speaks", To("RU"), ChipCases.Nothing, Outcome.NotApplicable),
        new("cyber-surveillance", To("DE") with { EndUse = EndUse.CyberSurveillance }, ChipCases.Nothing, Outcome.Indeterminate),
        new(
            "weights for advanced-node production, before the rules on it",
            Weights("CN", PartyCases.Start) with { EndUse = EndUse.AdvancedNodeProduction },
            PartyCases.Release(Truth.No),
            Outcome.Indeterminate),
        new(
            "for the military, for which other rules speak",
            To("DE") with { EndUse = EndUse.Military },
            ChipCases.Nothing,
            Outcome.NotApplicable),
        new("ordinary software", To("DE") with { Item = new(ItemKind.Software) }, ChipCases.Nothing, Outcome.Indeterminate),
        new(
            "a computer of an entry with reasons of its own",
            To("DE") with { Item = new(ItemKind.Chip, Chip: "L4", Eccn: "4A003.b") },
            ChipCases.Nothing,
            Outcome.Indeterminate),
        new("a chip to Germany for research", To("DE") with { EndUse = EndUse.Research }, ChipCases.Nothing, Outcome.NotApplicable),
    ];
}

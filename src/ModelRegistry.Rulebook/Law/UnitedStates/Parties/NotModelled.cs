using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

internal sealed class NotModelled : Rule
{
    public override string Id => "us/ear/not-modelled-end-uses-and-embargoes";

    public override string Title => "End uses, items and days that this edition does not model";

    public override string Citation => "15 CFR 744.2 to 744.6, 744.17, 744.21 to 744.23";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(DateOnly.MinValue), "a rule of this rulebook about itself, not a paragraph of law", true)];

    public override IReadOnlyList<Outcome> PossibleOutcomes => [Outcome.NotApplicable, Outcome.Indeterminate];

    public override string Statement =>
        "For a destination that nobody names, for military, intelligence, weapons, supercomputer and advanced-node end uses, and for "
        + "software, technology and services other than weights, and for days before it looks back, this edition holds no rules. It says "
        + "so instead of answering by silence: ask counsel. An unpublished item that moves for an end use nobody states is left open as well.";

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
            found.Add(("embargoes on a destination that nobody names", new("question.destination", "To which country does the item go?")));
        if (EndUseOpen(situation))
            found.Add(("end uses of 15 CFR 744.2 to 744.6, 744.17, 744.21 to 744.23", new("question.endUse", "What is the item for?")));
        if (EndUseLeftOut(question.EndUse) is { } endUse)
            found.Add(Asked(endUse, "end-use." + question.EndUse));
        if (question.Item.Kind is ItemKind.Software or ItemKind.Technology or ItemKind.Service)
            found.Add(Asked($"rules on {Transaction.Words(question.Item.Kind)} other than weights", "item." + question.Item.Kind));
        if (question.Access == AccessKind.TrainingOnRentedCompute)
            found.Add(Asked("training on rented compute (BIS guidance of 2025-05-13)", "access.rented-compute"));
        if (OtherReasonsForControl(situation))
            found.Add(Asked($"national security and other reasons for control of {question.Item.Eccn}", "item." + question.Item.Eccn));
        return found;
    }

    /// <summary>An end use nobody states is not an innocent one, where the item is subject to the rules on end uses.</summary>
    private static bool EndUseOpen(Situation situation) =>
        situation.Question.EndUse == EndUse.NotStated && Item.Moves(situation).Concerned && Item.Published(situation) != Truth.Yes;

    internal static (string Words, MissingFact Missing) Asked(string words, string id) =>
        (words, new("not-modelled." + id, $"What do {words} require here? This edition does not model them; ask counsel."));

    private static string? EndUseLeftOut(EndUse endUse) => endUse switch
    {
        EndUse.Military => "military end uses (15 CFR 744.21)",
        EndUse.MilitaryIntelligence => "military-intelligence end uses (15 CFR 744.22)",
        EndUse.WeaponsOfMassDestruction or EndUse.Nuclear or EndUse.Missiles or EndUse.ChemicalOrBiological =>
            "weapons end uses (15 CFR 744.2 to 744.4, 744.6)",
        EndUse.Supercomputer => "supercomputer end uses (15 CFR 744.23(a)(1))",
        EndUse.AdvancedNodeProduction => "advanced-node end uses (15 CFR 744.23(a)(2))",
        EndUse.ChipMakingEquipment => "chip-making equipment end uses (15 CFR 744.23(a)(4))",
        EndUse.CyberSurveillance => "cyber-surveillance end uses",
        EndUse.NotStated or EndUse.CommercialSoftware or EndUse.InternalUse or EndUse.Research => null,
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
        new(
            "a chip to Germany, for nobody knows what",
            To("DE") with { EndUse = EndUse.NotStated },
            ChipCases.Nothing,
            Outcome.Indeterminate),
        new("published weights to Germany, for nobody knows what", Weights("DE") with { EndUse = EndUse.NotStated },
            PartyCases.Release(Truth.Yes), Outcome.NotApplicable),
        new("a chip to Russia, for which its own section speaks", To("RU"), ChipCases.Nothing, Outcome.NotApplicable),
        new("for the military, anywhere", To("DE") with { EndUse = EndUse.Military }, ChipCases.Nothing, Outcome.Indeterminate),
        new("ordinary software", To("DE") with { Item = new(ItemKind.Software) }, ChipCases.Nothing, Outcome.Indeterminate),
        new(
            "a computer of an entry with reasons of its own",
            To("DE") with { Item = new(ItemKind.Chip, Chip: "L4", Eccn: "4A003.b") },
            ChipCases.Nothing,
            Outcome.Indeterminate),
        new("a chip to Germany for research", To("DE") with { EndUse = EndUse.Research }, ChipCases.Nothing, Outcome.NotApplicable),
    ];
}

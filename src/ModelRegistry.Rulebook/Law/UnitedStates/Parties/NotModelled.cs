using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

internal sealed class NotModelled : Rule
{
    private static readonly DateOnly First = new(2022, 2, 24);

    public override string Id => "us/ear/not-modelled-end-uses-and-embargoes";

    public override string Title => "Embargoes, end uses and items that this edition does not model";

    public override string Citation => "15 CFR 744.2 to 744.6, 744.17, 744.21 to 744.23, Part 746; 31 CFR Chapter V";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(First), "a rule of this rulebook about itself, not a paragraph of law", true)];

    public override IReadOnlyList<Outcome> PossibleOutcomes => [Outcome.NotApplicable, Outcome.Indeterminate];

    public override string Statement =>
        "For embargoed and sanctioned destinations, for military, intelligence, weapons, supercomputer and advanced-node end uses, and for "
        + "software, technology and services other than weights, this edition holds no rules. It says so instead of answering by silence: "
        + "ask counsel. That holds for published weights too, for sanctions do not ask whether an item is subject to the EAR.";

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
        var (question, parameters) = (situation.Question, situation.Parameters);
        var country = question.Destination ?? "";
        var name = CountryGroups.Of(parameters).NameOf(country);
        var found = new List<(string Words, MissingFact Missing)>();
        if (parameters.List("us/ear/not-modelled/destinations").Value?.Contains(country) == true)
            found.Add(Asked($"embargoes and sanctions on {name}", "embargo." + country));
        if (parameters.List("us/ear/not-modelled/partly-embargoed").Value?.Contains(country) == true)
            found.Add(Asked($"the embargoed regions of {name}", "embargo." + country));
        if (EndUseLeftOut(question.EndUse) is { } endUse)
            found.Add(Asked(endUse, "end-use." + question.EndUse));
        if (question.Item.Kind is ItemKind.Software or ItemKind.Technology or ItemKind.Service)
            found.Add(Asked($"rules on {Transaction.Words(question.Item.Kind)} other than weights", "item." + question.Item.Kind));
        if (question.Access == AccessKind.TrainingOnRentedCompute)
            found.Add(Asked("training on rented compute (BIS guidance of 2025-05-13)", "access.rented-compute"));
        if (OtherReasonsForControl(question.Item))
            found.Add(Asked($"national security and other reasons for control of {question.Item.Eccn}", "item." + question.Item.Eccn));
        return found;
    }

    private static (string Words, MissingFact Missing) Asked(string words, string id) =>
        (words, new("not-modelled." + id, $"What do {words} require here? This edition does not model them; ask counsel."));

    private static string? EndUseLeftOut(EndUse endUse) => endUse switch
    {
        EndUse.Military => "military end uses (15 CFR 744.21)",
        EndUse.MilitaryIntelligence => "military-intelligence end uses (15 CFR 744.22)",
        EndUse.WeaponsOfMassDestruction => "weapons end uses (15 CFR 744.2 to 744.4, 744.6)",
        EndUse.Supercomputer => "supercomputer end uses (15 CFR 744.23(a)(1))",
        EndUse.AdvancedNodeProduction => "advanced-node end uses (15 CFR 744.23(a)(2))",
        EndUse.NotStated or EndUse.CommercialSoftware or EndUse.InternalUse or EndUse.Research => null,
    };

    private static readonly string[] Modelled = ["3A090.a", "3A090.b", "4A090", "3A991", "4A994", "5A992", "EAR99"];

    /// <summary>Computers and chips that are classified in an entry with reasons for control of its own.</summary>
    private static bool OtherReasonsForControl(ItemReference item) =>
        item is { Kind: ItemKind.Chip, Eccn: { Length: > 0 } eccn }
        && !Modelled.Any(known => eccn.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    private static Question To(string country, DateOnly? day = null) => ChipCases.Chip("L4", country, day);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before this rulebook answers", To("IR", First.AddDays(-1)), ChipCases.Nothing, Outcome.NotApplicable),
        new("the first day it answers", To("IR", First), ChipCases.Nothing, Outcome.Indeterminate),
        new("to Russia", To("RU"), ChipCases.Nothing, Outcome.Indeterminate),
        new(
            "published weights to Cuba",
            PartyCases.ModelTo(PartyCases.Listed("x", "CU")),
            PartyCases.Release(Truth.Yes),
            Outcome.Indeterminate),
        new("to Ukraine, of which regions are embargoed", To("UA"), ChipCases.Nothing, Outcome.Indeterminate),
        new("for the military, anywhere", To("DE") with { EndUse = EndUse.Military }, ChipCases.Nothing, Outcome.Indeterminate),
        new("ordinary software", To("DE") with { Item = new(ItemKind.Software) }, ChipCases.Nothing, Outcome.Indeterminate),
        new(
            "a computer of an entry with reasons of its own",
            To("DE") with { Item = new(ItemKind.Chip, Chip: "L4", Eccn: "4A003.z") },
            ChipCases.Nothing,
            Outcome.Indeterminate),
        new("a chip to Germany for research", To("DE") with { EndUse = EndUse.Research }, ChipCases.Nothing, Outcome.NotApplicable),
    ];
}

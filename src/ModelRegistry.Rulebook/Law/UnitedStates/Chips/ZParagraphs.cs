using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class ZParagraphs : Rule
{
    private static readonly string[] Entries = ["3A001", "4A003", "4A004", "4A005", "5A002", "5A004", "5A992"];

    public override string Id => "us/eccn/z";

    public override string Title => "The .z paragraphs of other entries";

    public override string Citation =>
        "15 CFR Part 774, Supplement No. 1, ECCNs 3A001.z, 4A003.z, 4A004.z, 4A005.z, 5A002.z, 5A004.z, 5A992.z";

    public override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Since2023;

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId, Eccn3A090b.RuleId];

    public override string Statement =>
        "A .z paragraph takes an item that meets its own entry and reaches the limits of 3A090 or 4A090 as well. It is not enough that a "
        + "computer holds such a chip: 4A003.z needs 4A003.b, .c or .g besides. Memory of 3A090.c never feeds a .z paragraph. The licence "
        + "follows the chip's own paragraph; other reasons for control of the entry are not modelled.";

    protected internal override Scope Concerns(Situation situation)
    {
        var item = situation.Question.Item;
        return Scope.When(
            item.Kind == ItemKind.Chip && Entries.Any(entry => (item.Eccn ?? "").StartsWith(entry, StringComparison.OrdinalIgnoreCase)),
            "The item is not stated to be of an entry that has a .z paragraph.");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var eccn = situation.Question.Item.Eccn!;
        var stated = eccn.Contains(".z", StringComparison.OrdinalIgnoreCase) || eccn.Length > 5;
        return
        [
            Limb.Of(
                "of the base entry",
                stated ? Truth.Yes : Truth.Unknown,
                $"classified as {eccn} by the asker",
                new("item.eccn", $"Which paragraph of {eccn} does the item meet? 4A003.z needs 4A003.b, .c or .g.")),
            AdvancedComputingProducts.Advanced(situation),
        ];
    }

    private static Question Computer(string eccn, string chip, DateOnly? day = null) =>
        Chip(chip, "CN", day) with { Item = new(ItemKind.Chip, Chip: chip, Eccn: eccn) };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the paragraphs", Computer("4A003.z", "H100", Before2023), Nothing, Outcome.NotInForce),
        new("the first day of the paragraphs", Computer("4A003.z", "H100", Start2023), Nothing, Outcome.Met),
        new("a mass-market computer with a chip of .b", Computer("5A992.c", "L40"), Nothing, Outcome.Met),
        new("a computer with a chip below both", Computer("4A003.b", "H20"), Nothing, Outcome.Unmet),
        new("an entry without its paragraph", Computer("4A003", "H100"), Nothing, Outcome.Indeterminate),
        new("a bare chip", Chip("H100", "CN"), Nothing, Outcome.NotApplicable),
    ];
}

using ModelRegistry.Features.Exploring;
using ModelRegistry.Rulebook.Exploring;

namespace ModelRegistry.Cli.Answers;

/// <summary>What would change an answer, as lines that people read.</summary>
internal static class ChangesText
{
    public static void Print(FindChanges.Answer found)
    {
        var changes = found.Changes;
        Printed.Line(found.Headline);
        Sets("what would change it:", changes.Sets);
        if (changes.Sets.Count == 0) Printed.Line("no set of up to three facts about this transaction was found that changes it.");
        Sets("another transaction:", changes.OtherTransactions);
        if (changes.NotByFacts.Count > 0) Printed.Line("no fact settles:");
        foreach (var open in changes.NotByFacts) Printed.Line($"- {open.Question} {open.Instead}", 1);
        var all = changes.Exhausted ? "every set was tried" : "the limit was reached before every set was tried";
        Printed.Row("looked at", $"{changes.Evaluations} evaluations of at most {changes.Limit}; {all}");
    }

    public static object Document(FindChanges.Answer found) =>
        new { Id = found.Id.ToString(), found.Headline, found.Edition, found.SameEdition, found.Changes };

    private static void Sets(string title, IReadOnlyList<FlipSet> sets)
    {
        if (sets.Count == 0) return;
        Printed.Line(title);
        foreach (var set in sets)
        {
            Printed.Line($"- {MatrixText.Word(set.Clearance)}, if", 1);
            foreach (var change in set.Changes) Printed.Line($"{change.Question} {change.Words}", 2);
        }
    }
}

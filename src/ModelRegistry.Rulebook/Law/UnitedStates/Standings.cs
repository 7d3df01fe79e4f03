using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>
/// Standings whose first day rests on memory while a later text was read: only the days before that text are marked as not verified.
/// </summary>
internal static class Standings
{
    /// <summary>The day of the eCFR copy that the rules were read against.</summary>
    public static readonly DateOnly Copy = new(2026, 7, 23);

    public const string CopySource = "copy of the eCFR of 2026-07-23";

    /// <summary>Enforced from a remembered day, and read in a text of a later one.</summary>
    public static IReadOnlyList<StandingPeriod> Remembered(DateOnly from, string memory, DateOnly read, string source) =>
    [
        new(Standing.Enforced, new(from, read), memory + ", from memory", false),
        new(Standing.Enforced, new(read), source, true) { Remark = $"enforced before that day too, from {from:O} on by memory" },
    ];

    /// <summary>Both sides of the day on which the text was read.</summary>
    public static IEnumerable<Example> Edges(DateOnly read, Question question, Facts facts, Outcome expected) =>
    [
        new("the day before the text that was read", question with { Day = read.AddDays(-1) }, facts, expected),
        new("the day of the text that was read", question with { Day = read }, facts, expected),
    ];
}

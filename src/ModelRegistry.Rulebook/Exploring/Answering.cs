using System.Globalization;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>Makes forms and reads what was answered.</summary>
internal static class Answering
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Countries on each side of the lines that export-control law draws: allied, neither, arms-embargoed.</summary>
    private static readonly AnswerChoice[] SomeCountries =
        [new("DE", "Germany"), new("SG", "Singapore"), new("CN", "China"), new("US", "United States")];

    private static readonly AnswerChoice[] YesAndNo = [new(Yes, "yes"), new(No, "no")];

    public static FactForm YesOrNo(MissingFact missing, SettledBy by) =>
        new(missing.Id, missing.Question, by, AnswerForm.Choice) { Choices = YesAndNo, Trials = YesAndNo };

    public static FactForm Chosen(MissingFact missing, SettledBy by, params IReadOnlyList<AnswerChoice> choices) =>
        new(missing.Id, missing.Question, by, AnswerForm.Choice) { Choices = choices, Trials = choices };

    public static FactForm Country(MissingFact missing, SettledBy by) => new(missing.Id, missing.Question, by, AnswerForm.Country)
    {
        Trials = SomeCountries,
        Hint = "Two letters, such as DE.",
    };

    public static FactForm Amount(MissingFact missing, SettledBy by, string hint, params IReadOnlyList<string> trials) =>
        new(missing.Id, missing.Question, by, AnswerForm.Amount)
        {
            Trials = [.. trials.Select(value => new AnswerChoice(value, WithBasis(value).Answer))],
            Hint = hint,
        };

    public static FactForm Words(MissingFact missing, SettledBy by, string hint, params IReadOnlyList<AnswerChoice> trials) =>
        new(missing.Id, missing.Question, by, AnswerForm.Text) { Trials = trials, Hint = hint };

    /// <summary>What is tried has no reasons but that it is tried.</summary>
    public const string SupposedBasis = "; supposed for the sake of the question";

    /// <summary>An answer, and after a semicolon what it rests on.</summary>
    public static (string Answer, string? Basis) WithBasis(string value)
    {
        var end = value.IndexOf(';', StringComparison.Ordinal);
        return end < 0 ? (value.Trim(), null) : (value[..end].Trim(), value[(end + 1)..].Trim() is { Length: > 0 } basis ? basis : null);
    }

    public static Truth? Truth(string value) => value switch { Yes => Domain.Truth.Yes, No => Domain.Truth.No, _ => null };

    public static string? Code(string value) =>
        value.Trim() is { Length: 2 } code && code.All(char.IsAsciiLetter) ? code.ToUpperInvariant() : null;

    public static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"3e24", "1e25..3e25", "1e25.." without an upper bound.</summary>
    public static Interval? Number(string value)
    {
        var bounds = value.Split("..");
        if (bounds.Length > 2 || !ExactNumber.TryRead(bounds[0], out var low))
            return null;
        if (bounds.Length == 1)
            return Interval.Exactly(low);
        if (string.IsNullOrWhiteSpace(bounds[1]))
            return new(low, null);
        return ExactNumber.TryRead(bounds[1], out var high) && high >= low ? new(low, high) : null;
    }

    /// <summary>What stands between a beginning and the last dot of an id, and what stands after it.</summary>
    public static (string Middle, string Last)? Parts(string id, string beginning)
    {
        var dot = id.LastIndexOf('.');
        return id.StartsWith(beginning, StringComparison.Ordinal) && dot >= beginning.Length
            ? (id[beginning.Length..dot], id[(dot + 1)..]) : null;
    }
}

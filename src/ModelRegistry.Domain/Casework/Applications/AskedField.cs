using System.Globalization;

namespace ModelRegistry.Domain.Casework.Applications;

/// <summary>How a field of an application is filled in.</summary>
public enum FieldForm
{
    /// <summary>One line of words.</summary>
    Line,

    /// <summary>Paragraphs.</summary>
    Paragraphs,

    /// <summary>"yes" or "no"; left open it is not known.</summary>
    YesOrNo,

    /// <summary>One of <see cref="AskedField.Choices"/>.</summary>
    Choice,

    /// <summary>A whole number from 1.</summary>
    Number,

    /// <summary>Countries by their two letters, separated by commas.</summary>
    Countries,
}

/// <summary>One choice of a field.</summary>
/// <param name="Value">What is kept.</param>
/// <param name="Words">What is read.</param>
public sealed record FieldChoice(string Value, string Words);

/// <summary>What a type of application asks beside its question.</summary>
/// <param name="Name">The field's name, in capitals at each word: unique within its type, and kept with the application.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Form">How it is filled in.</param>
/// <param name="Required">Whether the application is not complete without it.</param>
public sealed record AskedField(string Name, string Label, FieldForm Form, bool Required = false)
{
    /// <summary>The longest paragraphs that are taken.</summary>
    public const int Longest = 4000;

    private const int LongestLine = 300;
    private const int LargestNumber = 1_000_000_000;

    /// <summary>How it is meant; null where the label says enough.</summary>
    public string? Hint { get; init; }

    /// <summary>What can be chosen; empty but for <see cref="FieldForm.Choice"/>.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>The rulebook's fact that the field settles, by its id; null where it settles none.</summary>
    public string? FactId { get; init; }

    /// <summary>What is wrong with a value, and what would be right; null when nothing is.</summary>
    /// <param name="value">What was filled in; null or blank for nothing.</param>
    /// <param name="whole">Whether the application is handed in: only then a missing value is wrong.</param>
    public (string Wrong, string Right)? Judge(string? value, bool whole)
    {
        var text = value?.Trim() ?? "";
        if (text.Length > 0) return Form is FieldForm.Line or FieldForm.Paragraphs ? TooLong(text) : Fits(text) ? null : NotOfItsForm;
        return whole && Required ? ($"This is not answered: {Label}", Right) : null;
    }

    /// <summary>The value as one reads it.</summary>
    public string InWords(string value) => Form switch
    {
        FieldForm.Choice => Choices.FirstOrDefault(choice => choice.Value == value)?.Words ?? value,
        FieldForm.Countries => string.Join(", ", Codes(value).Select(code => code.ToUpperInvariant())),
        _ => value,
    };

    private (string Wrong, string Right) NotOfItsForm => ("This is not answered in its form.", Right);

    private string Right => Form switch
    {
        FieldForm.YesOrNo => "Choose yes or no.",
        FieldForm.Choice => $"Choose one of: {string.Join("; ", Choices.Select(choice => choice.Words))}.",
        FieldForm.Number => "Write a whole number from 1, such as 12.",
        FieldForm.Countries => "Write two letters a country, separated by commas, such as DE, FR.",
        _ => "Write it in a few words.",
    };

    private (string Wrong, string Right)? TooLong(string text)
    {
        var most = Form == FieldForm.Line ? LongestLine : Longest;
        return text.Length <= most
            ? null
            : (string.Create(CultureInfo.InvariantCulture, $"This is very long: {text.Length} characters."),
                string.Create(CultureInfo.InvariantCulture, $"Write at most {most} characters, or add a document."));
    }

    private bool Fits(string text) => Form switch
    {
        FieldForm.YesOrNo => text is "yes" or "no",
        FieldForm.Choice => Choices.Any(choice => choice.Value == text),
        FieldForm.Number => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= LargestNumber,
        FieldForm.Countries => Codes(text) is { Length: > 0 and <= 250 } codes && codes.All(code => Country.TryParse(code, out _)),
        _ => true,
    };

    private static string[] Codes(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

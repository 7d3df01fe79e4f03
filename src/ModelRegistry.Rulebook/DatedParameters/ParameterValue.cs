using System.Text.Json;

namespace ModelRegistry.Rulebook.DatedParameters;

/// <summary>What kind of value a parameter has.</summary>
public enum ParameterKind
{
    /// <summary>An exact number, written as a text: "1e26".</summary>
    Number,

    /// <summary>A word or sentence.</summary>
    Text,

    /// <summary>A set of words, such as country codes.</summary>
    List,

    /// <summary>Rows with declared columns.</summary>
    Table,
}

/// <summary>A row of a table by column name; a column that a row leaves out is unknown.</summary>
/// <param name="Cells">The cells that are stated.</param>
public sealed record ParameterRow(IReadOnlyDictionary<string, JsonElement> Cells);

/// <summary>One value of a parameter with its two time axes: the days it holds for, and since when it could be known.</summary>
public sealed record ParameterValue
{
    /// <summary>The days it holds for.</summary>
    public required Period Effective { get; init; }

    /// <summary>The first day it could be known.</summary>
    public required DateOnly KnownFrom { get; init; }

    /// <summary>Whether the file says since when it could be known, so that it may correct what was known before.</summary>
    public bool Corrects { get; init; }

    /// <summary>Whether it was read in the instrument itself.</summary>
    public required bool Verified { get; init; }

    /// <summary>Who checked it against what; null when nobody did.</summary>
    public string? Checked { get; init; }

    /// <summary>Why this value, where the law does not say it; or why none is set.</summary>
    public string? Reason { get; init; }

    /// <summary>The number; null for other kinds or when none is set.</summary>
    public decimal? Number { get; init; }

    /// <summary>The text; null for other kinds or when none is set.</summary>
    public string? Text { get; init; }

    /// <summary>The set; null for other kinds or when none is set.</summary>
    public IReadOnlySet<string>? List { get; init; }

    /// <summary>The rows; null for other kinds or when none is set.</summary>
    public IReadOnlyList<ParameterRow>? Table { get; init; }

    /// <summary>Whether a value is set at all.</summary>
    public bool IsSet => Number is not null || Text is not null || List is not null || Table is not null;

    /// <summary>The value as it is printed, without its unit.</summary>
    public string Print() =>
        Number is { } number ? Interval.Text(number)
        : List is { } list ? string.Join(", ", list.Order(StringComparer.Ordinal))
        : Table is { } table ? $"{table.Count} rows"
        : Text ?? "not set";
}

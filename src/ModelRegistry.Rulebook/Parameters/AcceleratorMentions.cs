using ModelRegistry.Rulebook.DatedParameters;

namespace ModelRegistry.Rulebook.Parameters;

/// <summary>One row of the accelerator table with its figures as they are computed.</summary>
/// <param name="Name">The row's name.</param>
/// <param name="Performance">Total processing performance; an interval where parts are sold in bins.</param>
/// <param name="PerformanceFormula">How it is computed, with this row's figures.</param>
/// <param name="Density">Performance density.</param>
/// <param name="DensityFormula">How it is computed, with this row's figures.</param>
/// <param name="PerformanceVerified">Whether the performance rests on a source.</param>
/// <param name="DensityVerified">Whether the area rests on a source.</param>
public sealed record AcceleratorFigures(
    string Name,
    Interval Performance,
    string PerformanceFormula,
    Interval Density,
    string DensityFormula,
    bool PerformanceVerified,
    bool DensityVerified);

/// <summary>A chip as a text mentions it, with every row of the table that it may mean; none of them is chosen.</summary>
/// <param name="Mention">The words of the text.</param>
/// <param name="Candidates">The rows; empty when the table holds none.</param>
public sealed record AcceleratorMention(string Mention, IReadOnlyList<AcceleratorFigures> Candidates);

/// <summary>Joins what a source writes about chips to the accelerator table, and keeps what is ambiguous ambiguous.</summary>
public static class AcceleratorMentions
{
    /// <summary>
    /// The chips that a text mentions: the whole text where it is a chip's name; otherwise each of its words that is part of one, because
    /// "H800" and "H100" may stand in one sentence. A text that mentions none is its own mention, without a candidate.
    /// </summary>
    public static IReadOnlyList<AcceleratorMention> In(ParameterView parameters, string text)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(text);
        var table = AcceleratorTable.Of(parameters);
        if (table.Find(text).Candidates.Count > 0)
            return [Of(table, text)];
        AcceleratorMention[] found = [.. Tokens(text).Select(word => Of(table, word)).Where(mention => mention.Candidates.Count > 0)];
        return found.Length > 0 ? found : [Of(table, text)];
    }

    private static AcceleratorMention Of(AcceleratorTable table, string words)
    {
        var names = table.Find(words).Candidates;
        return new(words.Trim(), [.. table.Rows.Where(row => names.Contains(row.Name)).Select(Figures)]);
    }

    // The names of chips hold a letter and a digit; makers' names alone would mention all they make.
    private static IEnumerable<string> Tokens(string text) =>
        new string([.. text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter) && !IsSize(word))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    // "80GB" is part of many names and the name of none.
    private static bool IsSize(string word) => word.EndsWith("GB", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(word[0]);

    private static AcceleratorFigures Figures(Accelerator row) => new(
        row.Name, row.Performance, PerformanceOf(row), row.Density, DensityOf(row), row.TppVerified, row.DensityVerified);

    private static string PerformanceOf(Accelerator row)
    {
        if (row.Dense.Count == 0)
            return "no dense figure is known";
        var (precision, figure) = row.Dense.MaxBy(one => one.Value * Accelerator.BitsOf(one.Key));
        return $"TPP = dense tera-operations a second × bits = {Interval.Text(figure)} × {Accelerator.BitsOf(precision)} ({precision})";
    }

    private static string DensityOf(Accelerator row) =>
        row.DieAreaRange is { } range ? $"TPP ÷ applicable die area = {row.Performance} ÷ {range} mm²"
        : row.DieArea is { } area ? $"TPP ÷ applicable die area = {row.Performance} ÷ {Interval.Text(area)} mm²"
        : "the die area is not known";
}

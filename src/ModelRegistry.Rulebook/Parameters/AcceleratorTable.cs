using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Parameters;

/// <summary>What the accelerator table holds under a name: nothing, one row, or several that the name does not tell apart.</summary>
/// <param name="Query">The name asked for.</param>
/// <param name="Candidates">The names of the rows it fits.</param>
/// <param name="Chip">The figures, spread over all candidates; null when there is none.</param>
/// <param name="PerformanceVerified">Whether the performance of every candidate rests on a source.</param>
/// <param name="DensityVerified">Whether the area behind every candidate's density rests on a source.</param>
public sealed record AcceleratorMatch(
    string Query, IReadOnlyList<string> Candidates, ChipFacts? Chip, bool PerformanceVerified, bool DensityVerified)
{
    /// <summary>How the name was read, in a sentence.</summary>
    public string Because { get; } = Candidates switch
    {
        [] => $"\"{Query}\" is not in the accelerator table",
        [var one] => $"\"{Query}\" read as {one}",
        _ => $"\"{Query}\" fits {string.Join(", ", Candidates)}; the figures span all of them",
    };
}

/// <summary>
/// Accelerators by name (figures of third parties, no official classifications). A name that fits several rows stays ambiguous: its
/// figures are the span over all of them, so a limb is decided only where every candidate decides it the same way.
/// </summary>
public sealed class AcceleratorTable
{
    /// <summary>The id a trace prints.</summary>
    public const string Id = "us/ear/accelerators";

    private static readonly ConditionalWeakTable<IReadOnlyList<ParameterRow>, AcceleratorTable> Read = [];

    /// <summary>Names asked for again and again are few; those of a hostile file are not kept without end.</summary>
    private const int MostKept = 1_000;

    private readonly ConcurrentDictionary<string, AcceleratorMatch> found = new(StringComparer.Ordinal);
    private readonly List<(Accelerator Row, string[] Words)> rows;

    private AcceleratorTable(IReadOnlyList<ParameterRow> table)
    {
        rows = [.. table.Select(Accelerator.Of).Select(row => (row, WordsOf(row.Name)))];
        if (rows.Select(row => row.Row.Disagreement).FirstOrDefault(problem => problem is not null) is { } problem)
            throw new ParameterFileException(Id, "value", problem);
    }

    /// <summary>The table of the view's day; read once and kept.</summary>
    /// <exception cref="ParameterFileException">A row's figures disagree with one another.</exception>
    public static AcceleratorTable Of(ParameterView view) => Read.GetValue(view.Table(Id).Value ?? [], table => new(table));

    internal IEnumerable<Accelerator> Rows => rows.Select(row => row.Row);

    /// <summary>The rows a name fits: the whole name first, with or without the maker; else every row that holds all its words.</summary>
    public AcceleratorMatch Find(string name)
    {
        if (found.TryGetValue(name, out var before))
            return before;
        var match = Search(name);
        if (found.Count < MostKept)
            found[name] = match;
        return match;
    }

    private AcceleratorMatch Search(string name)
    {
        var asked = WordsOf(name);
        List<Accelerator> fits = asked.Length == 0 ? [] : Whole(asked) is [_, ..] whole ? whole : Holding(asked);
        return new(
            name,
            [.. fits.Select(row => row.Name)],
            fits.Count == 0 ? null : Span(name, fits),
            fits.TrueForAll(row => row.TppVerified),
            fits.TrueForAll(row => row.DensityVerified));
    }

    private List<Accelerator> Whole(string[] asked) =>
        [.. rows.Where(row => row.Words.SequenceEqual(asked) || row.Words.Skip(1).SequenceEqual(asked)).Select(row => row.Row)];

    private List<Accelerator> Holding(string[] asked) =>
        [.. rows.Where(row => asked.All(word => row.Words.Contains(word, StringComparer.Ordinal))).Select(row => row.Row)];

    private static ChipFacts Span(string name, List<Accelerator> fits) => new(fits is [var one] ? one.Name : name)
    {
        TotalProcessingPerformance = Span(fits, row => row.Performance),
        PerformanceDensity = Span(fits, row => row.Density),
        MemoryBandwidth = Span(fits, row => row.MemoryBandwidth is { } known ? Interval.Exactly(known) : Interval.Unknown),
        ForDataCentres = Same(fits, row => row.ForDataCentres) is { } known ? TruthLogic.From(known) : Truth.Unknown,
        DesignerCountry = Same(fits, row => row.DesignerCountry),
        DesignerParentCountry = Same(fits, row => row.ParentCountry),
        FoundryCountry = Same(fits, row => row.FoundryCountry),
    };

    private static Interval Span(List<Accelerator> fits, Func<Accelerator, Interval> figure) =>
        new(fits.Min(row => figure(row).Low), fits.Exists(row => figure(row).High is null) ? null : fits.Max(row => figure(row).High));

    private static string? Same(List<Accelerator> fits, Func<Accelerator, string?> fact) =>
        fits.TrueForAll(row => fact(row) == fact(fits[0])) ? fact(fits[0]) : null;

    private static bool? Same(List<Accelerator> fits, Func<Accelerator, bool> fact) =>
        fits.TrueForAll(row => fact(row) == fact(fits[0])) ? fact(fits[0]) : null;

    private static string[] WordsOf(string name) =>
        new string([.. name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using System.Text;
using System.Text.Unicode;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Epoch;

/// <summary>One row: the line it begins on, counted from 1, and its cells by column.</summary>
internal sealed record CsvRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The trimmed text of a cell; null when it is empty.</summary>
    public string? this[string column] => Cells.TryGetValue(column, out var text) && text.Trim() is { Length: > 0 } said ? said : null;
}

/// <summary>A table of comma-separated values with a header (RFC 4180), read under limits; a row of another width is reported and
/// left out.</summary>
internal sealed record CsvTable(IReadOnlyList<string> Columns, IReadOnlyList<CsvRow> Rows)
{
    public static CsvTable? Read(Source source, ReadOnlyMemory<byte> bytes)
    {
        var limits = source.Into.Limits;
        if (bytes.Length > limits.JsonBytes)
            return Refuse(source, Reason.Limit, null, $"The table is longer than the limit of {limits.JsonBytes} bytes.", "A smaller file would be right.");
        if (!Utf8.IsValid(bytes.Span)) return Refuse(source, Reason.Wrong, null, "The bytes are not UTF-8.", "A table in UTF-8 would be right.");
        var text = Encoding.UTF8.GetString(bytes.Span).TrimStart('\ufeff');
        var records = new CsvRecords(text).Take(limits.Items + 2).ToList();
        if (records is not [{ Cells: var columns }, ..]) return Refuse(source, Reason.Wrong, 1, "The table is empty.", "A header and rows would be right.");
        if (columns.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return Refuse(source, Reason.Wrong, 1, $"The column {twice.Key} stands in the header twice.", "Each column once would be right.");
        if (records.Exists(r => r.IsOpen))
            return Refuse(source, Reason.Wrong, records[^1].Line, "A quotation mark is not closed.", "A closing quotation mark would be right.");
        if (records.Count > limits.Items + 1)
            source.Report(new(Reason.Limit, "", null, $"The table has more rows than the limit of {limits.Items}; those after it were not read.", "A shorter table would be right."));
        return new(columns, [.. records.Skip(1).Take(limits.Items).Where(r => Fits(source, r, columns)).Select(r => Row(columns, r))]);
    }

    private static bool Fits(Source source, CsvRecord record, IReadOnlyList<string> columns)
    {
        source.Into.Cancellation.ThrowIfCancellationRequested();
        if (record.Cells.Count == columns.Count) return true;
        source.Report(new(Reason.Wrong, "", record.Line, $"The row has {record.Cells.Count} cells and the header {columns.Count}; it is not read.",
            "One cell for each column would be right."));
        return false;
    }

    private static CsvRow Row(IReadOnlyList<string> columns, CsvRecord record) =>
        new(record.Line, columns.Zip(record.Cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));

    private static CsvTable? Refuse(Source source, Reason reason, int? line, string what, string right)
    {
        source.Report(new(reason, "", line, what, $"{right} Nothing was read."));
        return null;
    }
}

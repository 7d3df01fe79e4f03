using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Epoch;

/// <summary>Reads Epoch AI's table of hardware (CC BY 4.0).</summary>
public static class ChipTable
{
    private static readonly (string Column, int Bits)[] RateColumns =
    [
        ("FP64 (double precision) performance (FLOP/s)", 64), ("FP32 (single precision) performance (FLOP/s)", 32),
        ("FP16 (half precision) performance (FLOP/s)", 16), ("Tensor-FP16 performance (FLOP/s)", 16), ("INT16 performance (OP/s)", 16),
        ("INT8 performance (OP/s)", 8), ("INT4 performance (OP/s)", 4),
    ];

    /// <summary>The columns by which such a table is told.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["Name of the hardware", "Manufacturer"];

    /// <summary>Whether a file is such a table, by its name and its header.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="bytes">Its bytes.</param>
    public static bool IsOne(string file, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return false;
        var head = System.Text.Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, 8192)]).TrimStart('\ufeff');
        return new CsvRecords(head).FirstOrDefault().Cells is { } header && Columns.All(header.Contains);
    }

    /// <summary>The chips of a table, and what of it was not understood.</summary>
    /// <param name="file">How messages call it.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static (IReadOnlyList<ImportedChip> Chips, IReadOnlyList<NotUnderstood> NotUnderstood) Read(
        string file, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        var into = new Collected(ImportLimits.Default, Signatures.TrustAnchors.Default, cancellation);
        var source = into.Open(SourceKind.Epoch, file, bytes.Span);
        var rows = CsvTable.Read(source, bytes)?.Rows ?? [];
        foreach (var row in rows.Where(r => r["Name of the hardware"] is null))
            source.Report(new(Reason.Wrong, "/Name of the hardware", row.Line, "A row names no chip; it is not read.", "A name would be right."));
        return ([.. rows.Where(r => r["Name of the hardware"] is not null).Select(r => Chip(source, r))], into.NotUnderstood);
    }

    private static ImportedChip Chip(Source source, CsvRow row) => new(
        row["Name of the hardware"]!, row["Manufacturer"], row["Foundry"], Number(source, row, "Process size (nm)"),
        Number(source, row, "Die Size (mm^2)"), Number(source, row, "Memory bandwidth (byte/s)") / 1_000_000_000m,
        [
            .. from rate in RateColumns
               let number = Number(source, row, rate.Column)
               where number is not null
               select new ChipRate(rate.Column.Split(' ')[0], rate.Bits, number.Value / 1_000_000_000_000m),
        ],
        row.Line);

    private static decimal? Number(Source source, CsvRow row, string column)
    {
        if (row[column] is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0) return number;
        source.Report(new(Reason.Wrong, "/" + column, row.Line, $"{column} is \"{text}\".", "A number would be right; it stays unknown."));
        return null;
    }
}

using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Epoch;

/// <summary>
/// Reads the tables of models that Epoch AI publishes (CC BY 4.0), told by their columns. Every row is Epoch's report: a third party's,
/// with the confidence that Epoch states.
/// </summary>
internal static class EpochReader
{
    private static readonly string[] ModelColumns = ["Model", "Training compute (FLOP)", "Confidence"];

    public static IReadOnlyList<Action<Source>> Several(Source source, ReadOnlyMemory<byte> bytes)
    {
        if (CsvTable.Read(source, bytes) is not { } table) return [];
        if (ModelColumns.All(table.Columns.Contains)) return Models(source, table);
        source.Report(ChipTable.Columns.All(table.Columns.Contains)
            ? new(Reason.Absent, "", 1, "The table lists chips and no model.", "It is compared with the rulebook's chips where it is handed over by itself; nothing of it is recorded.")
            : new(Reason.Wrong, "", 1, "The table is none that is read.", $"The columns {string.Join(", ", ModelColumns)} would be right."));
        return [];
    }

    /// <summary>A table among the files of a model is data, and describes no model.</summary>
    public static void ReadInFolder(Source source, ReadOnlyMemory<byte> bytes) =>
        source.Report(new(Reason.KeptNotInterpreted, "", null, "A table in a model's folder is not read.", "A table of models is imported by itself."));

    private static List<Action<Source>> Models(Source source, CsvTable table)
    {
        var names = table.Rows.Select(r => r["Model"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(r => r["Model"] is null))
            source.Report(new(Reason.Wrong, "/Model", row.Line, "A row names no model; it is not read.", "A name would be right."));
        return [.. table.Rows.Where(r => r["Model"] is not null).Select(row => (Action<Source>)(into => new EpochModel(into, row, names).Read()))];
    }
}

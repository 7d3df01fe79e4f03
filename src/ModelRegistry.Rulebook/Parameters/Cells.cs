using System.Text.Json;
using ModelRegistry.Rulebook.DatedParameters;

namespace ModelRegistry.Rulebook.Parameters;

/// <summary>Reads the cells of a table's row; a cell of another type refuses the table by name.</summary>
internal static class Cells
{
    public static string Text(this ParameterRow row, string column) => row.TextOrNull(column) ?? throw Wrong(column, "is missing");

    public static string? TextOrNull(this ParameterRow row, string column) =>
        !row.Cells.TryGetValue(column, out var cell) ? null
        : cell.ValueKind == JsonValueKind.String ? cell.GetString()
        : throw Wrong(column, "must be a text");

    public static decimal? Number(this ParameterRow row, string column) =>
        !row.Cells.TryGetValue(column, out var cell) ? null
        : cell.ValueKind == JsonValueKind.Number ? cell.GetDecimal()
        : throw Wrong(column, "must be a number");

    public static bool Flag(this ParameterRow row, string column) =>
        row.Cells.TryGetValue(column, out var cell) && cell.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? cell.GetBoolean()
            : throw Wrong(column, "must be true or false");

    public static IReadOnlyList<string> Texts(this ParameterRow row, string column) =>
        row.Cells.TryGetValue(column, out var cell) ? [.. cell.EnumerateArray().Select(item => item.GetString() ?? "")] : [];

    /// <summary>Two numbers, low and high; null where the row has none.</summary>
    public static Interval? Range(this ParameterRow row, string column) =>
        !row.Cells.TryGetValue(column, out var cell) ? null
        : cell.ValueKind == JsonValueKind.Array && cell.GetArrayLength() == 2 ? new(cell[0].GetDecimal(), cell[1].GetDecimal())
        : throw Wrong(column, "must be two numbers, the low and the high one");

    /// <summary>Figures by name.</summary>
    public static IReadOnlyDictionary<string, decimal> Figures(this ParameterRow row, string column) =>
        row.Cells.TryGetValue(column, out var cell)
            ? cell.EnumerateObject().ToDictionary(figure => figure.Name, figure => figure.Value.GetDecimal(), StringComparer.Ordinal)
            : throw Wrong(column, "is missing");

    private static ParameterFileException Wrong(string column, string problem) => new("a table", column, problem);
}

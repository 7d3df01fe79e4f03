using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Rulebook.DatedParameters;

/// <summary>
/// Reads a parameter file. Unknown keys, a missing citation, overlaps and undeclared gaps are refused. A file is <c>{"parameters": [
/// {"id", "title", "kind", "unit", "citation", "source", "columns"?, "values": [...], "gaps"?: [{"from", "until", "reason"}]}]}</c>;
/// a value is <c>{"from", "until"?, "knownFrom"?, "value" (absent: not set), "verified", "checked"?, "reason"?}</c>. Numbers are texts.
/// </summary>
public static class ParameterFile
{
    private static readonly string[] ParameterKeys = ["id", "title", "kind", "unit", "citation", "source", "columns", "values", "gaps"];
    private static readonly string[] ValueKeys = ["from", "until", "knownFrom", "value", "verified", "checked", "reason"];
    private static readonly string[] GapKeys = ["from", "until", "reason"];

    /// <summary>Reads the parameters of one file.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="bytes">Its bytes, UTF-8.</param>
    /// <exception cref="ParameterFileException">Something in it may not be used.</exception>
    public static IReadOnlyList<Parameter> Read(string file, ReadOnlyMemory<byte> bytes)
    {
        using var document = Parsed(file, bytes);
        var root = new Place(file, "", document.RootElement);
        root.OnlyKeys(["parameters"]);
        return [.. root.Array("parameters").Select(ReadParameter)];
    }

    private static JsonDocument Parsed(string file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, new() { AllowDuplicateProperties = false });
        }
        catch (JsonException wrong)
        {
            var line = wrong.LineNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $"line {number + 1}") : "";
            throw new ParameterFileException(file, line, $"is not JSON: {wrong.Message}");
        }
    }

    private static Parameter ReadParameter(Place place)
    {
        place.OnlyKeys(ParameterKeys);
        if (!Enum.TryParse<ParameterKind>(place.Text("kind"), ignoreCase: true, out var kind))
            throw place.Wrong("kind", "is not a kind; write number, text, list or table.");
        var columns = place.Has("columns") ? place.Array("columns").Select(cell => cell.AsText()).ToArray() : [];
        var values = place.Array("values").Select(value => ReadValue(value, kind, columns)).ToArray();
        Timeline.Check(place, values, place.Has("gaps") ? [.. place.Array("gaps").Select(ReadGap)] : []);
        return new()
        {
            Id = place.Text("id"),
            Title = place.Text("title"),
            Kind = kind,
            Unit = place.Text("unit", mayBeEmpty: kind != ParameterKind.Number), // a threshold without a unit compares with nothing
            Citation = place.Text("citation"),
            Source = place.Text("source"),
            Columns = columns,
            Values = values,
        };
    }

    private static ParameterValue ReadValue(Place place, ParameterKind kind, string[] columns)
    {
        place.OnlyKeys(ValueKeys);
        var from = place.Day("from");
        if (!place.Has("value") && !place.Has("reason"))
            throw place.Wrong("", "sets no value and gives no reason; write \"value\", or \"reason\" why none is set.");
        var verified = place.Bool("verified");
        if (verified && !place.Has("checked"))
            throw place.Wrong("", "is verified and does not say by whom against what; write \"checked\".");
        var value = new ParameterValue
        {
            Effective = new(from, place.Has("until") ? place.DayAfter("until", from) : null),
            KnownFrom = place.Has("knownFrom") ? place.Day("knownFrom") : from,
            Corrects = place.Has("knownFrom"),
            Verified = verified,
            Checked = place.Has("checked") ? place.Text("checked") : null,
            Reason = place.Has("reason") ? place.Text("reason") : null,
        };
        return !place.Has("value") ? value : kind switch
        {
            ParameterKind.Number => value with { Number = ReadNumber(place) },
            ParameterKind.Text => value with { Text = place.Text("value") },
            ParameterKind.List => value with { List = ReadList(place) },
            ParameterKind.Table => value with { Table = [.. place.Array("value").Select(row => ReadRow(row, columns))] },
        };
    }

    private static decimal ReadNumber(Place place) =>
        decimal.TryParse(place.Text("value"), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw place.Wrong("value", "is not a number; write a text such as \"1e26\" or \"0.10\".");

    private static HashSet<string> ReadList(Place place)
    {
        var list = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in place.Array("value"))
        {
            if (!list.Add(item.AsText()))
                throw item.Wrong("", "stands in the list twice; name it once.");
        }

        return list;
    }

    private static ParameterRow ReadRow(Place row, string[] columns)
    {
        row.OnlyKeys(columns);
        return new(row.Element.EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.Clone(), StringComparer.Ordinal));
    }

    private static Period ReadGap(Place place)
    {
        place.OnlyKeys(GapKeys);
        place.Text("reason");
        var from = place.Day("from");
        return new(from, place.DayAfter("until", from));
    }
}

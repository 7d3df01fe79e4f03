using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Rulebook.DatedParameters;

/// <summary>A place in a parameter file, so that every refusal can name it.</summary>
internal readonly record struct Place(string File, string Pointer, JsonElement Element)
{
    public bool Has(string key) => Element.TryGetProperty(key, out _);

    public void OnlyKeys(IReadOnlyList<string> allowed)
    {
        if (Element.ValueKind != JsonValueKind.Object)
            throw Wrong("", "must be an object.");
        foreach (var property in Element.EnumerateObject())
        {
            if (!allowed.Contains(property.Name, StringComparer.Ordinal))
                throw Wrong(property.Name, $"is not known here; known are {string.Join(", ", allowed)}.");
        }
    }

    public IEnumerable<Place> Array(string key)
    {
        if (!Element.TryGetProperty(key, out var array) || array.ValueKind != JsonValueKind.Array)
            throw Wrong(key, "must be an array.");
        var (file, pointer) = (File, Pointer);
        return array.EnumerateArray().Select((item, index) => new Place(file, $"{pointer}/{key}/{index}", item));
    }

    public string Text(string key, bool mayBeEmpty = false) =>
        Element.TryGetProperty(key, out var text) && text.ValueKind == JsonValueKind.String
        && (mayBeEmpty || text.GetString()!.Trim().Length > 0)
            ? text.GetString()!
            : throw Wrong(key, "must be a text and may not be empty.");

    public string AsText() => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Wrong("", "must be a text.");

    public bool Bool(string key) =>
        Element.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Wrong(key, "must be true or false.");

    public DateOnly Day(string key) =>
        DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(key, "must be a day such as \"2025-01-13\".");

    public DateOnly DayAfter(string key, DateOnly from) =>
        Day(key) is var day && day > from ? day : throw Wrong(key, $"must be after {from:O}, the day it begins; it is the first day it no longer holds.");

    public ParameterFileException Wrong(string key, string problem) => new(File, key.Length == 0 ? Pointer : $"{Pointer}/{key}", problem);
}

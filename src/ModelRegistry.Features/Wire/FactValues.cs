using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Frame;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ModelRegistry.Features.Wire;

/// <summary>Single values in what somebody states: how each type is written, and what is expected where another thing stands.</summary>
internal static partial class FactValues
{
    private delegate bool Reader(JsonElement json, out object? value);

    private sealed record Form(string Expected, Reader Read);

    private static readonly Dictionary<Type, Form> Forms = new()
    {
        [typeof(string)] = new("a text", Text(text => text)),
        [typeof(bool)] = new("true or false", ReadBool),
        [typeof(int)] = new("a whole number", ReadNumber<int>),
        [typeof(double)] = new("a number", ReadNumber<double>),
        [typeof(decimal)] = new("a number", ReadNumber<decimal>),
        [typeof(DateOnly)] = new("a day such as 2026-02-23", Text(text =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null)),
        [typeof(Guid)] = new("a UUID", Text(text => Guid.TryParseExact(text, "D", out var id) ? id : null)),
        [typeof(Country)] = new("a country's two letters such as NL", Text(text => Country.TryParse(text, out var country) ? country : null)),
        [typeof(Sha256Digest)] = new("the 64 hexadecimal digits of a SHA-256", Text(text =>
            Sha256Digest.TryParse(text, out var digest) ? digest : null)),
        [typeof(Interval)] = new("a number, \"2000..4000\", or an object with low and high", ReadInterval),
    };

    /// <summary>Whether it is one value and no object of its own.</summary>
    public static bool IsPlain(Type type) => type.IsEnum || Forms.ContainsKey(type) || IsId(type);

    /// <summary>What is expected of a type, as a sentence takes it.</summary>
    public static string Expected(Type type) =>
        type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))
        : IsId(type) ? $"the UUID of a {string.Join(' ', Words().Matches(type.Name[..^2]).Select(word => word.Value.ToLowerInvariant()))}"
        : Forms.TryGetValue(type, out var form) ? form.Expected
        : "an object with " + string.Join(", ", FactShape.Of(type).Properties.Select(one => one.JsonName));

    /// <summary>Reads a value.</summary>
    public static bool TryRead(Type type, JsonElement json, out object? value)
    {
        value = null;
        if (type.IsEnum) return TryWord(type, json, out value);
        if (!IsId(type)) return Forms[type].Read(json, out value);
        if (!Forms[typeof(Guid)].Read(json, out var id)) return false;
        value = Activator.CreateInstance(type, id);
        return true;
    }

    private static bool IsId(Type type) => type.IsValueType && type.Implements(typeof(ITypedId<>));

    // In any case, with or without the command line's hyphens; a kind of evidence by its number in the catalogue too.
    private static bool TryWord(Type type, JsonElement json, out object? value)
    {
        value = null;
        if (json.ValueKind != JsonValueKind.String) return false;
        var text = json.GetString()!.Replace("-", "", StringComparison.Ordinal);
        if (type == typeof(EvidenceKind) && EvidenceKinds.All.FirstOrDefault(rule => rule.Code == text) is { } rule)
        {
            value = rule.Kind;
            return true;
        }

        return text.Length > 0 && char.IsAsciiLetter(text[0])
            && Enum.TryParse(type, text, ignoreCase: true, out value) && Enum.IsDefined(type, value!);
    }

    private static Reader Text(Func<string, object?> read) => (JsonElement json, out object? value) =>
        (value = json.ValueKind == JsonValueKind.String ? read(json.GetString()!) : null) is not null;

    private static bool ReadBool(JsonElement json, out object? value)
    {
        value = json.ValueKind == JsonValueKind.True;
        return json.ValueKind is JsonValueKind.True or JsonValueKind.False;
    }

    private static bool ReadNumber<T>(JsonElement json, out object? value)
        where T : struct, System.Numerics.INumberBase<T>
    {
        var isNumber = T.TryParse(json.ValueKind == JsonValueKind.Number ? json.GetRawText() : "", NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && T.IsFinite(number);
        value = number;
        return isNumber;
    }

    private static bool ReadInterval(JsonElement json, out object? value)
    {
        var ends = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString()!.Split("..", StringSplitOptions.TrimEntries),
            JsonValueKind.Number => [json.GetRawText()],
            JsonValueKind.Object when json.EnumerateObject().All(one => one.Name is "low" or "high")
                && json.TryGetProperty("low", out var low) => [low.GetRawText(), json.TryGetProperty("high", out var high) ? high.GetRawText() : ""],
            _ => [],
        };
        value = ends.Length is 1 or 2 && Bound(ends[0]) is { } from && (ends[^1].Length == 0 || Bound(ends[^1]) is { } to && to >= from)
            ? new Interval(from, ends[^1].Length == 0 ? null : Bound(ends[^1]))
            : null;
        return value is not null;
    }

    private static decimal? Bound(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;

    [GeneratedRegex("[A-Z][a-z0-9]*", RegexOptions.None, 1000)]
    private static partial Regex Words();
}

using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>Holds a decision.json against the published schema: as much of JSON Schema as that schema uses.</summary>
internal static class DecisionSchema
{
    public static IReadOnlyList<string> Offences(JsonElement decision)
    {
        var path = Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/api/decision.schema.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. Judge(decision, document.RootElement, document.RootElement, "")];
    }

    private static IEnumerable<string> Judge(JsonElement value, JsonElement schema, JsonElement root, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        if (schema.TryGetProperty("const", out var constant) && constant.GetString() != value.GetString()) yield return $"{at}: not {constant}";
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.GetString() == value.GetString()))
            yield return $"{at}: {value} is none of the words";
        if (schema.TryGetProperty("pattern", out var pattern) &&
            !System.Text.RegularExpressions.Regex.IsMatch(value.GetString()!, pattern.GetString()!, default, TimeSpan.FromSeconds(1)))
            yield return $"{at}: {value} does not match {pattern}";
        if (schema.TryGetProperty("type", out var type) && !Is(value, type.GetString()!)) yield return $"{at}: no {type}";
        if (value.ValueKind is JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            foreach (var offence in value.EnumerateArray().SelectMany((item, i) => Judge(item, items, root, $"{at}/{i}"))) yield return offence;
        if (value.ValueKind is not JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties)) yield break;
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!))
            if (!value.TryGetProperty(name, out _)) yield return $"{at}/{name}: missing";
        foreach (var member in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(member.Name, out var inner)) yield return $"{at}/{member.Name}: not in the schema";
            else foreach (var offence in Judge(member.Value, inner, root, $"{at}/{member.Name}")) yield return offence;
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind is JsonValueKind.Object,
        "array" => value.ValueKind is JsonValueKind.Array,
        "string" => value.ValueKind is JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => false,
    };

    private static string Here([CallerFilePath] string path = "") => path;
}

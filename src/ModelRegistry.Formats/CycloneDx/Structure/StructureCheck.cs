using System.Globalization;
using System.Text.Json;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx.Structure;

/// <summary>Holds a document against the structure of its version and gives the first place where it departs from it.</summary>
internal sealed class StructureCheck(CancellationToken cancellation)
{
    public Misfit? Of(string version, Node document) => Check(Structures.Of(version), document);

    private Misfit? Check(JsonElement shape, Node node)
    {
        cancellation.ThrowIfCancellationRequested();
        if (shape.ValueKind is JsonValueKind.True) return null;
        if (shape.ValueKind is JsonValueKind.False) return new(node, "This does not belong here.", "Nothing would be right.");
        if (shape.TryGetProperty("$ref", out var reference)) return Check(Structures.Follow(reference.GetString()!), node);
        return Kind(shape, node) ?? Word(shape, node) ?? TextForms.Check(shape, node) ?? Number(shape, node)
            ?? List(shape, node) ?? Map(shape, node) ?? Combinations(shape, node);
    }

    private static Misfit? Kind(JsonElement shape, Node node)
    {
        if (!shape.TryGetProperty("type", out var type)) return null;
        var kinds = type.ValueKind is JsonValueKind.Array
            ? type.EnumerateArray().Select(t => t.GetString()!).ToList() : [type.GetString()!];
        return kinds.Exists(kind => Is(kind, node)) ? null
            : new(node, $"This is {node.Called}.", $"{string.Join(" or ", kinds.Select(Called))} would be right.");
    }

    private static bool Is(string kind, Node node) => kind switch
    {
        "object" => node.Kind is NodeKind.Map,
        "array" => node.Kind is NodeKind.List,
        "string" => node.Kind is NodeKind.Text,
        "boolean" => node.Kind is NodeKind.Truth,
        "number" => node.Kind is NodeKind.Number,
        "integer" => node.Kind is NodeKind.Number && double.TryParse(node.Text, CultureInfo.InvariantCulture, out var number)
            && double.IsInteger(number),
        _ => node.Kind is NodeKind.Nothing,
    };

    private static string Called(string kind) => kind switch
    {
        "object" => "A mapping",
        "array" => "A list",
        "string" => "Text",
        "boolean" => "true or false",
        "number" => "A number",
        "integer" => "A whole number",
        _ => "null",
    };

    private static Misfit? Word(JsonElement shape, Node node)
    {
        if (shape.TryGetProperty("const", out var only) && !Same(only, node))
            return new(node, $"This is {Shown(node)}.", $"{only.GetRawText()} would be right.");
        if (!shape.TryGetProperty("enum", out var words) || words.EnumerateArray().Any(word => Same(word, node))) return null;
        var known = words.EnumerateArray().Select(word => word.ToString()).ToList();
        return new(node, $"{Shown(node)} is not a word that belongs here.", known.Count <= 20
            ? $"One of {string.Join(", ", known)} would be right." : $"One of the {known.Count} words of the standard's list would be right.");
    }

    private static bool Same(JsonElement word, Node node) => word.ValueKind switch
    {
        JsonValueKind.String => node.Kind is NodeKind.Text && word.ValueEquals(node.Text),
        JsonValueKind.True or JsonValueKind.False => node.Kind is NodeKind.Truth && word.GetRawText() == node.Text,
        JsonValueKind.Number => node.Kind is NodeKind.Number && word.GetRawText() == node.Text,
        _ => node.Kind is NodeKind.Nothing,
    };

    private static string Shown(Node node) => node.Kind is NodeKind.Text ? $"\"{TextForms.Short(node.Text)}\"" : node.Called;

    private static Misfit? Number(JsonElement shape, Node node)
    {
        if (node.Kind is not NodeKind.Number || !double.TryParse(node.Text, CultureInfo.InvariantCulture, out var number)) return null;
        if (shape.TryGetProperty("minimum", out var least) && number < least.GetDouble())
            return new(node, $"{node.Text} is too small.", $"At least {least.GetRawText()} would be right.");
        return shape.TryGetProperty("maximum", out var most) && number > most.GetDouble()
            ? new(node, $"{node.Text} is too large.", $"At most {most.GetRawText()} would be right.") : null;
    }

    private Misfit? List(JsonElement shape, Node node)
    {
        if (node.Kind is not NodeKind.List) return null;
        if (shape.TryGetProperty("minItems", out var least) && node.Items.Count < least.GetInt32())
            return new(node, $"This list has {node.Items.Count} items.", $"At least {least.GetInt32()} would be right.");
        if (shape.TryGetProperty("maxItems", out var most) && node.Items.Count > most.GetInt32())
            return new(node, $"This list has {node.Items.Count} items.", $"At most {most.GetInt32()} would be right.");
        if (shape.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean() && SameTwice.In(node) is { } twice)
            return new(twice, "This item stands in the list twice.", "Each item once would be right.");
        if (!shape.TryGetProperty("items", out var items)) return null;
        return items.ValueKind is JsonValueKind.Array
            ? node.Items.Zip(items.EnumerateArray()).Select(pair => Check(pair.Second, pair.First)).FirstOrDefault(m => m is not null)
            : node.Items.Select(item => Check(items, item)).FirstOrDefault(m => m is not null);
    }

    private Misfit? Map(JsonElement shape, Node node)
    {
        if (node.Kind is not NodeKind.Map) return null;
        if (Missing(shape, node) is { } missing) return new(node, $"{missing} is not there.", $"{missing} is required here.");
        var hasKeys = shape.TryGetProperty("properties", out var keys);
        var hasOthers = shape.TryGetProperty("additionalProperties", out var others);
        foreach (var entry in node.Entries)
        {
            if (hasKeys && keys.TryGetProperty(entry.Key, out var known))
            {
                if (Check(known, entry.Value) is { } misfit) return misfit;
            }
            else if (hasOthers && others.ValueKind is JsonValueKind.False)
            {
                return new(entry.Value, $"{TextForms.Short(entry.Key)} is no key of this object.",
                    hasKeys ? $"Of {Listed(keys)} would be right." : "No key would be right.");
            }
            else if (hasOthers && Check(others, entry.Value) is { } misfit)
            {
                return misfit;
            }
        }

        return null;
    }

    private static string? Missing(JsonElement shape, Node node) => shape.TryGetProperty("required", out var required)
        ? required.EnumerateArray().Select(key => key.GetString()!).FirstOrDefault(key => node[key] is null) : null;

    private static string Listed(JsonElement keys)
    {
        var names = keys.EnumerateObject().Select(key => key.Name).ToList();
        return string.Join(", ", names.Take(12)) + (names.Count > 12 ? $" and {names.Count - 12} others" : "");
    }

    private Misfit? Combinations(JsonElement shape, Node node)
    {
        if (shape.TryGetProperty("allOf", out var all)
            && all.EnumerateArray().Select(one => Check(one, node)).FirstOrDefault(m => m is not null) is { } broken) return broken;
        if (shape.TryGetProperty("anyOf", out var any) && Fitting(any, node, many: true) is { } none) return none;
        if (shape.TryGetProperty("oneOf", out var oneOf) && Fitting(oneOf, node, many: false) is { } notOne) return notOne;
        if (shape.TryGetProperty("not", out var not) && Check(not, node) is null)
            return new(node, "These keys do not go together.", not.TryGetProperty("required", out var together)
                ? $"Not {string.Join(" and ", together.EnumerateArray().Select(t => t.GetString()))} at once would be right."
                : "Another form would be right.");
        if (!shape.TryGetProperty("if", out var condition)) return null;
        var branch = Check(condition, node) is null ? "then" : "else";
        return shape.TryGetProperty(branch, out var then) ? Check(then, node) : null;
    }

    private Misfit? Fitting(JsonElement forms, Node node, bool many)
    {
        var misfits = forms.EnumerateArray().Select(form => Check(form, node)).ToList();
        var fit = misfits.Count(m => m is null);
        if (fit == 1 || (many && fit > 1)) return null;
        if (fit > 1) return new(node, $"This fits {fit} forms of which only one may hold.", "Exactly one of them would be right.");
        return misfits.MaxBy(m => m!.Depth);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Documents;

/// <summary>The JSON Schemas of the documents (draft 2020-12), made from the types themselves.</summary>
public static class DocumentSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = DocumentFormat.Options.Encoder };

    /// <summary>The schema of a question document.</summary>
    public static string Question() => Write(typeof(QuestionDocument), "A question to the rulebook, with facts stated inline");

    /// <summary>The schema of an evaluation document.</summary>
    public static string Evaluation() => Write(typeof(Evaluation), "An evaluation: facts, edition, findings and answer");

    private static string Write(Type type, string title)
    {
        var how = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Own };
        var schema = DocumentFormat.Options.GetJsonSchemaAsNode(type, how);
        var titled = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (key, value) in schema.AsObject())
            titled[key] = value?.DeepClone();
        return titled.ToJsonString(Indented) + "\n";
    }

    /// <summary>What our own converters write, which the exporter cannot see into.</summary>
    private static JsonNode Own(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(Interval))
            return AnInterval();
        if (type.IsEnum)
            return Words(type);
        LeaveOptional(node, context.TypeInfo);
        return node;
    }

    /// <summary>The exporter asks for every parameter of a constructor; the reader for those alone that may not be left out.</summary>
    private static void LeaveOptional(JsonNode node, JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || node["required"] is not JsonArray)
            return;
        var names = type.Properties.Where(property => property.IsRequired).Select(property => (JsonNode?)property.Name).ToArray();
        if (names.Length > 0)
            node["required"] = new JsonArray(names);
        else
            node.AsObject().Remove("required");
    }

    private static JsonObject Words(Type type)
    {
        var words = Enum.GetValues(type).Cast<object>()
            .Select(value => value is EvidenceKind kind ? kind.Rule().Code : JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!));
        return new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };
    }

    private static JsonObject AnInterval() => new()
    {
        ["description"] = "A number known exactly (\"3e24\") or between bounds; an upper bound that is left out is not known. At most 1e28.",
        ["oneOf"] = new JsonArray(
            new JsonObject { ["type"] = "string" },
            new JsonObject { ["type"] = "number", ["minimum"] = 0 },
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["low"] = Bound(), ["high"] = Bound() },
                ["additionalProperties"] = false,
            }),
    };

    private static JsonObject Bound() => new() { ["type"] = new JsonArray("string", "number") };
}

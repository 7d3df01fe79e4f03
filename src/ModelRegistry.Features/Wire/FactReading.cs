using System.Text.Json;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Wire;

/// <summary>
/// Reads what somebody states as one JSON document into the act that records it. Everything that is wrong is said at once, each under the
/// property of the act; nothing unknown is passed over.
/// </summary>
internal static class FactReading
{
    private const int Deepest = 16;

    /// <summary>The act, or what is wrong with the document.</summary>
    public static Result<T> Read<T>(ReadOnlyMemory<byte> json)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest });
            var problems = new List<Problem>();
            var made = Object(typeof(T), document.RootElement, "", problems);
            return problems.Count == 0 ? (T)made! : new Refusal.NotValid(problems);
        }
        catch (JsonException broken)
        {
            var at = $"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}";
            return new Refusal.NotValid("body", $"This is no JSON that can be read: {at}.", $"Send one JSON object, at most {Deepest} deep.");
        }
    }

    private static object? Object(Type type, JsonElement json, string where, List<Problem> problems)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new(where.Length == 0 ? "body" : where, "This is no JSON object.", $"An object with {Names(type)}."));
            return null;
        }

        var before = problems.Count;
        var shape = FactShape.Of(type);
        var stated = Stated(shape, type, json, where, problems);
        var values = shape.Properties
            .Select(one => Value(one, stated.GetValueOrDefault(one.JsonName), At(where, one.Name), problems)).ToList();
        if (problems.Count > before) return null;
        if (shape.Make(values, out var why) is { } made) return made;
        problems.Add(new(where.Length == 0 ? "body" : where, why, $"It has {Names(type)}."));
        return null;
    }

    private static Dictionary<string, JsonElement> Stated(
        FactShape shape, Type type, JsonElement json, string where, List<Problem> problems)
    {
        var stated = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (shape.Properties.FirstOrDefault(one => one.JsonName == member.Name) is not { } property)
                problems.Add(new(At(where, member.Name), "There is no such property.", $"One of {Names(type)}."));
            else if (!stated.TryAdd(member.Name, member.Value))
                problems.Add(new(At(where, property.Name), "It is stated twice.", "State it once."));
        }

        return stated;
    }

    private static object? Value(FactProperty property, JsonElement json, string where, List<Problem> problems)
    {
        if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            if (property.Required) problems.Add(new(where, "It is missing.", $"State {FactValues.Expected(property.Type)}."));
            return property.Usual;
        }

        if (FactValues.IsPlain(property.Type))
        {
            if (FactValues.TryRead(property.Type, json, out var value)) return value;
            problems.Add(new(where, $"{Shortened(json)} cannot stand here.", $"Right is {FactValues.Expected(property.Type)}."));
            return property.Usual;
        }

        return Object(property.Type, json, where, problems);
    }

    private static string At(string where, string name) => where.Length == 0 ? name : $"{where}.{name}";

    private static string Names(Type type) => string.Join(", ", FactShape.Of(type).Properties.Select(one => one.JsonName));

    private static string Shortened(JsonElement json) => json.GetRawText() is { Length: <= 60 } text ? text : $"{json.GetRawText()[..60]}…";
}

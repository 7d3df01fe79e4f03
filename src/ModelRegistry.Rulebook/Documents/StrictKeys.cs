using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ModelRegistry.Rulebook.Documents;

/// <summary>Finds every key that a document may not have and every one it must have, with its place.</summary>
internal static class StrictKeys
{
    public static IEnumerable<DocumentProblem> Check(JsonElement element, Type type, string at = "")
    {
        var info = DocumentFormat.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return (info.Kind, element.ValueKind) switch
        {
            (JsonTypeInfoKind.Object, JsonValueKind.Object) => Members(element, info, at),
            (JsonTypeInfoKind.Object, not JsonValueKind.Null) => [new(at, "must be an object { }.")],
            (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) =>
                element.EnumerateArray().SelectMany((item, index) => Check(item, info.ElementType!, $"{at}/{index}")),
            (JsonTypeInfoKind.Enumerable, not JsonValueKind.Null) => [new(at, "must be a list [ ].")],
            _ => [],
        };
    }

    private static IEnumerable<DocumentProblem> Members(JsonElement element, JsonTypeInfo info, string at)
    {
        var known = info.Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null)
            .ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var place = $"{at}/{Escaped(member.Name)}";
            if (!known.TryGetValue(member.Name, out var property))
                yield return new(place, $"is not known here; known are {string.Join(", ", known.Keys)}.");
            else
            {
                foreach (var problem in Check(member.Value, property.PropertyType, place))
                    yield return problem;
            }
        }

        foreach (var property in known.Values.Where(property => property.IsRequired && !element.TryGetProperty(property.Name, out _)))
            yield return new(at, $"\"{property.Name}\" is missing.");
    }

    /// <summary>A key as a reference token of a JSON pointer.</summary>
    private static string Escaped(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

using System.Text.Json;

namespace ModelRegistry.Formats.CycloneDx.Structure;

/// <summary>
/// The structure of each version of CycloneDX (ECMA-424): which keys an object may have and must have, of which type, and which words an
/// enumeration knows. The tables are the JSON schemas of the standard without their descriptions.
/// </summary>
internal static class Structures
{
    /// <summary>The versions that are read.</summary>
    public static IReadOnlyList<string> Versions { get; } = ["1.5", "1.6", "1.7"];

    private static readonly Dictionary<string, Lazy<JsonElement>> Tables =
        new[] { "1.5", "1.6", "1.7", "jsf", "spdx", "cryptography" }.ToDictionary(n => n, n => new Lazy<JsonElement>(() => Load(n)));

    public static JsonElement Of(string version) => Tables[version].Value;

    /// <summary>The table a reference names: <c>1.6#/definitions/hash</c>.</summary>
    public static JsonElement Follow(string reference)
    {
        var mark = reference.IndexOf('#', StringComparison.Ordinal);
        return reference[(mark + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(Of(reference[..mark]), (table, step) => table.GetProperty(step));
    }

    private static JsonElement Load(string name)
    {
        using var stream = typeof(Structures).Assembly.GetManifestResourceStream($"CycloneDx/{name}.json")
            ?? throw new InvalidOperationException($"The structure {name} is not embedded.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}

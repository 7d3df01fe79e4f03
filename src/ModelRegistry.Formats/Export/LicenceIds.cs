using System.Text.Json;
using ModelRegistry.Formats.CycloneDx.Structure;

namespace ModelRegistry.Formats.Export;

/// <summary>The licence identifiers that CycloneDX takes, spelled exactly; any other is no identifier there.</summary>
internal static class LicenceIds
{
    private static readonly Lazy<HashSet<string>> Known = new(() =>
        [.. Structures.Of("spdx").GetProperty("enum").EnumerateArray().Select(id => id.GetString()!)]);

    public static bool Knows(string id) => Known.Value.Contains(id);
}

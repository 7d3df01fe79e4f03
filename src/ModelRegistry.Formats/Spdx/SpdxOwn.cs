using ModelRegistry.Formats.CycloneDx;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Own;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Spdx;

/// <summary>Our properties in SPDX: the extension <c>extension_CdxPropertiesExtension</c>, with the same names as in CycloneDX.</summary>
internal static class SpdxOwn
{
    public static void Read(Source source, Node extensions)
    {
        foreach (var property in Of(extensions))
        {
            var name = property.Text("extension_cdxPropName") ?? "";
            if (property["extension_cdxPropValue"] is not { } value) continue;
            if (OwnProperties.SubjectOf(name) is { } about) source.Say(about, value);
            else if (OwnHeld.Read(source, name, value)) continue;
            else if (name.StartsWith(OwnProperties.Run, StringComparison.Ordinal))
                Run(source, extensions, value, name[OwnProperties.Run.Length..]);
            else if (!name.StartsWith(OwnProperties.Chips, StringComparison.Ordinal)) source.Keep(new(name, null, property));
        }
    }

    private static void Run(Source source, Node extensions, Node value, string name) => OwnRuns.Read(
        source, Of(extensions).Where(p => p.Text("extension_cdxPropName") == OwnProperties.Chips + name)
            .Select(p => p["extension_cdxPropValue"]).OfType<Node>(), value, name);

    /// <summary>The value of one of our properties on an element; null where it has none.</summary>
    public static string? Value(Node element, string name) => element["extension"] is { } extensions
        ? Of(extensions).FirstOrDefault(p => p.Text("extension_cdxPropName") == name)?.Text("extension_cdxPropValue") : null;

    private static IEnumerable<Node> Of(Node extensions) => extensions.Items.SelectMany(e => e.List("extension_cdxProperty"));
}

using ModelRegistry.Formats.CycloneDx;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Spdx;

/// <summary>Our properties in SPDX: the extension <c>extension_CdxPropertiesExtension</c>, with the same names as in CycloneDX.</summary>
internal static class SpdxOwn
{
    public static void Read(Source source, Node extensions)
    {
        foreach (var property in Of(extensions))
        {
            if (property["extension_cdxPropValue"] is { } value
                && OwnProperties.SubjectOf(property.Text("extension_cdxPropName") ?? "") is { } about) source.Say(about, value);
        }
    }

    /// <summary>The value of one of our properties on an element; null where it has none.</summary>
    public static string? Value(Node element, string name) => element["extension"] is { } extensions
        ? Of(extensions).FirstOrDefault(p => p.Text("extension_cdxPropName") == name)?.Text("extension_cdxPropValue") : null;

    private static IEnumerable<Node> Of(Node extensions) => extensions.Items.SelectMany(e => e.List("extension_cdxProperty"));
}

using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>What a component is called here, and where that stands.</summary>
/// <param name="Name">Its hub name where it has one, else group and name, else the name.</param>
/// <param name="Revision">The commit of its package URL.</param>
/// <param name="At">Where the name stands.</param>
internal sealed record ComponentName(string Name, string? Revision, Node At)
{
    public static ComponentName Of(Node component)
    {
        var name = component["name"] ?? component;
        if (component["purl"] is { } purl && PackageName.Of(purl.Text) is { } package) return new(package.Name, package.Revision, purl);
        var words = name.Text.Trim();
        if (component.Text("group") is { Length: > 0 } group) words = $"{group.Trim()}/{words}";
        return new(HubName.Of(words) ?? words, null, name);
    }
}

using System.Text;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats;

/// <summary>A name that came with the request and stands in no file. Its digest is that of the name itself.</summary>
internal static class NamedByImporter
{
    public static void Say(Collected into, string name)
    {
        var source = into.Open(SourceKind.Importer, "as handed over", Encoding.UTF8.GetBytes(name));
        var node = new Node(NodeKind.Text, name.Trim(), "", null, default);
        if (HubName.Of(name) is { } hub) source.Say(Subject.Name, node, hub);
        else source.Wrong(node, $"\"{name}\" is not a hub name; the model stays without one.", "owner/name would be right.");
    }
}

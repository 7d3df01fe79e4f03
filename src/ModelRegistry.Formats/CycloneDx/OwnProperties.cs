using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Own;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>
/// Our namespace of properties, for what the standard has no field for (docs/formats.md). A property of another namespace is kept and not
/// interpreted.
/// </summary>
internal static class OwnProperties
{
    public const string Namespace = "modelreg:";
    public const string Relation = Namespace + "relation";
    public const string Revision = Namespace + "revision";
    public const string Share = Namespace + "share";
    public const string Size = Namespace + "size";
    public const string Run = Namespace + "run:";
    public const string Chips = Namespace + "chips:";
    public const string Said = Namespace + "said:";

    private static readonly Subject[] Computed =
        [Subject.Name, Subject.Signature, Subject.SignedFiles, Subject.LeftOutOfSignature, Subject.SignedRoot, Subject.TensorInventory];

    public static string? Of(Node component, string name) =>
        component.List("properties").FirstOrDefault(p => p.Text("name") == name)?.Text("value");

    public static DerivationRelation RelationOf(Node component) => ParseRelation(Of(component, Relation));

    /// <summary>The relation a word names; undeclared where it names none.</summary>
    public static DerivationRelation ParseRelation(string? word) => Words.Named<DerivationRelation>(word) ?? DerivationRelation.Undeclared;

    /// <summary>
    /// The subject that a property of ours states; null for any other property, and for what only this registry finds out: a document
    /// cannot say of itself that a signature holds.
    /// </summary>
    public static Subject? SubjectOf(string property) =>
        property.StartsWith(Said, StringComparison.Ordinal) && Words.Named<Subject>(property[Said.Length..]) is { } about
            && !Computed.Contains(about)
            ? about : null;

    public static void Read(Source source, Node component, Node properties)
    {
        foreach (var property in properties.Items)
        {
            var name = property.Text("name") ?? "";
            if (property["value"] is { } value && SubjectOf(name) is { } about) source.Say(about, value);
            else if (property["value"] is { } held && OwnHeld.Read(source, name, held)) continue;
            else if (name.StartsWith(Run, StringComparison.Ordinal)) OwnRuns.Read(
                source, properties.Items.Where(p => p.Text("name") == Chips + name[Run.Length..]).Select(p => p["value"]).OfType<Node>(),
                property["value"] ?? property, name[Run.Length..]);
            else if (name.StartsWith(Chips, StringComparison.Ordinal)) continue;
            else if (name != Size && !OwnEdge.Has(name))
                source.Keep(new(name, null, property));
        }
    }
}

using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;
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
    public const string Size = Namespace + "size";
    public const string Said = Namespace + "said:";

    public static string? Of(Node component, string name) =>
        component.List("properties").FirstOrDefault(p => p.Text("name") == name)?.Text("value");

    public static DerivationRelation RelationOf(Node component) =>
        Enum.TryParse<DerivationRelation>(Of(component, Relation)?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var relation)
            && Enum.IsDefined(relation) ? relation : DerivationRelation.Undeclared;

    public static void Read(Source source, Node component, Node properties)
    {
        foreach (var property in properties.Items)
        {
            var name = property.Text("name") ?? "";
            if (name.StartsWith(Said, StringComparison.Ordinal) && property["value"] is { } value
                && Enum.TryParse<Subject>(name[Said.Length..].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var about)
                && Enum.IsDefined(about))
                source.Say(about, value);
            else if (!name.StartsWith(Namespace, StringComparison.Ordinal))
                source.Keep(new(name, null, property));
        }
    }
}

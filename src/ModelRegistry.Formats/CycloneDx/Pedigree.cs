using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Own;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>
/// A component's pedigree. An ancestor is a parent whose relation the standard has no word for; it stays undeclared unless our property
/// names it. Ancestors are listed without saying which came of which, so each is read as a parent of the model itself.
/// </summary>
internal static class Pedigree
{
    public static void Read(Source source, Node pedigree)
    {
        foreach (var ancestor in pedigree.List("ancestors")) Parent(source, ancestor);
        foreach (var later in pedigree.List("descendants")) source.Say(Subject.Descendant, later, ComponentName.Of(later).Name);
        foreach (var variant in pedigree.List("variants"))
        {
            if (OwnProperties.RelationOf(variant) is DerivationRelation.Undeclared)
                source.Say(Subject.Variant, variant, ComponentName.Of(variant).Name);
            else Parent(source, variant);
        }

        if (pedigree["notes"] is { } notes) source.Say(Subject.LineageNote, notes);
        foreach (var entry in pedigree.Entries.Where(e => e.Key is "commits" or "patches")) source.Keep(entry);
    }

    public static void Parent(Source source, Node ancestor)
    {
        var name = ComponentName.Of(ancestor);
        var relation = OwnProperties.RelationOf(ancestor);
        var from = source.At(name.At);
        var stated = new ParentStatement(name.Name, HubName.Of(name.Name) is not null,
            name.Revision ?? ancestor.Text("version") ?? OwnProperties.Of(ancestor, OwnProperties.Revision), relation,
            source.Asserter is Asserter.Publisher ? Force.Declared : Force.Reported, from,
            relation is DerivationRelation.Undeclared ? null : source.At(ancestor["properties"]!));
        source.Into.Parents.Add(OwnEdge.With(stated, property => OwnProperties.Of(ancestor, property)));
    }
}

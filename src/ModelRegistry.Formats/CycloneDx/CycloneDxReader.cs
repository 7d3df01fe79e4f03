using ModelRegistry.Formats.CycloneDx.Structure;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>
/// Reads a CycloneDX bill of materials (ECMA-424) in JSON, versions 1.5 to 1.7. A document that breaks the structure of its version is
/// refused whole, with the place; one that keeps it is read for what it says about models.
/// </summary>
internal static class CycloneDxReader
{
    /// <summary>The document if its structure is right; null when it was refused, and the source then says why.</summary>
    private static Bom? Open(Source source, ReadOnlyMemory<byte> bytes)
    {
        if (StrictJson.Read(source, bytes) is not { } tree) return null;
        var version = tree["specVersion"];
        if (version is not { Kind: NodeKind.Text } || !Structures.Versions.Contains(version.Text))
        {
            source.Wrong(version ?? tree, version is null ? "specVersion is not there." : $"specVersion {version.Text} is not one that is read.",
                $"One of {string.Join(", ", Structures.Versions)} would be right.");
            return null;
        }

        if (new StructureCheck(source.Into.Cancellation).Of(version.Text, tree) is { } misfit)
        {
            source.Wrong(misfit.At, misfit.What, $"{misfit.Right} The document is refused as a whole.");
            return null;
        }

        return new Bom(tree);
    }

    /// <summary>One reading for each model of the document; none where it is refused or describes none.</summary>
    public static IReadOnlyList<Action<Source>> Several(Source source, ReadOnlyMemory<byte> bytes)
    {
        if (Open(source, bytes) is not { } bom) return [];
        if (bom.Models.Count == 0) Nothing(source, bom);
        return [.. bom.Models.Select(model => (Action<Source>)(into => Read(into, bom, model)))];
    }

    /// <summary>Reads what the document says about one of its models.</summary>
    private static void Read(Source source, Bom bom, Node model)
    {
        var (asserter, who) = bom.Speaker(model);
        var speaking = new Source(source.Into, source.File) { Asserter = asserter, Who = who };
        ComponentStatements.Read(speaking, bom, model);
        Formulation.Read(speaking, bom, model);
        Declarations.Read(speaking, bom, model);
        Citations.Apply(source, bom, model);
        foreach (var entry in bom.Tree.Entries.Where(IsUnread)) speaking.Keep(entry);
    }

    /// <summary>Reads what the document says about the model of a folder it lies in: the one of that name, or the only one.</summary>
    public static void ReadInFolder(Source source, ReadOnlyMemory<byte> bytes)
    {
        if (Open(source, bytes) is not { } bom) return;
        var named = bom.Models.Where(m => source.Into.Name is { } own && OwnParent.Same(ComponentName.Of(m).Name, own)).ToList();
        if (named.Count == 0 && bom.Models.Count == 1) named = [bom.Models[0]];
        if (named.Count > 0) Read(source, bom, named[0]);
        else Nothing(source, bom);
    }

    private static void Nothing(Source source, Bom bom) => source.Report(new(Reason.Absent, bom.Models.Count == 0 ? "" : "/components", null,
        bom.Models.Count == 0 ? "The document describes no machine-learning-model." : $"The document describes {bom.Models.Count} models, none by this name.",
        "A component of type machine-learning-model that has the model's name would be right."));

    private static bool IsUnread(Entry entry) => entry.Key is not ("bomFormat" or "specVersion" or "$schema" or "components" or "formulation"
        or "declarations" or "citations");
}

using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Lineage;

namespace ModelRegistry.Cli.Answers;

/// <summary>The path between two models, hop by hop.</summary>
internal static class PathText
{
    /// <summary>Prints it and says with which code to end.</summary>
    public static int Print(bool json, ShowPath.Answer path)
    {
        var names = path.Nodes.ToDictionary(node => node.Id, node => node.Name);
        if (json) Printed.Json(Document(path, names));
        else Lines(path, names);
        return path.Descends switch { Truth.Yes => Exit.Yes, Truth.No => Exit.No, Truth.Unknown => Exit.CannotTell };
    }

    private static void Lines(ShowPath.Answer path, Dictionary<ReleaseId, string> names)
    {
        Printed.Line(Said(path));
        foreach (var hop in path.Hops)
        {
            Printed.Line($"{names[hop.Derivation.ChildId]} ← {names[hop.Derivation.ParentId]} ({LineageText.Words(hop)})", 1);
        }

        if (path.Hops.Count > 0) Printed.Line($"as strong as its weakest hop: {path.Weakest.ToString().ToLowerInvariant()}");
    }

    private static string Said(ShowPath.Answer path) => path switch
    {
        { Descends: Truth.Yes } => $"{path.Descendant.Name} descends from {path.Ancestor.Name}:",
        { Reversed: true } => $"The other way round: {path.Ancestor.Name} descends from {path.Descendant.Name}:",
        { Descends: Truth.Unknown } => "More edges stand above them than are read: nobody can tell here.",
        _ => "No edge that is recorded joins them; that is not to say that there is none.",
    };

    private static object Document(ShowPath.Answer path, Dictionary<ReleaseId, string> names) => new
    {
        Descendant = path.Descendant.Name,
        Ancestor = path.Ancestor.Name,
        path.Descends,
        path.Reversed,
        path.Weakest,
        path.OtherPaths,
        Hops = path.Hops.Select(hop => new
        {
            Child = names[hop.Derivation.ChildId],
            Parent = names[hop.Derivation.ParentId],
            Relation = hop.Derivation.Relation.Word(),
            hop.Strength,
            hop.Contested,
            hop.AssertedBy,
            hop.Direction,
        }),
    };
}

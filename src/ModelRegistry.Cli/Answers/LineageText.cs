using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Lineage;

namespace ModelRegistry.Cli.Answers;

/// <summary>A lineage as an indented outline. What is reached a second time is named and not walked again.</summary>
internal static class LineageText
{
    public static void Print(ShowLineage.Answer lineage)
    {
        var nodes = lineage.Nodes.ToDictionary(node => node.Id);
        Printed.Line(lineage.Release.Name);
        if (lineage.Above.Count > 0)
        {
            Printed.Line("descends from:");
            var hops = lineage.Above.ToLookup(hop => hop.Derivation.ChildId);
            Walk(lineage.Release.Id, id => hops[id], edge => edge.ParentId, nodes, 1, [lineage.Release.Id]);
        }

        if (lineage.Below.Count > 0)
        {
            Printed.Line("its descendants:");
            var hops = lineage.Below.ToLookup(hop => hop.Derivation.ParentId);
            Walk(lineage.Release.Id, id => hops[id], edge => edge.ChildId, nodes, 1, [lineage.Release.Id]);
        }

        if (lineage.Above.Count + lineage.Below.Count > 0) return;
        Printed.Line(lineage.LeftOut > 0
            ? "No edge is such as was asked for." : "No edge is recorded; that is not to say that there is none.");
    }

    private static void Walk(
        ReleaseId at, Func<ReleaseId, IEnumerable<ShowLineage.Hop>> next, Func<Derivation, ReleaseId> end,
        Dictionary<ReleaseId, ShowLineage.Node> nodes, int depth, HashSet<ReleaseId> seen)
    {
        foreach (var hop in next(at))
        {
            var reached = end(hop.Derivation);
            var again = seen.Add(reached) ? "" : ", see above";
            Printed.Line($"{nodes[reached].Name} ({Words(hop)}{again})", depth);
            if (again.Length == 0) Walk(reached, next, end, nodes, depth + 1, seen);
        }
    }

    /// <summary>How, how strong, by whom, and what shows which of the two came of the other.</summary>
    public static string Words(ShowLineage.Hop hop)
    {
        var by = hop.AssertedBy.Count > 0 ? $" by {string.Join(" and ", hop.AssertedBy)}" : "";
        var contested = hop.Contested ? ", contested" : "";
        var passing = hop.Passing ? ", on the way only" : "";
        var strength = $"{hop.Strength.ToString().ToLowerInvariant()} evidence{by}{contested}";
        return $"{hop.Derivation.Relation.Word()}, {strength}; {Direction(hop.Direction)}{passing}";
    }

    private static string Direction(EdgeDirection direction) =>
        $"direction {(direction.Known == Truth.Yes ? "shown" : "not shown")}: {direction.Because.TrimEnd('.')}";
}

using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Lineage;

namespace ModelRegistry.Cli.Answers;

/// <summary>A lineage as one JSON document.</summary>
internal static class LineageDocument
{
    public static object Of(ShowLineage.Answer lineage)
    {
        var names = lineage.Nodes.ToDictionary(node => node.Id, node => node.Name);
        var countries = lineage.Nodes.ToDictionary(node => node.Id, node => node.Country);
        return new
        {
            lineage.Release.Name,
            lineage.Release.Label,
            Above = lineage.Above.Select(Edge),
            Below = lineage.Below.Select(Edge),
            lineage.Cut,
            lineage.LeftOut,
        };

        object Edge(ShowLineage.Hop hop) => new
        {
            Child = names[hop.Derivation.ChildId],
            ChildCountry = countries[hop.Derivation.ChildId]?.Code,
            Parent = names[hop.Derivation.ParentId],
            ParentCountry = countries[hop.Derivation.ParentId]?.Code,
            Relation = hop.Derivation.Relation.Word(),
            Share = hop.Derivation.Share?.Bounds.ToString(),
            hop.Strength,
            hop.Contested,
            hop.AssertedBy,
            hop.Direction,
            hop.Passing,
        };
    }
}

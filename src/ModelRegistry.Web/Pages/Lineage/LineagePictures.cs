using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Web.Components.Lineage;

namespace ModelRegistry.Web.Pages.Lineage;

/// <summary>Makes of what the registry answers what is shown.</summary>
internal static class LineagePictures
{
    public static LineagePicture Of(ShowLineage.Answer answer)
    {
        var path = answer.Path?.Hops.Select(hop => hop.Derivation.Id).ToHashSet() ?? [];
        var beside = answer.Path?.Beside.Select(hop => hop.Derivation.Id).ToHashSet() ?? [];
        var places = Places(answer.Path is { Hops.Count: > 0 } way ? way : null);
        var asked = answer.Above.Where(hop => !hop.Passing).Select(hop => hop.Derivation.ParentId)
            .Concat(answer.Below.Where(hop => !hop.Passing).Select(hop => hop.Derivation.ChildId)).Append(answer.Release.Id).ToHashSet();
        OnWay Way(DerivationId id) => path.Contains(id) ? OnWay.Path : beside.Contains(id) ? OnWay.Beside : OnWay.None;
        LineageEdge Edge(ShowLineage.Hop hop, bool up) => LineagePictures.Edge(hop, up) with { Way = Way(hop.Derivation.Id) };
        var nodes = answer.Nodes.Select(node => Node(node, node.Id == answer.Release.Id) with
        {
            Passing = !asked.Contains(node.Id),
            OnPath = places.GetValueOrDefault(node.Id),
        });
        var edges = answer.Above.Select(hop => Edge(hop, true)).Concat(answer.Below.Select(hop => Edge(hop, false)));
        return new([.. nodes], [.. edges.DistinctBy(edge => edge.Id)]);
    }

    /// <summary>The hop that decides the strength of a path: contested before weak, the first of them.</summary>
    public static ShowLineage.Hop WeakestOf(IReadOnlyList<ShowLineage.Hop> hops) =>
        hops.MinBy(hop => hop.Contested ? EvidenceStrength.None : hop.Strength)!;

    private static LineageEdge Edge(ShowLineage.Hop hop, bool up) => new(
        hop.Derivation.Id.Value, hop.Derivation.ParentId.Value, hop.Derivation.ChildId.Value, hop.Derivation.Relation, hop.Strength,
        hop.Contested)
    {
        Up = up,
        Direction = hop.Direction,
        Passing = hop.Passing,
    };

    private static LineageNode Node(ShowLineage.Node node, bool here) => new(
        node.Id.Value, node.Name, node.Label, $"/releases/{node.Id}/lineage")
    {
        Country = node.Country?.Code,
        NameOnly = node.KnownByNameOnly,
        IsHere = here,
    };

    // The release of the page is the first, whichever way the path leads.
    private static Dictionary<ReleaseId, int?> Places(ShowLineage.Way? path)
    {
        var up = path?.Hops.Select(hop => hop.Derivation.ParentId).Prepend(path.Hops[0].Derivation.ChildId) ?? [];
        return (path is { Up: false } ? up.Reverse() : up).Select((id, at) => (id, at))
            .ToDictionary(one => one.id, one => (int?)one.at + 1);
    }
}

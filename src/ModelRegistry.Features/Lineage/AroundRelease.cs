using ModelRegistry.Domain;

namespace ModelRegistry.Features.Lineage;

/// <summary>What was read around a release, before it is narrowed to what is asked for.</summary>
internal sealed class AroundRelease
{
    private readonly ReleaseId start;
    private readonly List<ShowLineage.Hop> above;
    private readonly List<ShowLineage.Hop> below;
    private readonly ShowLineage.Way? way;

    /// <summary>Joins the hops of the path to what was read, where it leads beyond the limit.</summary>
    public AroundRelease(
        ReleaseId start, IReadOnlyList<ShowLineage.Hop> above, IReadOnlyList<ShowLineage.Hop> below, ShowLineage.Way? way)
    {
        (this.start, this.way) = (start, way);
        this.above = With(above, up: true);
        this.below = With(below, up: false);
    }

    /// <summary>Every release that stands at an end of a hop, the first among them.</summary>
    public HashSet<ReleaseId> Releases => [start, .. Ends(above.Concat(below))];

    /// <summary>What is shown of it.</summary>
    public ShowLineage.Answer Answer(ShowLineage.Node node, IReadOnlyList<ShowLineage.Node> nodes, LineageFilter filter)
    {
        var countries = nodes.ToDictionary(one => one.Id, one => one.Country);
        var up = Narrowed(above, true, hop => filter.Takes(hop, countries[hop.Derivation.ParentId]), filter);
        var down = Narrowed(below, false, hop => filter.Takes(hop, countries[hop.Derivation.ChildId]), filter);
        var shown = Ends(up.Concat(down)).Append(start).ToHashSet();
        return new(node, filter.Narrows ? [.. nodes.Where(one => shown.Contains(one.Id))] : nodes, up, down, Cut: false)
        {
            LeftOut = above.Count + below.Count - up.Count - down.Count,
            Tally = LineageTally.Of(
            [
                .. above.Select(hop => (hop, countries[hop.Derivation.ParentId])),
                .. below.Select(hop => (hop, countries[hop.Derivation.ChildId])),
            ]),
            Path = way,
        };
    }

    private List<ShowLineage.Hop> Narrowed(
        List<ShowLineage.Hop> hops, bool up, Func<ShowLineage.Hop, bool> takes, LineageFilter filter) =>
        filter.Narrows
            ? new NarrowedLineage(start, up).Of(hops, takes, (way?.Up == up ? way.Hops : []).Select(hop => hop.Derivation.Id).ToHashSet())
            : hops;

    private List<ShowLineage.Hop> With(IReadOnlyList<ShowLineage.Hop> read, bool up)
    {
        var known = read.Select(hop => hop.Derivation.Id).ToHashSet();
        return [.. read, .. (way?.Up == up ? way.Hops : []).Where(hop => known.Add(hop.Derivation.Id))];
    }

    private static IEnumerable<ReleaseId> Ends(IEnumerable<ShowLineage.Hop> hops) =>
        hops.SelectMany(hop => new[] { hop.Derivation.ChildId, hop.Derivation.ParentId });
}

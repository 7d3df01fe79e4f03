using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Features.Lineage;

/// <summary>
/// Takes out of a lineage what is not asked for and keeps the way from the release to everything that is, so that nothing hangs in the
/// air. The way goes through as few hops that were not asked for as it can; those are marked as passed through.
/// </summary>
/// <param name="start">The release in the middle.</param>
/// <param name="up">Whether the hops lead to ancestors.</param>
internal sealed class NarrowedLineage(ReleaseId start, bool up)
{
    private readonly Dictionary<ReleaseId, ShowLineage.Hop?> cameBy = [];

    /// <summary>The hops that are asked for and those that lead to them, in the order given.</summary>
    /// <param name="hops">All hops of one side.</param>
    /// <param name="takes">What is asked for.</param>
    /// <param name="always">What is kept besides.</param>
    public List<ShowLineage.Hop> Of(
        IReadOnlyList<ShowLineage.Hop> hops, Func<ShowLineage.Hop, bool> takes, IReadOnlySet<DerivationId> always)
    {
        var taken = hops.Where(takes).Select(hop => hop.Derivation.Id).ToHashSet();
        Reach(hops.ToLookup(Near), taken);
        var kept = new HashSet<DerivationId>(always);
        foreach (var hop in hops.Where(hop => taken.Contains(hop.Derivation.Id)))
        {
            kept.Add(hop.Derivation.Id);
            for (var by = cameBy.GetValueOrDefault(Near(hop)); by is not null && kept.Add(by.Derivation.Id);)
            {
                by = cameBy[Near(by)];
            }
        }

        return [.. hops.Where(hop => kept.Contains(hop.Derivation.Id))
            .Select(hop => taken.Contains(hop.Derivation.Id) ? hop : hop with { Passing = true })];
    }

    // What is asked for costs nothing and is walked first; a sibling or a reused architecture leads no further.
    private void Reach(ILookup<ReleaseId, ShowLineage.Hop> from, HashSet<DerivationId> taken)
    {
        var open = new LinkedList<(ReleaseId At, ShowLineage.Hop? By)>([(start, null)]);
        while (open.First is { Value: var (at, by) })
        {
            open.RemoveFirst();
            if (!cameBy.TryAdd(at, by)) continue;
            foreach (var hop in from[at].Where(hop => hop.Derivation.Relation.IsDescent()))
            {
                if (taken.Contains(hop.Derivation.Id)) open.AddFirst((Far(hop), hop));
                else open.AddLast((Far(hop), hop));
            }
        }
    }

    private ReleaseId Near(ShowLineage.Hop hop) => up ? hop.Derivation.ChildId : hop.Derivation.ParentId;

    private ReleaseId Far(ShowLineage.Hop hop) => up ? hop.Derivation.ParentId : hop.Derivation.ChildId;
}

using System.Text;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>
/// The releases of a registry with their lineage, column by column: about a hundred bytes a release, so that a whole registry is read
/// once and swept in memory. Releases are numbered from 0 in the order they were added. Made by <see cref="RegistryColumnsBuilder"/>.
/// </summary>
public sealed class RegistryColumns
{
    private readonly long[] prints;

    internal RegistryColumns(ReleaseTable releases, RunTable runs, EdgeTable edges, ReadOnlySpan<long> own, ReadOnlySpan<long> ownOfEdges)
    {
        (Releases, Runs, Edges) = (releases, runs, edges);
        Order = TopologicalOrder.Of(releases.Count, edges);
        prints = Fingerprints.Of(this, own, ownOfEdges);
    }

    /// <summary>How many releases there are.</summary>
    public int Count => Releases.Count;

    internal ReleaseTable Releases { get; }

    internal RunTable Runs { get; }

    internal EdgeTable Edges { get; }

    /// <summary>Parents before children; releases on a circle of outputs, and those below one, are left out.</summary>
    internal int[] Order { get; }

    internal IReadOnlyList<CampaignFacts> Campaigns { get; init; } = [];

    /// <summary>
    /// A number over the facts of a release and of all its ancestors, the same in every process: it changes when one of them does, so that
    /// a later sweep asks again about what changed and what descends from it, and about nothing else.
    /// </summary>
    public long FingerprintOf(int release) => prints[release];

    /// <summary>The name of a release.</summary>
    public string NameOf(int release) => Encoding.UTF8.GetString(Releases.Name(release));

    /// <summary>The releases themselves and all that descend from them, by weights or by outputs, in no order.</summary>
    /// <param name="releases">Where to begin, such as those whose facts have changed.</param>
    public IReadOnlyList<int> WithDescendants(IEnumerable<int> releases)
    {
        ArgumentNullException.ThrowIfNull(releases);
        var children = Edges.Reversed(Count);
        var reached = new bool[Count];
        var found = new List<int>();
        void Reach(int release)
        {
            if (reached[release])
                return;
            reached[release] = true;
            found.Add(release);
        }

        foreach (var release in releases)
            Reach(release);
        for (var next = 0; next < found.Count; next++)
        {
            foreach (var child in children.ChildrenOf(found[next]))
                Reach(child);
        }

        return found;
    }

    /// <summary>
    /// The facts of one release with its ancestors, as the rules read them: evidence stands here as what it was weighed to be, so an edge
    /// that is shown is taken as given. Enough for every aspect but those that weigh evidence by another standard.
    /// </summary>
    /// <param name="release">The release.</param>
    /// <param name="question">The question.</param>
    /// <param name="stated">What is stated with the question.</param>
    public Facts FactsOf(int release, Question question, Facts stated)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(stated);
        var above = new List<int> { release };
        var edges = new List<DerivationFacts>();
        var seen = new HashSet<int> { release };
        for (var next = 0; next < above.Count; next++)
        {
            foreach (var edge in Edges.Of(above[next]))
            {
                edges.Add(Edges.Facts(edge, NameOf(above[next]), NameOf(Edges.Parent(edge))));
                if (Edges.Relation(edge).HoldsSomething() && seen.Add(Edges.Parent(edge)))
                    above.Add(Edges.Parent(edge));
            }
        }

        var releases = above.ConvertAll(OneOf);
        var held = Campaigns.Where(campaign => releases.Exists(one => campaign.IsAgainst(one.Developer))).ToArray();
        return stated with
        {
            Campaigns = [.. held, .. stated.Campaigns.Where(mine => held.All(known => known.Id != mine.Id))],
            Lineage = new(NameOf(release), releases, edges)
            {
                Complete = above.Select(one => Releases.LineageComplete(one)).All(),
            },
            InOrFromUnitedStates = Origin(release, question, stated),
        };
    }

    internal Truth Origin(int release, Question question, Facts stated) =>
        stated.InOrFromUnitedStates != Truth.Unknown ? stated.InOrFromUnitedStates
        : Releases.MadeInUnitedStates(release) || question.ExportedFrom == "US" ? Truth.Yes
        : Truth.Unknown;

    private ReleaseFacts OneOf(int release) => Releases.Facts(release, NameOf(release)) with { Training = Runs.Facts(release) };
}

/// <summary>Which relations carry something of the parent.</summary>
internal static class CarryingRelations
{
    /// <summary>Whether something of the parent, weights or outputs, may be in the child.</summary>
    public static bool HoldsSomething(this DerivationRelation relation) =>
        relation is not (DerivationRelation.Sibling or DerivationRelation.ArchitectureReuse);
}

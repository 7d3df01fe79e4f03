using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>Gathers releases and edges into columns. Add every release before the edges that name it.</summary>
/// <param name="campaigns">Alleged campaigns, oldest first: a release is read with those against a developer in its lineage.</param>
/// <param name="keepEvidence">
/// Whether the evidence on training by outputs is kept: a proposal weighs it by a standard of its own, everything else by preponderance.
/// </param>
public sealed class RegistryColumnsBuilder(IReadOnlyList<CampaignFacts>? campaigns = null, bool keepEvidence = true)
{
    private readonly Column<long> prints = new();
    private readonly Column<long> edgePrints = new();
    private readonly ReleaseTable releases = new();
    private readonly RunTable runs = new();
    private readonly List<(int Child, int Parent, byte Kind)> edges = [];
    private readonly Dictionary<int, EdgeTable.OutputsOnEdge> outputs = [];
    private readonly Dictionary<EdgeTable.OutputsOnEdge, EdgeTable.OutputsOnEdge> alike = [];

    /// <summary>Adds a release and gives its number.</summary>
    /// <param name="facts">The release; its evidence is not kept.</param>
    /// <param name="lineageComplete">Whether its recorded parents and teachers are all.</param>
    /// <param name="besides">What else its answer rests on, such as a decision: when that changes, so does its fingerprint.</param>
    public int Add(ReleaseFacts facts, Truth lineageComplete, string? besides = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var print = Fingerprint.New;
        print.Add(facts);
        print.Add((int)lineageComplete);
        print.Add(besides);
        foreach (var campaign in (campaigns ?? []).Where(campaign => campaign.IsAgainst(facts.Developer)))
            print.Add($"{campaign}");
        prints.Add(print.Value);
        releases.Add(facts, lineageComplete);
        runs.Add(facts.Training);
        return releases.Count - 1;
    }

    /// <summary>Adds an edge; its evidence is weighed and not kept.</summary>
    /// <param name="child">The number of the child.</param>
    /// <param name="parent">The number of the parent.</param>
    /// <param name="facts">The edge; the keys in it are not read.</param>
    /// <exception cref="ArgumentOutOfRangeException">No release has that number yet.</exception>
    public void Add(int child, int parent, DerivationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)child, (uint)releases.Count, nameof(child));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)parent, (uint)releases.Count, nameof(parent));
        var print = Fingerprint.New;
        print.Add(facts);
        edgePrints.Add(print.Value);
        var evidence = keepEvidence && facts.Relation.IsByOutputs() != Truth.No ? facts.Evidence : [];
        if (evidence.Count > 0 || facts is not { ShareOfOperations: null, GenerationOperations: null, DataPublished: Truth.Unknown })
            outputs[edges.Count] = Alike(new(
                facts.ShareOfOperations, facts.GenerationOperations, facts.DataPublished, facts.Stipulated,
                evidence.Count == 0 ? [] : evidence));
        edges.Add((child, parent, EdgeTable.Kind(facts)));
    }

    /// <summary>The columns; nothing is added afterwards.</summary>
    public RegistryColumns Build()
    {
        releases.Trim();
        runs.Trim();
        var table = new EdgeTable(releases.Count, edges, outputs, out var added);
        var ofEdges = Array.ConvertAll(added, place => edgePrints[place]);
        return new(releases, runs, table, prints.Span, ofEdges) { Campaigns = campaigns ?? [] };
    }

    /// <summary>Many edges tell the same of outputs, most of them next to nothing: that is kept once.</summary>
    private EdgeTable.OutputsOnEdge Alike(EdgeTable.OutputsOnEdge one)
    {
        if (alike.TryGetValue(one, out var same))
            return same;
        return alike[one] = one;
    }
}

/// <summary>Whom a campaign is alleged against.</summary>
internal static class CampaignsAgainst
{
    public static bool IsAgainst(this CampaignFacts campaign, Party? party) =>
        party is not null && (string.Equals(campaign.AllegedAgainst, party.Name, StringComparison.Ordinal)
            || string.Equals(campaign.AllegedAgainst, party.UltimateParent, StringComparison.Ordinal));
}

using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>Gathers releases and edges into columns. Add every release before the edges that name it.</summary>
public sealed class RegistryColumnsBuilder
{
    private readonly ReleaseTable releases = new();
    private readonly RunTable runs = new();
    private readonly List<(int Child, int Parent, byte Kind)> edges = [];
    private readonly Dictionary<int, EdgeTable.OutputsOnEdge> outputs = [];

    /// <summary>Adds a release and gives its number.</summary>
    /// <param name="facts">The release; its evidence is not kept.</param>
    /// <param name="lineageComplete">Whether its recorded parents and teachers are all.</param>
    public int Add(ReleaseFacts facts, Truth lineageComplete)
    {
        ArgumentNullException.ThrowIfNull(facts);
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
        if (facts is not { ShareOfOperations: null, GenerationOperations: null, DataPublished: Truth.Unknown })
            outputs[edges.Count] = new(facts.ShareOfOperations, facts.GenerationOperations, facts.DataPublished);
        edges.Add((child, parent, EdgeTable.Kind(facts)));
    }

    /// <summary>The columns; nothing is added afterwards.</summary>
    public RegistryColumns Build()
    {
        releases.Trim();
        runs.Trim();
        return new(releases, runs, new(releases.Count, edges, outputs));
    }
}

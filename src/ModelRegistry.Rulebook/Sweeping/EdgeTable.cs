using System.Runtime.InteropServices;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>Edges child ← parent, those of one child side by side in the order they were added.</summary>
internal sealed class EdgeTable
{
    private readonly int[] starts;
    private readonly int[] parents;
    private readonly byte[] kinds;
    private readonly int[] told;
    private readonly OutputsOnEdge[] outputs;

    /// <summary>Puts edges in order.</summary>
    /// <param name="releases">How many releases there are.</param>
    /// <param name="list">The edges as they were added.</param>
    /// <param name="outputsOf">What is known of outputs along some of them, by their place in the list.</param>
    /// <param name="added">Where each edge stands in the list.</param>
    public EdgeTable(
        int releases,
        IReadOnlyList<(int Child, int Parent, byte Kind)> list,
        IReadOnlyDictionary<int, OutputsOnEdge> outputsOf,
        out int[] added)
    {
        starts = new int[releases + 1];
        foreach (var (child, _, _) in list)
            starts[child + 1]++;
        for (var release = 0; release < releases; release++)
            starts[release + 1] += starts[release];
        (parents, kinds, added) = (new int[list.Count], new byte[list.Count], new int[list.Count]);
        var next = starts.AsSpan(0, releases).ToArray();
        for (var index = 0; index < list.Count; index++)
        {
            var edge = next[list[index].Child]++;
            (_, parents[edge], kinds[edge]) = list[index];
            added[edge] = index;
        }

        var places = added;
        told = [.. Enumerable.Range(0, list.Count).Where(edge => outputsOf.ContainsKey(places[edge]))];
        outputs = Array.ConvertAll(told, edge => outputsOf[places[edge]]);
    }

    /// <summary>What is known of training on outputs along an edge.</summary>
    internal sealed record OutputsOnEdge(
        Interval? Share, Interval? Generation, Truth DataPublished, bool Stipulated, IReadOnlyList<EvidenceFacts> Evidence);

    public static byte Kind(DerivationFacts edge) => (byte)((int)edge.Relation | (WeighedFacts.IsShown(edge) ? 0x80 : 0));

    /// <summary>The edges of a child, by number.</summary>
    public Edges Of(int child) => new(starts[child], starts[child + 1]);

    public int Parent(int edge) => parents[edge];

    public DerivationRelation Relation(int edge) => (DerivationRelation)(kinds[edge] & 0x7f);

    public bool IsShown(int edge) => (kinds[edge] & 0x80) != 0;

    public Truth ByWeights(int edge) => Relation(edge).IsByWeights().And(IsShown(edge) ? Truth.Yes : Truth.Unknown);

    public Truth ByOutputs(int edge) => Relation(edge).IsByOutputs().And(IsShown(edge) ? Truth.Yes : Truth.Unknown);

    /// <summary>Operations of generation along an edge; the upper bound is infinite where none is known.</summary>
    public (double Low, double High) Generation(int edge) =>
        OutputsOn(edge)?.Generation is { } operations
            ? ((double)operations.Low, operations.High is { } high ? (double)high : double.PositiveInfinity)
            : (0, double.PositiveInfinity);

    public DerivationFacts Facts(int edge, string child, string parent)
    {
        var known = OutputsOn(edge);
        return new(child, parent, Relation(edge))
        {
            Stipulated = known?.Evidence is { Count: > 0 } ? known.Stipulated : IsShown(edge),
            Evidence = known?.Evidence ?? [],
            ShareOfOperations = known?.Share,
            GenerationOperations = known?.Generation,
            DataPublished = known?.DataPublished ?? Truth.Unknown,
        };
    }

    private OutputsOnEdge? OutputsOn(int edge)
    {
        var place = Array.BinarySearch(told, edge);
        return place < 0 ? null : outputs[place];
    }

    /// <summary>The same edges by parent.</summary>
    public EdgesByParent Reversed(int releases) => new(releases, parents, starts);

    /// <summary>A range of edges that is walked without an object.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly struct Edges(int start, int end)
    {
        public int Count => end - start;

        public Walk GetEnumerator() => new(start, end);

        [StructLayout(LayoutKind.Auto)]
        internal struct Walk(int start, int end)
        {
            private int at = start - 1;

            public readonly int Current => at;

            public bool MoveNext() => ++at < end;
        }
    }
}

/// <summary>The children of each release.</summary>
internal sealed class EdgesByParent
{
    private readonly int[] starts;
    private readonly int[] children;

    public EdgesByParent(int releases, int[] parents, int[] startsByChild)
    {
        starts = new int[releases + 1];
        foreach (var parent in parents)
            starts[parent + 1]++;
        for (var release = 0; release < releases; release++)
            starts[release + 1] += starts[release];
        children = new int[parents.Length];
        var next = starts.AsSpan(0, releases).ToArray();
        for (var child = 0; child < releases; child++)
        {
            for (var edge = startsByChild[child]; edge < startsByChild[child + 1]; edge++)
                children[next[parents[edge]]++] = child;
        }
    }

    public ReadOnlySpan<int> ChildrenOf(int parent) => children.AsSpan(starts[parent], starts[parent + 1] - starts[parent]);
}

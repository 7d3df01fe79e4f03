using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Tests.Benchmarks.Growing;

/// <summary>
/// The shape of real trees, drawn from a seed. Taken from 4,084 typed edges between 4,140 models of a crawl of a model hub of 2025: 69
/// of 100
/// edges are adapters, 26 fine-tunes, 5 quantizations; 1.4 of 100 models have no parent; the largest family holds 41 of 100 edges and the
/// number of children falls off with an exponent of 1.6. New edges therefore copy the parent of an earlier edge nine times in ten. Two
/// things
/// are made harder than the crawl, in which few chains were followed: a fifth of the releases are merges of two to five parents, so that
/// there are one and a half edges a release, and chains run up to eight deep.
/// </summary>
internal sealed class Shape(int releases, int seed)
{
    public const int Deepest = 8;
    private const double Roots = 0.014;
    private const double Copied = 0.9;
    private const double Merged = 0.2;

    private readonly Random random = new(seed);
    private readonly byte[] depths = new byte[releases];
    private readonly int[] families = new int[releases];
    private readonly List<int> parentsOfEdges = [];
    private int roots;

    public Random Random => random;

    /// <summary>The family of a release: the number of the root that its first parent leads to.</summary>
    public int FamilyOf(int release) => families[release];

    /// <summary>The parents of the next release, by number, and how it was made of them; none for a root.</summary>
    public (IReadOnlyCollection<int> Parents, DerivationRelation Relation) Next(int release)
    {
        if (release < 20 || random.NextDouble() < Roots)
        {
            families[release] = roots++;
            return ([], DerivationRelation.Undeclared);
        }

        var merged = random.NextDouble() < Merged;
        var parents = Enumerable.Range(0, merged ? random.Next(2, 6) : 1).Select(_ => Parent(release)).Distinct().ToArray();
        depths[release] = (byte)(parents.Max(parent => depths[parent]) + 1);
        families[release] = families[parents[0]];
        parentsOfEdges.AddRange(parents);
        return (parents, merged ? DerivationRelation.Merge : Relation());
    }

    /// <summary>A number below a limit, small ones far more often.</summary>
    public int Small(int limit) => (int)(Math.Pow(random.NextDouble(), 4) * limit);

    private int Parent(int release)
    {
        while (true)
        {
            var parent = parentsOfEdges.Count > 0 && random.NextDouble() < Copied
                ? parentsOfEdges[random.Next(parentsOfEdges.Count)]
                : random.Next(release);
            if (depths[parent] < Deepest) return parent;
        }
    }

    private DerivationRelation Relation() => random.NextDouble() switch
    {
        < 0.69 => DerivationRelation.Adapter,
        < 0.95 => DerivationRelation.FineTune,
        _ => DerivationRelation.Quantization,
    };
}

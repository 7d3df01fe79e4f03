using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Sweeping;

namespace ModelRegistry.Tests.Rulebook.Sweeping;

/// <summary>A registry made from a seed: releases, developers and edges that exist nowhere, known in part.</summary>
internal sealed class MadeRegistry
{
    private static readonly Party[] Developers =
    [
        new("Invented Laboratory", "US", "US", "Invented Laboratory", "US"), new("Invented Institute", "FR", "FR"),
        new("Zhipu AI", "CN", "CN", "Zhipu AI", "CN"), new("Invented Tuner", "CN"), new("Invented Company", "DE", "DE", "Invented Holding", "CN"),
    ];

    private static readonly string[] Chips = ["NVIDIA H100 SXM", "NVIDIA H20", "NVIDIA L4", "an invented chip"];
    private static readonly string?[] Places = ["US", "US", "FR", "CN", null];
    private readonly Random random;
    private readonly List<ReleaseFacts> releases = [];
    private readonly List<Truth> complete = [];
    private readonly List<List<(int Parent, DerivationFacts Edge)>> edges = [];

    /// <param name="seed">Equal seeds make equal registries.</param>
    /// <param name="count">How many releases.</param>
    /// <param name="strange">Whether large, half known and taught releases are as frequent as ordinary ones.</param>
    public MadeRegistry(int seed, int count, bool strange)
    {
        random = new(seed);
        for (var number = 0; number < count; number++)
        {
            releases.Add(Release(number, strange));
            complete.Add(Often(strange ? 0.7 : 0.5) ? Truth.Yes : Truth.Unknown);
            edges.Add([]);
            var parents = number == 0 || Often(0.2) ? 0 : Often(strange ? 0.4 : 0.06) ? 2 + random.Next(2) : 1;
            for (var parent = 0; parent < parents; parent++)
                AddEdge(number, Often(0.5) ? random.Next(number) : Math.Max(0, number - 1 - random.Next(6)), strange);
        }
    }

    public int Count => releases.Count;

    public RegistryColumns Columns()
    {
        var builder = new RegistryColumnsBuilder();
        for (var number = 0; number < Count; number++)
            builder.Add(releases[number], complete[number]);
        for (var number = 0; number < Count; number++)
        {
            foreach (var (parent, edge) in edges[number])
                builder.Add(number, parent, edge);
        }

        return builder.Build();
    }

    /// <summary>Puts other facts in the place of one release's.</summary>
    public void Change(int number, Func<ReleaseFacts, ReleaseFacts> change) => releases[number] = change(releases[number]);

    /// <summary>Everything that is known of one release, with its evidence.</summary>
    public Facts FactsOf(int number, Question question, Facts stated)
    {
        List<int> above = [number];
        var derivations = new List<DerivationFacts>();
        for (var next = 0; next < above.Count; next++)
        {
            foreach (var (parent, edge) in edges[above[next]])
            {
                derivations.Add(edge);
                if (edge.Relation is not (DerivationRelation.Sibling or DerivationRelation.ArchitectureReuse) && !above.Contains(parent))
                    above.Add(parent);
            }
        }

        var us = question.ExportedFrom == "US" || releases[number].Training.Any(run => run.Place == "US");
        return stated with
        {
            Lineage = new(releases[number].Key, [.. above.Select(one => releases[one])], derivations)
            {
                Complete = above.Select(one => complete[one]).All(),
            },
            InOrFromUnitedStates = stated.InOrFromUnitedStates != Truth.Unknown ? stated.InOrFromUnitedStates : us ? Truth.Yes : Truth.Unknown,
        };
    }

    public string NameOf(int number) => releases[number].Name;

    private bool Often(double share) => random.NextDouble() < share;

    private T Any<T>(params T[] values) => values[random.Next(values.Length)];

    private ReleaseFacts Release(int number, bool strange)
    {
        var name = Often(0.01) ? $"maker/Mythos 5 tune {number}" : $"maker-{random.Next(100)}/model-{number}";
        return new()
        {
            Key = name,
            Name = name,
            Family = Often(0.1) ? "a family" : null,
            Developer = Often(0.7) ? Any(Developers) : null,
            Publication = Published(),
            ReleasedOn = new DateOnly(2023, 1, 1).AddDays(random.Next(1400)),
            Training = [.. Enumerable.Range(0, strange ? random.Next(3) : 1).Select(run => Run(run, strange))],
            TrainingComplete = Any(Truth.Yes, Truth.Yes, Truth.Unknown),
            Chips = Often(strange ? 0.4 : 0.05) ? [Chip()] : [],
            ChipsComplete = Any(Truth.Yes, Truth.Unknown),
        };
    }

    private WeightsPublication Published() => random.Next(6) switch
    {
        0 => new(Truth.No, null, "served only"),
        1 => new(Truth.Unknown, null, "behind a gate"),
        2 => new(Truth.Yes, null, "posted"),
        _ => new(Truth.Yes, new DateOnly(2024, 1, 1).AddDays(random.Next(1100)), "posted"),
    };

    private TrainingFacts Run(int run, bool strange)
    {
        decimal size = strange ? Any(1e22m, 2.4e25m, 2.5e25m, 6e25m, 9.9e25m, 1e26m, 2e26m) : Any(1e20m, 3e22m, 8e23m);
        Interval? operations = random.Next(4) switch { 0 => null, 1 => new(size / 2, size * 2), _ => Interval.Exactly(size) };
        DateOnly? from = Often(0.5) ? new DateOnly(2024, 6, 1).AddDays(random.Next(700)) : null;
        return new($"run {run}", operations, EstimateMethod.DeclaredByDeveloper, Any(Places), from);
    }

    private ChipUseFacts Chip() => new(Any(Chips), Any(ChipPurpose.Training, ChipPurpose.Serving), Any(Truth.Yes, Truth.No, Truth.Unknown))
    {
        Stipulated = Often(0.3),
        Evidence = Often(0.5) ? [Said(EvidenceQuestion.Hardware)] : [],
    };

    private void AddEdge(int child, int parent, bool strange)
    {
        var relation = Often(strange ? 0.4 : 0.04)
            ? Any(DerivationRelation.TrainingOnOutputs, DerivationRelation.Distillation, DerivationRelation.Undeclared, DerivationRelation.Sibling)
            : Any(DerivationRelation.FineTune, DerivationRelation.Quantization, DerivationRelation.Merge);
        var byOutputs = relation is DerivationRelation.TrainingOnOutputs or DerivationRelation.Distillation;
        var question = byOutputs ? EvidenceQuestion.OutputDerivation : EvidenceQuestion.WeightDerivation;
        edges[child].Add((parent, new(releases[child].Key, releases[parent].Key, relation)
        {
            Stipulated = Often(0.2),
            Evidence = Often(0.7) ? [Said(question)] : [],
            ShareOfOperations = byOutputs && Often(0.7) ? Interval.Exactly(random.Next(5) / 10m) : null,
            GenerationOperations = byOutputs && Often(0.7) ? Interval.Exactly(1e23m) : null,
            DataPublished = Any(Truth.No, Truth.No, Truth.Unknown, Truth.Yes),
        }));
    }

    private EvidenceFacts Said(EvidenceQuestion question) => new(
        "e", Any(EvidenceKind.PublisherDeclaration, EvidenceKind.PublisherDeclaration, EvidenceKind.BehaviourMarker), question,
        EvidenceStrength.Moderate, EvidenceDirection.Supports, "as the card says", "somebody", "a card");
}

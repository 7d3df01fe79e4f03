using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

/// <summary>
/// The computation behind a model as the regulation counts it: all training that produced its parameters, that of its ancestors by weights
/// once. What generating training data took is not added, so that the count is a lower bound where such data were used.
/// </summary>
internal sealed class ModelCompute
{
    private ModelCompute(Ancestry ancestry)
    {
        Root = ancestry.Root;
        if (Root is null)
            return;
        var line = ancestry.WeightsLine(Root.Key);
        Parents = [.. line.Where(step => step.Release.Key != Root.Key)];
        AllParentsKnown = ancestry.Complete == Truth.Yes;
        Own = Sum([(Root, Truth.Yes)], true);
        Original = Sum(Parents, AllParentsKnown);
        Total = Sum(line, AllParentsKnown);
        Gaps =
        [
            .. line.Where(step => Sum([(step.Release, Truth.Yes)], true) is not { IsExact: true }).Select(step => new MissingFact(
                $"lineage.{step.Release.Key}.training",
                $"How many operations did all training of {step.Release.Name} take, its parents' not counted?")),
            .. AllParentsKnown ? Array.Empty<MissingFact>() : [new("lineage.complete", $"Are these all the parents of {Root.Name}?")],
        ];
    }

    public ReleaseFacts? Root { get; }

    public IReadOnlyList<(ReleaseFacts Release, Truth Descent)> Parents { get; } = [];

    public bool AllParentsKnown { get; }

    /// <summary>The release's own training, that of its parents, and both.</summary>
    public Interval Own { get; } = Interval.Unknown;

    public Interval Original { get; } = Interval.Unknown;

    public Interval Total { get; } = Interval.Unknown;

    public IReadOnlyList<MissingFact> Gaps { get; } = [new("item.release", "Which release is it? Nothing is recorded of it.")];

    public static ModelCompute Of(Situation situation) => situation.Shared(static at => new ModelCompute(Ancestry.Of(at)));

    /// <summary>Whether the computation is more than a number of the law.</summary>
    public LimbResult MoreThan(string words, DatedNumber threshold)
    {
        var truth = threshold.Value is { } number ? Total.MoreThan(number) : Truth.Unknown;
        return Open(Limb.Of(words, truth, $"training of {Total} operations, of which {Own} its own", First, threshold.Use));
    }

    /// <summary>A limb with every question that its answer waits for.</summary>
    public LimbResult Open(LimbResult limb) => limb.Truth == Truth.Unknown ? limb with { AlsoMissing = [.. Gaps.Skip(1)] } : limb;

    public MissingFact First => Gaps.Count > 0 ? Gaps[0] : new("lineage.complete", "Are these all the parents of the model?");

    private static Interval Sum(IEnumerable<(ReleaseFacts Release, Truth Descent)> releases, bool complete)
    {
        var set = new OperationSet();
        foreach (var (release, descent) in releases)
        {
            foreach (var atom in Ancestry.AtomsOf(release))
                set.Add(atom, descent);
        }

        var total = set.Total();
        return complete ? total : new(total.Low, null);
    }
}

using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using ModelRegistry.Rulebook.Weighing;

namespace ModelRegistry.Rulebook.Counting;

/// <summary>An edge with what its evidence makes of it.</summary>
/// <param name="Facts">The edge.</param>
/// <param name="ByWeights">Whether the child holds parameters of the parent.</param>
/// <param name="ByOutputs">Whether the child was trained on what the parent put out.</param>
/// <param name="Weighed">The weighing.</param>
internal sealed record WeighedEdge(DerivationFacts Facts, Truth ByWeights, Truth ByOutputs, WeighedFact Weighed)
{
    public string Place => $"lineage.{Facts.Child}<-{Facts.Parent}";
}

/// <summary>The release in question with its ancestors and weighed edges; computed once for a situation.</summary>
internal sealed class Ancestry
{
    private static readonly WeighedFact Given = new(Truth.Yes, false, false, ["Taken as given for the sake of the question."], []);
    private readonly Dictionary<string, ReleaseFacts> releases;
    private readonly Dictionary<string, List<WeighedEdge>> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<(ReleaseFacts Release, Truth Descent)>> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OperationSet> training = new(StringComparer.Ordinal);

    private Ancestry(LineageFacts? lineage)
    {
        Complete = lineage?.Complete ?? Truth.Unknown;
        releases = new(lineage?.Releases.Count ?? 0, StringComparer.Ordinal);
        foreach (var release in lineage?.Releases ?? [])
            releases[release.Key] = release;
        Root = lineage is null ? null : Release(lineage.Root);
        foreach (var edge in lineage?.Derivations ?? [])
        {
            if (!parents.TryGetValue(edge.Child, out var edges))
                parents[edge.Child] = edges = new(1);
            edges.Add(Weigh(edge));
        }
    }

    /// <summary>Whether the weights of the release in question are published on the day.</summary>
    public static readonly Aspect<Truth> Publication = new(
        "publication",
        static at => Of(at).Root is { } root ? PublishedOn(root, at.Question.Day) : Truth.Unknown,
        static truth => (int)truth);

    /// <summary>The release in question; null when nothing is known of it.</summary>
    public ReleaseFacts? Root { get; }

    public Truth Complete { get; }

    /// <summary>For the words of a trace; no truth may depend on it but through an aspect.</summary>
    public static Ancestry ForWords(Situation situation) => situation.Aside(Of);

    public static Ancestry Of(Situation situation) => situation.Shared(static at => new Ancestry(at.Facts.Lineage));

    /// <summary>A release by its key; one that only an edge names is known by that name and nothing else.</summary>
    public ReleaseFacts Release(string key) =>
        releases.TryGetValue(key, out var release) ? release : releases[key] = new() { Key = key, Name = key };

    public IReadOnlyList<WeighedEdge> ParentsOf(string key) => parents.TryGetValue(key, out var edges) ? edges : [];

    public string FamilyOf(string key) => Release(key).Family ?? key;

    /// <summary>The release and its ancestors by weights, nearest first, with whether the descent is shown.</summary>
    public IReadOnlyList<(ReleaseFacts Release, Truth Descent)> WeightsLine(string key) =>
        lines.TryGetValue(key, out var known) ? known : lines[key] = Walk(key);

    private (ReleaseFacts Release, Truth Descent)[] Walk(string key)
    {
        if (ParentsOf(key).Count == 0)
            return [(Release(key), Truth.Yes)];
        var line = new Dictionary<string, Truth>(StringComparer.Ordinal) { [key] = Truth.Yes };
        var queue = new Queue<string>([key]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var edge in ParentsOf(at))
            {
                var descent = line[at].And(edge.ByWeights);
                if (descent == Truth.No || (line.TryGetValue(edge.Facts.Parent, out var known) && known >= descent))
                    continue;
                line[edge.Facts.Parent] = descent;
                queue.Enqueue(edge.Facts.Parent);
            }
        }

        return [.. line.Select(step => (Release(step.Key), step.Value))];
    }

    /// <summary>All training that produced the parameters, ancestors by weights included; collecting data is not training.</summary>
    public OperationSet TrainingOf(string key)
    {
        if (training.TryGetValue(key, out var known))
            return known;
        var set = new OperationSet();
        foreach (var (release, descent) in WeightsLine(key))
        {
            foreach (var atom in AtomsOf(release))
                set.Add(atom, descent);
        }

        if (Complete != Truth.Yes && key == Root?.Key)
            set.Add(ParentsNotKnown, Truth.Unknown);
        return training[key] = set;
    }

    private static readonly OperationAtom ParentsNotKnown = new("lineage#rest", "", Interval.Unknown);

    /// <summary>The training of one release, its ancestors' not counted: run by run, and what is not stated.</summary>
    public static OperationAtom[] AtomsOf(ReleaseFacts release)
    {
        var atoms = new OperationAtom[release.Training.Count + (release.TrainingComplete == Truth.Yes ? 0 : 1)];
        for (var run = 0; run < release.Training.Count; run++)
            atoms[run] = new($"{release.Key}#{run}", release.Key, release.Training[run].Operations ?? Interval.Unknown);
        if (release.TrainingComplete != Truth.Yes)
            atoms[^1] = new(release.Key + "#rest", release.Key, Interval.Unknown);
        return atoms;
    }

    /// <summary>Whether the weights of a release are published on a day.</summary>
    public static Truth PublishedOn(ReleaseFacts release, DateOnly day) => release.Publication switch
    {
        { Published: Truth.Yes, Since: { } since } => TruthLogic.From(since <= day),
        var publication => publication.Published,
    };

    private static WeighedEdge Weigh(DerivationFacts edge)
    {
        var byOutputs = edge.Relation.IsByOutputs();
        var question = byOutputs == Truth.Yes ? EvidenceQuestion.OutputDerivation : EvidenceQuestion.WeightDerivation;
        var weighed = edge.Stipulated ? Given : EvidenceWeighing.Weigh(question, edge.Evidence);
        return new(edge, edge.Relation.IsByWeights().And(weighed.Truth), byOutputs.And(weighed.Truth), weighed);
    }
}

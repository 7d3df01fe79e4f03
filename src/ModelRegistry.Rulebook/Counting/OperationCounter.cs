using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Counting;

/// <summary>
/// Counts the operations of a release by 4E091, technical notes 2 and 3 and Note 3, under one reading. What several teachers share is
/// in the set once. Where facts leave open which teacher had the most operations, all possible sets are kept.
/// </summary>
internal sealed class OperationCounter(Ancestry ancestry, Figures figures, Readings readings, DateOnly day)
{
    private const int MostAlternatives = 16;
    private readonly Dictionary<string, IReadOnlyList<Generator>> generators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<OperationSet>> counted = new(StringComparer.Ordinal);

    /// <inheritdoc cref="Ancestry.TrainingOf" />
    public OperationSet Training(string key) => ancestry.TrainingOf(key);

    /// <summary>The generators of unpublished training data, each judged.</summary>
    public IReadOnlyList<Generator> Generators(string key) =>
        generators.TryGetValue(key, out var known) ? known : generators[key] = Judge(key);

    private Generator[] Judge(string key)
    {
        var edges = Outputs(key);
        if (edges.Count == 0)
            return [];
        Generator[] found = [.. edges.GroupBy(edge => ancestry.FamilyOf(edge.Facts.Parent), StringComparer.Ordinal)
            .Select(group => new Generator(group.Key, [.. group]))];
        found = [.. found.Select(one => one with { Published = Published(one), PassesShare = Passes(key, [one]) })];
        return readings.Together ? Together(key, found) : found;
    }

    /// <summary>The edges by which a release or an ancestor by weights was trained on outputs that this reading looks at.</summary>
    private List<WeighedEdge> Outputs(string key)
    {
        var edges = new List<WeighedEdge>();
        foreach (var (release, _) in ancestry.WeightsLine(key))
        {
            foreach (var edge in ancestry.ParentsOf(release.Key))
            {
                if (edge.ByOutputs != Truth.No && Relevant(edge, key))
                    edges.Add(edge);
            }
        }

        return edges;
    }

    /// <summary>C(M): the sets it may be, one unless facts leave the largest teacher open.</summary>
    public IReadOnlyList<OperationSet> Counted(string key) =>
        counted.TryGetValue(key, out var known) ? known : counted[key] = Counted(key, []);

    private List<OperationSet> Counted(string key, HashSet<string> above)
    {
        var judged = Generators(key);
        if (judged.Count == 0)
            return [Training(key)];
        var start = new OperationSet().Unite(Training(key));
        foreach (var (generator, edge) in judged.SelectMany(generator => generator.Edges.Select(edge => (generator, edge))))
            start.Add(Generation(edge), generator.PassesShare.And(Generator.Unpublished(edge, readings.LogitsAreData)));
        var teachers = judged.Where(generator => Adds(generator) != Truth.No && !IsOwn(generator.Family, key))
            .SelectMany(generator => TeacherSets(generator, [.. above, key]).Select(set => new Teacher(generator, set, set.Total())))
            .ToArray();
        return teachers.Length == 0 ? [start] : Largest(start, teachers);
    }

    private static List<OperationSet> Largest(OperationSet start, Teacher[] teachers)
    {
        var certain = teachers.Where(teacher => Adds(teacher.Generator) == Truth.Yes).ToArray();
        var least = certain.GroupBy(teacher => teacher.Generator.Family, StringComparer.Ordinal)
            .Select(group => group.Min(teacher => teacher.Size.Low)).DefaultIfEmpty(0).Max();
        var possible = teachers.Where(teacher => teacher.Size.High is not { } high || high >= least);
        List<OperationSet> sets = [.. possible.Select(teacher => new OperationSet().Unite(start).Unite(teacher.Set))];
        if (certain.Length == 0)
            sets.Add(start);
        return sets.Count <= MostAlternatives
            ? sets
            : [sets.Aggregate(new OperationSet().Unite(start), (all, set) => all.Unite(set, Truth.Unknown))];
    }

    /// <summary>The training of the model that generated, by R3 with what Note 3 adds to it.</summary>
    private List<OperationSet> TeacherSets(Generator generator, HashSet<string> above)
    {
        List<OperationSet> sets = [new()];
        foreach (var member in generator.Members)
        {
            var grown = readings.Recursive && !above.Contains(member) ? Counted(member, above) : [Training(member)];
            sets = [.. sets.SelectMany(set => grown.Select(more => new OperationSet().Unite(set).Unite(more)))];
        }

        return sets;
    }

    private bool Relevant(WeighedEdge edge, string key)
    {
        var family = ancestry.FamilyOf(edge.Facts.Parent);
        return readings.OwnRollouts || (family != ancestry.FamilyOf(edge.Facts.Child) && !IsOwn(family, key));
    }

    /// <summary>A model's own checkpoints: what they generate is added, their training is in the count already.</summary>
    private bool IsOwn(string family, string key) => family == ancestry.FamilyOf(key);

    /// <summary>Whether the generator's own training comes in: more than the share, and its parameters not published.</summary>
    private static Truth Adds(Generator generator) => generator.PassesShare.And(generator.Published.Not());

    private Generator[] Together(string key, Generator[] all)
    {
        var closed = all.Where(generator => generator.Published == Truth.No).ToArray();
        var none = closed.All(generator => generator.PassesShare != Truth.Yes);
        var together = closed.Length > 1 && none ? Passes(key, closed) : Truth.No;
        return [.. all.Select(one => closed.Contains(one) ? one with { PassesShare = one.PassesShare.Or(together) } : one)];
    }

    /// <summary>Is more than the share of all training on what these put out? Operations, not tokens; before any addition.</summary>
    private Truth Passes(string key, Generator[] together)
    {
        var excess = new Excess();
        var limit = figures.GeneratedShare;
        foreach (var (atom, presence) in Training(key).Atoms)
        {
            var (least, most) = (0m, atom.Release.Length == 0 ? 1m : 0m);
            foreach (var share in together.Select(generator => generator.ShareOf(atom.Release, readings.LogitsAreData)))
                (least, most) = (Math.Min(1, least + share.Least), Math.Min(1, most + share.Most));
            excess.Add(least - limit, most - limit, atom, presence);
        }

        return excess.IsPositive;
    }

    private Truth Published(Generator generator) => generator.Members.Select(member => ancestry.Release(member))
        .Select(member => readings.PublishedAtTraining ? PublishedAtTraining(member, generator) : Ancestry.PublishedOn(member, day)).All();

    private Truth PublishedAtTraining(ReleaseFacts member, Generator generator)
    {
        if (member.Publication is not { Published: Truth.Yes, Since: { } since })
            return member.Publication.Published.And(member.Publication.Published == Truth.Yes ? Truth.Unknown : Truth.Yes);
        return generator.Edges.Where(edge => edge.Facts.Parent == member.Key).Select(edge => ancestry.Release(edge.Facts.Child))
            .Select(child => child.Training.Min(run => run.From) ?? child.ReleasedOn)
            .Select(trained => trained is { } start ? TruthLogic.From(since <= start) : Truth.Unknown).All();
    }

    private static OperationAtom Generation(WeighedEdge edge) =>
        new("generation:" + edge.Place, "", edge.Facts.GenerationOperations ?? Interval.Unknown);

    private sealed record Teacher(Generator Generator, OperationSet Set, Interval Size);
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Counting;

/// <summary>What nobody has stated and the count needs, release by release and edge by edge.</summary>
internal static class CountingGaps
{
    public static MissingFact[] Of(Assessment assessment)
    {
        var ancestry = assessment.Ancestry;
        if (ancestry.Root is null)
            return [new("item.release", "Which release is it? Nothing is recorded of it.")];
        if (assessment.Figures is null)
            return [new("us/eccn/4e091/threshold", "No figures of 4E091 were set on that day; on which later day is the export?")];
        var gaps = new List<MissingFact>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Walk(ancestry, ancestry.Root.Key, gaps, seen);
        if (ancestry.Complete != Truth.Yes)
        {
            gaps.Add(new("lineage.complete", $"Are these all the parents of {ancestry.Root.Name} and all the models on whose unpublished outputs "
                + "it was trained?"));
        }

        gaps.AddRange(CountingTrace.Deciding(assessment).Select(pair => Reading(assessment, pair.Number)));
        return [.. gaps];
    }

    private static void Walk(Ancestry ancestry, string key, List<MissingFact> gaps, HashSet<string> seen)
    {
        if (!seen.Add(key))
            return;
        var release = ancestry.Release(key);
        if (release.TrainingComplete != Truth.Yes || !AllExact(release))
            gaps.Add(new($"lineage.{key}.training", $"How many operations did all training of {release.Name} take, its parents' not counted?"));
        foreach (var edge in ancestry.ParentsOf(key))
        {
            if (edge.ByWeights.Or(edge.ByOutputs) == Truth.No)
                continue;
            Edge(ancestry, edge, gaps);
            Walk(ancestry, edge.Facts.Parent, gaps, seen);
        }
    }

    private static bool AllExact(ReleaseFacts release)
    {
        foreach (var run in release.Training)
        {
            if (run.Operations is not { IsExact: true })
                return false;
        }

        return true;
    }

    private static void Edge(Ancestry ancestry, WeighedEdge edge, List<MissingFact> gaps)
    {
        var (child, parent) = (ancestry.Release(edge.Facts.Child), ancestry.Release(edge.Facts.Parent));
        if (edge.Weighed.Truth == Truth.Unknown || edge.ByWeights.Or(edge.ByOutputs) == Truth.Unknown)
            gaps.Add(new(edge.Place + ".evidence", $"What shows that and how {child.Name} was made from {parent.Name}?"));
        if (parent.Publication.Published == Truth.Unknown)
            gaps.Add(new($"lineage.{parent.Key}.publication", $"Are the weights of {parent.Name} published, and since when?"));
        if (edge.ByOutputs == Truth.No)
            return;
        if (edge.Facts.DataPublished == Truth.Unknown)
            gaps.Add(new(edge.Place + ".data", $"Is the data published that {parent.Name} generated for {child.Name}?"));
        if (edge.Facts.ShareOfOperations is not { IsExact: true })
            gaps.Add(new(edge.Place + ".share", $"Which share of {child.Name}'s training operations was on outputs of {parent.Name}?"));
        if (edge.Facts.GenerationOperations is not { IsExact: true })
            gaps.Add(new(edge.Place + ".generation", $"How many operations did {parent.Name} spend to generate that data?"));
    }

    private static MissingFact Reading(Assessment assessment, int number) =>
        new(OpenReadings.Id(number), $"How does the Bureau read {assessment.Parameters.Use(number).Citation}? {OpenReadings.Question(number)}");
}

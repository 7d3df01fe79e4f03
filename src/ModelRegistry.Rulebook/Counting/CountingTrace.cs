using System.Globalization;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Counting;

/// <summary>The count in sentences: the preferred reading step by step, then what other readings make of it.</summary>
internal static class CountingTrace
{
    public static IReadOnlyList<string> Steps(Assessment assessment)
    {
        if (assessment.All.Count == 0)
            return [];
        var first = assessment.All[0];
        var steps = new List<string>();
        foreach (var (release, descent) in assessment.Ancestry.WeightsLine(assessment.Ancestry.Root!.Key))
        {
            var shown = descent == Truth.Yes ? "" : " (descent not shown)";
            steps.AddRange(release.Training.Select(run => $"{release.Name}, {run.Name}: {run.Operations?.ToString() ?? "unknown"} operations{shown}."));
            if (release.TrainingComplete != Truth.Yes)
                steps.Add($"{release.Name}: not all of its training is stated{shown}.");
        }

        steps.Add($"All training that produced the parameters: {first.Training} operations.");
        steps.AddRange(first.Generators.Select(Sentence));
        steps.Add($"Counted: {first.Counted} operations.");
        steps.AddRange(Differences(assessment));
        return steps;
    }

    /// <summary>Each open reading by itself, where it changes the count or the exclusion.</summary>
    public static IEnumerable<(int Number, Reading Other)> Deciding(Assessment assessment)
    {
        var first = assessment.All.Count > 0 ? assessment.All[0] : null;
        foreach (var number in assessment.Open)
        {
            var turned = first!.Readings.With(number, !first.Readings[number]);
            var other = assessment.All.First(reading => reading.Readings == turned);
            if (other.Counted != first.Counted || other.Reaches != first.Reaches || other.Excluded != first.Excluded)
                yield return (number, other);
        }
    }

    private static IEnumerable<string> Differences(Assessment assessment) => Deciding(assessment).Select(pair => string.Create(
        CultureInfo.InvariantCulture,
        $"R{pair.Number} read the other way: {pair.Other.Counted} operations, {Reach(pair.Other.Reaches)}, {Exclusion(pair.Other.Excluded)}."));

    private static string Sentence(Generator generator)
    {
        var share = generator.PassesShare switch
        {
            Truth.Yes => "more than the share of the training is on its unpublished outputs",
            Truth.No => "not more than the share of the training is on its unpublished outputs, nothing is added",
            _ => "whether more than the share of the training is on its unpublished outputs is not known",
        };
        var adds = generator switch
        {
            { PassesShare: Truth.No } => "",
            { Published: Truth.Yes } => "; its parameters are published, the generation is added",
            { Published: Truth.No } => "; its parameters are not published, generation and its own training are added, each operation once",
            _ => "; whether its parameters are published is not known",
        };
        return $"Teacher {generator.Family}: {share}{adds}.";
    }

    private static string Reach(Truth reaches) =>
        reaches switch { Truth.Yes => "the threshold is reached", Truth.No => "the threshold is not reached", _ => "the threshold is open" };

    private static string Exclusion(Truth excluded) =>
        excluded switch { Truth.Yes => "excluded as a derivative", Truth.No => "not excluded as a derivative", _ => "exclusion as a derivative open" };
}

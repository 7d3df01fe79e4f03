using System.Globalization;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Counting;

/// <summary>The count in sentences: the preferred reading step by step, then what other readings make of it.</summary>
internal static class CountingTrace
{
    public static IReadOnlyList<string> Steps(Assessment assessment) => assessment.All.Count == 0 ? [] : new Sentences<Told>(
        new(assessment.Ancestry.WeightsLine(assessment.Ancestry.Root!.Key), assessment.All[0], [.. Deciding(assessment)]),
        static told => [.. Training(told), .. Count(told.First), .. told.Deciding.Select(Difference)]);

    /// <summary>What the sentences tell of.</summary>
    private sealed record Told(
        IReadOnlyList<(ReleaseFacts Release, Truth Descent)> Line, Reading First, (int Number, Reading Other)[] Deciding);

    private static IEnumerable<string> Training(Told told)
    {
        foreach (var (release, descent) in told.Line)
        {
            var shown = descent == Truth.Yes ? "" : " (descent not shown)";
            foreach (var run in release.Training)
                yield return $"{release.Name}, {run.Name}: {run.Operations?.ToString() ?? "unknown"} operations{shown}.";
            if (release.TrainingComplete != Truth.Yes)
                yield return $"{release.Name}: not all of its training is stated{shown}.";
        }
    }

    private static IEnumerable<string> Count(Reading first) =>
    [
        $"All training that produced the parameters: {first.Training} operations.",
        .. first.Generators.Select(Sentence),
        $"Counted: {first.Counted} operations.",
    ];

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

    private static string Difference((int Number, Reading Other) pair) => string.Create(
        CultureInfo.InvariantCulture,
        $"R{pair.Number} read the other way: {pair.Other.Counted} operations, {Reach(pair.Other.Reaches)}, {Exclusion(pair.Other.Excluded)}.");

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

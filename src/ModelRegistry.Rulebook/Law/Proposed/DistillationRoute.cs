using ModelRegistry.Domain.Evidence;
using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using ModelRegistry.Rulebook.Weighing;

namespace ModelRegistry.Rulebook.Law.Proposed;

/// <summary>One way in which the release may come from a teacher: down the line to the release that was trained on its outputs.</summary>
/// <param name="Student">The release that was trained on the outputs: the one in question or one it descends from.</param>
/// <param name="Descent">Whether the release in question inherits from the student.</param>
/// <param name="Edge">The edge student ← teacher.</param>
/// <param name="Teacher">The teacher.</param>
/// <param name="Shown">The weighing of the edge by the proposal's standard of proof.</param>
internal sealed record DistillationRoute(ReleaseFacts Student, Truth Descent, WeighedEdge Edge, ReleaseFacts Teacher, WeighedFact Shown)
{
    /// <summary>The day of querying: the first day of the student's training, else its release; null when neither is known.</summary>
    public DateOnly? Queried => Student.Training.Min(run => run.From) ?? Student.ReleasedOn;

    public static IReadOnlyList<DistillationRoute> All(Situation situation, DistillationWords words)
    {
        var ancestry = Ancestry.Of(situation);
        if (ancestry.Root is null)
            return [];
        return
        [
            .. from step in Line(ancestry, words)
               from edge in ancestry.ParentsOf(step.Key)
               where edge.Facts.Relation.CouldBeByOutputs()
               let teacher = ancestry.Release(edge.Facts.Parent)
               select new DistillationRoute(ancestry.Release(step.Key), step.Value, edge, teacher, Weigh(edge, words)),
        ];
    }

    /// <summary>The release and those it inherits from: by weights, and by outputs as far as the proposal says.</summary>
    private static Dictionary<string, Truth> Line(Ancestry ancestry, DistillationWords words)
    {
        var line = new Dictionary<string, Truth>(StringComparer.Ordinal) { [ancestry.Root!.Key] = Truth.Yes };
        var queue = new Queue<string>([ancestry.Root.Key]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var edge in ancestry.ParentsOf(at))
            {
                var byWeights = edge.ByWeights.And(Said(words.InheritsByWeights.Value));
                var byOutputs = edge.ByOutputs.And(Said(words.InheritsByOutputs.Value));
                var descent = line[at].And(byWeights.Or(byOutputs));
                if (descent == Truth.No || (line.TryGetValue(edge.Facts.Parent, out var known) && known >= descent))
                    continue;
                line[edge.Facts.Parent] = descent;
                queue.Enqueue(edge.Facts.Parent);
            }
        }

        return line;
    }

    private static WeighedFact Weigh(WeighedEdge edge, DistillationWords words) => edge.Facts.Stipulated
        ? edge.Weighed
        : EvidenceWeighing.Weigh(EvidenceQuestion.OutputDerivation, edge.Facts.Evidence, words.Proof);

    private static Truth Said(string? value) => value switch { "yes" => Truth.Yes, "no" => Truth.No, _ => Truth.Unknown };
}

using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Counting;

/// <summary>
/// The open readings R1 to R7 as dated parameters: "open" computes both ways, "yes" or "no" settles one. An officer's confirmation of a
/// reading answers its question with the Bureau's own word.
/// </summary>
internal sealed class OpenReadings
{
    private readonly string?[] settled = new string?[Readings.Count + 1];
    private readonly ParameterUse[] uses = new ParameterUse[Readings.Count + 1];

    public OpenReadings(Situation situation)
    {
        for (var number = 1; number <= Readings.Count; number++)
        {
            var parameter = situation.Parameters.Text(Id(number));
            settled[number] = situation.ConfirmationOf(Id(number))?.HoldsAsWritten switch
            {
                Truth.Yes => "yes",
                Truth.No => "no",
                _ => parameter.Value,
            };
            uses[number] = parameter.Use;
        }
    }

    public static string Id(int number) => $"us/eccn/4e091/reading/r{number}";

    /// <summary>The open question in a sentence.</summary>
    public static string Question(int number) => number switch
    {
        1 => "Are the 25 per cent of the derivative's total or of the base?",
        2 => "Does what Note 3 adds count as additional training of a derivative?",
        3 => "Is what Note 3 adds to a teacher part of the teacher's training?",
        4 => "Do several unpublished generators count that pass ten per cent only together?",
        5 => "Are a model's own checkpoints a data-generation model?",
        6 => "Are logits on published text generated data that is not published?",
        7 => "Must a generator have been published when its outputs were trained on, or on the day of export?",
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };

    public ParameterUse Use(int number) => uses[number];

    /// <summary>The preferred reading with what the parameters settle.</summary>
    public Readings Start()
    {
        var start = Readings.Preferred;
        for (var number = 1; number <= Readings.Count; number++)
        {
            if (settled[number] is "yes" or "no")
                start = start.With(number, settled[number] == "yes");
        }

        return start;
    }

    /// <summary>The readings that are open and can make a difference to this lineage.</summary>
    public IReadOnlyList<int> Relevant(Ancestry ancestry, DateOnly day)
    {
        var root = ancestry.Root!;
        var line = ancestry.WeightsLine(root.Key);
        var edges = line.SelectMany(step => ancestry.ParentsOf(step.Release.Key)).Where(edge => edge.ByOutputs != Truth.No).ToArray();
        var derived = line.Skip(1).Any(step => Ancestry.PublishedOn(step.Release, day) != Truth.No);
        var generators = edges.Select(edge => ancestry.FamilyOf(edge.Facts.Parent)).Distinct(StringComparer.Ordinal).Count();
        bool Matters(int number) => number switch
        {
            1 => derived,
            2 => derived && edges.Length > 0,
            3 => edges.Any(edge => TaughtThemselves(ancestry, edge)),
            4 => generators > 1,
            5 => edges.Any(edge => Own(ancestry, edge)),
            6 => edges.Any(edge => edge.Facts.Relation == DerivationRelation.Distillation),
            _ => edges.Any(edge => ancestry.Release(edge.Facts.Parent).Publication.Published == Truth.Yes),
        };
        return [.. Enumerable.Range(1, Readings.Count).Where(number => settled[number] is not ("yes" or "no") && Matters(number))];
    }

    private static bool Own(Ancestry ancestry, WeighedEdge edge) =>
        ancestry.FamilyOf(edge.Facts.Parent) == ancestry.FamilyOf(edge.Facts.Child);

    private static bool TaughtThemselves(Ancestry ancestry, WeighedEdge edge) =>
        ancestry.WeightsLine(edge.Facts.Parent).SelectMany(step => ancestry.ParentsOf(step.Release.Key))
            .Any(teacher => teacher.ByOutputs != Truth.No && teacher.Facts.Parent != edge.Facts.Parent);
}

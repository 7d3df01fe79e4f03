using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Counting;

/// <summary>
/// The open readings R1 to R7 as dated parameters: "open" computes both ways, "yes" or "no" settles one. An officer's confirmation of a
/// reading answers its question with the Bureau's own word.
/// </summary>
internal sealed class OpenReadings
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, Readings.Count + 1).Select(number => $"us/eccn/4e091/reading/r{number}")];
    private readonly string?[] settled = new string?[Readings.Count + 1];
    private readonly ParameterUse[] uses = new ParameterUse[Readings.Count + 1];

    private OpenReadings(ParameterView parameters)
    {
        for (var number = 1; number <= Readings.Count; number++)
        {
            var parameter = parameters.Text(Id(number));
            (settled[number], uses[number]) = (parameter.Value, parameter.Use);
        }
    }

    private OpenReadings(OpenReadings written, Situation situation)
    {
        uses = written.uses;
        for (var number = 1; number <= Readings.Count; number++)
        {
            settled[number] = situation.ConfirmationOf(Id(number))?.HoldsAsWritten switch
            {
                Truth.Yes => "yes",
                Truth.No => "no",
                _ => written.settled[number],
            };
        }
    }

    /// <summary>The readings as they stand on the day, with what officers confirmed.</summary>
    public static OpenReadings Of(Situation situation)
    {
        var written = situation.Parameters.Kept(static view => new OpenReadings(view));
        return situation.Facts.Confirmations.Count == 0 ? written : new(written, situation);
    }

    public static string Id(int number) => Ids[number];

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
            if (IsSettled(number))
                start = start.With(number, settled[number] == "yes");
        }

        return start;
    }

    /// <summary>The readings that are open and can make a difference to this lineage.</summary>
    public IReadOnlyList<int> Relevant(Ancestry ancestry, DateOnly day)
    {
        var line = ancestry.WeightsLine(ancestry.Root!.Key);
        var edges = new List<WeighedEdge>();
        var derived = false;
        for (var step = 0; step < line.Count; step++)
        {
            derived |= step > 0 && Ancestry.PublishedOn(line[step].Release, day) != Truth.No;
            edges.AddRange(ancestry.ParentsOf(line[step].Release.Key).Where(edge => edge.ByOutputs != Truth.No));
        }

        if (edges.Count == 0)
            return derived && !IsSettled(1) ? [1] : [];
        var generators = edges.Select(edge => ancestry.FamilyOf(edge.Facts.Parent)).Distinct(StringComparer.Ordinal).Count();
        bool Matters(int number) => number switch
        {
            1 or 2 => derived,
            3 => edges.Exists(edge => TaughtThemselves(ancestry, edge)),
            4 => generators > 1,
            5 => edges.Exists(edge => Own(ancestry, edge)),
            6 => edges.Exists(edge => edge.Facts.Relation == DerivationRelation.Distillation),
            _ => edges.Exists(edge => ancestry.Release(edge.Facts.Parent).Publication.Published == Truth.Yes),
        };
        return [.. Enumerable.Range(1, Readings.Count).Where(number => !IsSettled(number) && Matters(number))];
    }

    private bool IsSettled(int number) => settled[number] is "yes" or "no";

    private static bool Own(Ancestry ancestry, WeighedEdge edge) =>
        ancestry.FamilyOf(edge.Facts.Parent) == ancestry.FamilyOf(edge.Facts.Child);

    private static bool TaughtThemselves(Ancestry ancestry, WeighedEdge edge) =>
        ancestry.WeightsLine(edge.Facts.Parent).SelectMany(step => ancestry.ParentsOf(step.Release.Key))
            .Any(teacher => teacher.ByOutputs != Truth.No && teacher.Facts.Parent != edge.Facts.Parent);
}

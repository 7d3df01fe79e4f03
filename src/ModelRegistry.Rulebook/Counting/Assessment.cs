using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Counting;

/// <summary>What one reading gives.</summary>
/// <param name="Readings">The reading.</param>
/// <param name="Training">N(M): all training.</param>
/// <param name="Counted">C(M): training with what Note 3 adds; the hull where several sets are possible.</param>
/// <param name="Generators">The generators as judged.</param>
/// <param name="Reaches">Whether the count reaches the threshold.</param>
/// <param name="Excluded">Whether the exclusion for derivatives holds.</param>
internal sealed record Reading(
    Readings Readings, Interval Training, Interval Counted, IReadOnlyList<Generator> Generators, Truth Reaches, Truth Excluded);

/// <summary>The count of 4E091 under every open reading; computed once for a situation and shared by the rules that need it.</summary>
internal sealed class Assessment
{
    private MissingFact[]? gaps;

    private Assessment(Situation situation)
    {
        Ancestry = Ancestry.Of(situation);
        Parameters = OpenReadings.Of(situation);
        Figures = FiguresOf(situation);
        if (Ancestry.Root is null || Figures is null)
            return;
        var day = situation.Question.Day;
        Open = Parameters.Relevant(Ancestry, day);
        All = Readings.Combinations(Parameters.Start(), Open).ConvertAll(readings => Compute(readings, day));
        (Reaches, Excluded) = (All[0].Reaches, All[0].Excluded);
        foreach (var reading in All)
        {
            Reaches = reading.Reaches == Reaches ? Reaches : Truth.Unknown;
            Excluded = reading.Excluded == Excluded ? Excluded : Truth.Unknown;
        }
    }

    public Ancestry Ancestry { get; }

    /// <summary>Null on a day for which the law sets none.</summary>
    public Figures? Figures { get; }

    public OpenReadings Parameters { get; }

    /// <summary>What nobody has stated and the count needs; asked for only where a limb is unknown.</summary>
    public MissingFact[] Gaps => gaps ??= CountingGaps.Of(this);

    /// <summary>The numbers of the readings that are open here.</summary>
    public IReadOnlyList<int> Open { get; } = [];

    /// <summary>One result a combination of readings, the preferred one first; none where nothing is known.</summary>
    public IReadOnlyList<Reading> All { get; } = [];

    /// <summary>Whether the count reaches the threshold under every reading; unknown where they differ.</summary>
    public Truth Reaches { get; } = Truth.Unknown;

    /// <summary>Whether the exclusion for derivatives holds under every reading.</summary>
    public Truth Excluded { get; } = Truth.Unknown;

    public static Assessment Of(Situation situation) => situation.Shared(static at => new Assessment(at));

    private Reading Compute(Readings readings, DateOnly day)
    {
        var key = Ancestry.Root!.Key;
        var counter = new OperationCounter(Ancestry, Figures!, readings, day);
        var (counted, reaches) = Joined(counter.Counted(key));
        var excluded = Derivative.Excluded(Ancestry, counter, Figures!, readings, day);
        return new(readings, counter.Training(key).Total(), counted, counter.Generators(key), reaches, excluded);
    }

    /// <summary>The hull of the sets that are possible, and what all of them say of the threshold.</summary>
    private (Interval Counted, Truth Reaches) Joined(IReadOnlyList<OperationSet> sets)
    {
        var hull = sets[0].Total();
        var reaches = hull.AtLeast(Figures!.Threshold);
        for (var index = 1; index < sets.Count; index++)
        {
            var set = sets[index].Total();
            reaches = set.AtLeast(Figures.Threshold) == reaches ? reaches : Truth.Unknown;
            var high = hull.High is { } one && set.High is { } other ? Math.Max(one, other) : (decimal?)null;
            hull = new(Math.Min(hull.Low, set.Low), high);
        }

        return (hull, reaches);
    }

    /// <summary>The figures of the question's day; null where the law sets none.</summary>
    public static Figures? FiguresOf(Situation situation)
    {
        var parameters = situation.Parameters;
        return parameters.Number("us/eccn/4e091/threshold").Value is { } threshold
            && parameters.Number("us/eccn/4e091/generated-share").Value is { } share
            && parameters.Number("us/eccn/4e091/derivative-operations").Value is { } operations
            && parameters.Number("us/eccn/4e091/derivative-fraction").Value is { } fraction
            ? new(threshold, share, operations, fraction)
            : null;
    }
}

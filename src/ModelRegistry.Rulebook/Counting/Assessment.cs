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
    private IReadOnlyList<MissingFact>? gaps;

    private Assessment(Situation situation)
    {
        Ancestry = Ancestry.Of(situation);
        Parameters = new(situation);
        Figures = FiguresOf(situation);
        if (Ancestry.Root is null || Figures is null)
            return;
        var day = situation.Question.Day;
        Open = Parameters.Relevant(Ancestry, day);
        All = [.. Readings.Combinations(Parameters.Start(), Open).Select(readings => Compute(readings, day))];
    }

    public Ancestry Ancestry { get; }

    /// <summary>Null on a day for which the law sets none.</summary>
    public Figures? Figures { get; }

    public OpenReadings Parameters { get; }

    /// <summary>What nobody has stated and the count needs; asked for only where a limb is unknown.</summary>
    public IReadOnlyList<MissingFact> Gaps => gaps ??= CountingGaps.Of(this);

    /// <summary>The numbers of the readings that are open here.</summary>
    public IReadOnlyList<int> Open { get; } = [];

    /// <summary>One result a combination of readings, the preferred one first; none where nothing is known.</summary>
    public IReadOnlyList<Reading> All { get; } = [];

    public Truth Reaches => Agreed(All.Select(reading => reading.Reaches));

    public Truth Excluded => Agreed(All.Select(reading => reading.Excluded));

    public static Assessment Of(Situation situation) => situation.Shared(static at => new Assessment(at));

    private static Truth Agreed(IEnumerable<Truth> truths)
    {
        var distinct = truths.Distinct().ToArray();
        return distinct.Length == 1 ? distinct[0] : Truth.Unknown;
    }

    private Reading Compute(Readings readings, DateOnly day)
    {
        var key = Ancestry.Root!.Key;
        var counter = new OperationCounter(Ancestry, Figures!, readings, day);
        var sets = counter.Counted(key).Select(set => set.Total()).ToArray();
        var high = sets.Any(set => set.High is null) ? null : sets.Max(set => set.High);
        var reaches = Agreed(sets.Select(set => set.AtLeast(Figures!.Threshold)));
        var excluded = Derivative.Excluded(Ancestry, counter, Figures!, readings, day);
        var counted = new Interval(sets.Min(set => set.Low), high);
        return new(readings, counter.Training(key).Total(), counted, counter.Generators(key), reaches, excluded);
    }

    /// <summary>The figures of the question's day; null where the law sets none.</summary>
    public static Figures? FiguresOf(Situation situation)
    {
        decimal? Of(string name) => situation.Parameters.Number("us/eccn/4e091/" + name).Value;
        return Of("threshold") is { } threshold && Of("generated-share") is { } share
            && Of("derivative-operations") is { } operations && Of("derivative-fraction") is { } fraction
            ? new(threshold, share, operations, fraction)
            : null;
    }
}

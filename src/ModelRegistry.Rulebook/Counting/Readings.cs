namespace ModelRegistry.Rulebook.Counting;

/// <summary>One way to read what the text of 4E091 leaves open.</summary>
/// <param name="FractionOfTotal">R1: the 25 per cent are of the derivative's total; else of the base.</param>
/// <param name="AdditionsAreTraining">R2: what Note 3 adds counts as additional training of a derivative.</param>
/// <param name="Recursive">R3: what Note 3 adds to a teacher is part of the teacher's training.</param>
/// <param name="Together">R4: several unpublished generators count when they pass the share together only.</param>
/// <param name="OwnRollouts">R5: a model's own checkpoints are a data-generation model.</param>
/// <param name="LogitsAreData">R6: logits or features of a teacher are generated data that is not published.</param>
/// <param name="PublishedAtTraining">R7: a generator must have been published when its outputs were trained on; else on the day.</param>
internal sealed record Readings(
    bool FractionOfTotal,
    bool AdditionsAreTraining,
    bool Recursive,
    bool Together,
    bool OwnRollouts,
    bool LogitsAreData,
    bool PublishedAtTraining)
{
    /// <summary>The reading each open question is printed first with.</summary>
    public static Readings Preferred { get; } = new(true, false, true, false, true, true, false);

    public const int Count = 7;

    public bool this[int number] => number switch
    {
        1 => FractionOfTotal,
        2 => AdditionsAreTraining,
        3 => Recursive,
        4 => Together,
        5 => OwnRollouts,
        6 => LogitsAreData,
        7 => PublishedAtTraining,
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };

    public Readings With(int number, bool value) => number switch
    {
        1 => this with { FractionOfTotal = value },
        2 => this with { AdditionsAreTraining = value },
        3 => this with { Recursive = value },
        4 => this with { Together = value },
        5 => this with { OwnRollouts = value },
        6 => this with { LogitsAreData = value },
        7 => this with { PublishedAtTraining = value },
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };

    /// <summary>Every combination of the readings that are open here, the preferred one first.</summary>
    public static List<Readings> Combinations(Readings start, IEnumerable<int> open)
    {
        List<Readings> all = [start];
        foreach (var number in open)
            all.AddRange(all.ConvertAll(reading => reading.With(number, !reading[number])));
        return all;
    }
}

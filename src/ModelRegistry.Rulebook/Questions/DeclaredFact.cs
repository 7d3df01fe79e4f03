namespace ModelRegistry.Rulebook.Questions;

/// <summary>What kind of answer a fact has.</summary>
public enum FactKind
{
    /// <summary>Yes or no.</summary>
    YesOrNo,

    /// <summary>A number, between bounds where it is not known exactly.</summary>
    Amount,

    /// <summary>A country (ISO 3166-1 alpha-2).</summary>
    Country,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>
/// A fact that a rule asks for and that nothing else in a question holds. The rule declares it once (<see cref="Rules.Rule.Asks"/>); a
/// question may state it, a form may ask it, and a fact that no rule declares is refused.
/// </summary>
/// <param name="Id">A stable name: the provision first, "us/ear/740.9/a-6/listed".</param>
/// <param name="Kind">What kind of answer it has.</param>
/// <param name="Question">The question to put to a person.</param>
/// <param name="Citation">The provision that asks.</param>
/// <param name="Unit">For an amount: its unit; null for a plain number and for the other kinds.</param>
public sealed record DeclaredFact(string Id, FactKind Kind, string Question, string Citation, string? Unit = null);

/// <summary>A declared fact, stated with a question. Exactly the member of its kind is given.</summary>
/// <param name="Id">The id of the declaration.</param>
public sealed record StatedFact(string Id)
{
    /// <summary>For <see cref="FactKind.YesOrNo"/>: the answer; Unknown says that it was asked and nobody knows.</summary>
    public Truth? Holds { get; init; }

    /// <summary>For <see cref="FactKind.Amount"/>: the number, in the declaration's unit.</summary>
    public Interval? Amount { get; init; }

    /// <summary>For <see cref="FactKind.Country"/>: two capital letters (ISO 3166-1 alpha-2).</summary>
    public string? Country { get; init; }

    /// <summary>For <see cref="FactKind.Day"/>: the day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Who says so and on what; printed in the trace. Null when the asker gives none.</summary>
    public string? Basis { get; init; }

    /// <summary>Whether a member of that kind, and no other, is given.</summary>
    public bool Fits(FactKind kind) => kind == (Holds, Amount, Country, Day) switch
    {
        ({ }, null, null, null) => FactKind.YesOrNo,
        (null, { }, null, null) => FactKind.Amount,
        (null, null, { }, null) => FactKind.Country,
        (null, null, null, { }) => FactKind.Day,
        _ => (FactKind)(-1),
    };
}

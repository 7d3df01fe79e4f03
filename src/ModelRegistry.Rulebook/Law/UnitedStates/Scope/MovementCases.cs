using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>What the examples on exports, reexports, transfers and releases are made of: a closed model that is made up.</summary>
internal static class MovementCases
{
    public static Question Moves(Activity activity, string? from, string? to, ItemKind kind = ItemKind.Weights) => new()
    {
        Item = new(kind, "example/model"),
        ExportedFrom = from,
        Destination = to,
        Activity = activity,
        EndUse = EndUse.Research,
        Day = new(2026, 11, 21),
    };

    public static Facts Closed { get; } = PartyCases.Release(Truth.No, fromUnitedStates: Truth.Yes);

    public static Facts Stating(params (DeclaredFact Fact, Truth Holds)[] stated) =>
        Closed with { Stated = [.. stated.Select(one => new StatedFact(one.Fact.Id) { Holds = one.Holds })] };

    /// <summary>A person of a country, foreign as stated.</summary>
    public static Facts Person(Truth foreign, string? country = null)
    {
        var facts = Stating((Movements.ForeignPerson, foreign));
        return country is null ? facts : facts with { Stated = [.. facts.Stated, new(Movements.MostRecent.Id) { Country = country }] };
    }

    /// <summary>Both sides of each edge of the standing, with facts that meet the rule.</summary>
    public static IEnumerable<Example> Edges(Question question, Facts met) =>
    [
        new("the day before the rule of 2016", question with { Day = new(2016, 8, 31) }, met, Outcome.NotInForce),
        new("the first day of the rule of 2016", question with { Day = new(2016, 9, 1) }, met, Outcome.Met),
        .. Standings.Edges(new(2026, 4, 5), question, met, Outcome.Met),
    ];
}

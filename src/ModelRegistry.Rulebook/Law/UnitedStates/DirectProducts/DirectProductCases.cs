using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

/// <summary>What the examples of the direct product rules are made of: made-up items made abroad.</summary>
internal static class DirectProductCases
{
    /// <summary>A commodity of a stated entry.</summary>
    public static Question Commodity(string? eccn, string? destination, DateOnly? day = null) =>
        ChipCases.Chip("example part", destination, day) with
        {
            Item = new(ItemKind.Chip, Chip: "example part", Eccn: eccn),
            ExportedFrom = "TW",
            EndUse = EndUse.Research,
        };

    public static Question Technology(string? eccn, string? destination) =>
        Commodity(eccn, destination) with { Item = new(ItemKind.Technology, Eccn: eccn) };

    public static Question Model(string destination) =>
        PartyCases.ModelTo(PartyCases.Listed("Example Laboratory", destination)) with { ExportedFrom = "FR", EndUse = EndUse.Research };

    public static Facts Closed { get; } = PartyCases.Release(Truth.No, fromUnitedStates: Truth.No);

    public static Facts Abroad { get; } = new() { InOrFromUnitedStates = Truth.No };

    public static Facts Stating(params (DeclaredFact Fact, Truth Holds)[] stated) =>
        Abroad with { Stated = [.. stated.Select(one => new StatedFact(one.Fact.Id) { Holds = one.Holds })] };

    /// <summary>Both sides of each edge of a remembered standing: facts that meet it today, and what they give on the first day.</summary>
    public static IEnumerable<Example> Edges(DateOnly first, Question question, Facts met, Outcome onFirstDay) =>
    [
        new("the day before the rule", question with { Day = first.AddDays(-1) }, met, Outcome.NotInForce),
        new("the first day of the rule", question with { Day = first }, met, onFirstDay),
        .. Standings.Edges(Standings.Copy, question, met, Outcome.Met),
    ];
}

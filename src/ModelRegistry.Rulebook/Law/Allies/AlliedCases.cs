using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Allies;

/// <summary>Short words for the examples of the allies' rules. The models and companies in them are made up.</summary>
internal static class AlliedCases
{
    public static readonly Facts Closed = Weights(new(Truth.No, null, "served only, never posted"));
    public static readonly Facts Open = Weights(new(Truth.Yes, new(2024, 6, 1), "posted without a gate, redistribution allowed"));
    public static readonly Facts Gated = Weights(new(Truth.Unknown, null, "a form must be filled in first"));
    public static readonly Facts Nothing = new();

    private static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>Weights that leave for a commercial use.</summary>
    public static Question Ask(AlliedPlace place, string? from, string? to) => new()
    {
        Law = place.Law,
        Item = new(ItemKind.Weights, "M"),
        ExportedFrom = from,
        Destination = to,
        EndUse = EndUse.CommercialSoftware,
        Day = Today,
    };

    public static Question Chip(this Question question) => question with { Item = new(ItemKind.Chip, Chip: "invented chip") };

    public static Question Service(this Question question) => question with { Item = new(ItemKind.Service) };

    public static Question For(this Question question, EndUse use) => question with { EndUse = use };

    public static Question On(this Question question, DateOnly day) => question with { Day = day };

    public static Facts Stating(this Facts facts, DeclaredFact fact, Truth holds) =>
        facts with { Stated = [.. facts.Stated, new(fact.Id) { Holds = holds }] };

    /// <summary>Both sides of the day from which a rule is in force, with facts that meet it.</summary>
    public static IEnumerable<Example> Edge(DateOnly day, Question question, Facts facts, Outcome before = Outcome.NotInForce) =>
    [
        new($"the day before {day:yyyy-MM-dd}", question.On(day.AddDays(-1)), facts, before),
        new($"on {day:yyyy-MM-dd}", question.On(day), facts, Outcome.Met),
    ];

    private static Facts Weights(WeightsPublication publication) => new()
    {
        Lineage = new("M", [new() { Key = "M", Name = "M", Publication = publication }], []) { Complete = Truth.Yes },
    };
}

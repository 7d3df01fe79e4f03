using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

/// <summary>What the examples of the rules on chips are made of, and the standing they share. The parties are made up.</summary>
internal static class ChipCases
{
    public static readonly DateOnly Today = new(2026, 11, 21);
    public static readonly DateOnly Start2023 = new(2023, 11, 17);
    public static readonly DateOnly Before2023 = Start2023.AddDays(-1);

    public static IReadOnlyList<StandingPeriod> Since2023 { get; } =
        [new(Standing.Enforced, new(Start2023), "88 FR 73458; BIS guidance of 2026-05-31", true)];

    /// <summary>What the AI diffusion rule added: codified, and said not to be enforced two days before compliance was due.</summary>
    public static IReadOnlyList<StandingPeriod> Diffusion { get; } =
    [
        new(Standing.Codified, new(new(2025, 1, 13), new(2025, 5, 13)), "90 FR 4544", true)
        {
            Remark = "compliance was to be due on 2025-05-15",
        },
        new(Standing.NotEnforced, new(new(2025, 5, 13)), "BIS announcement of 2025-05-13; BIS guidance of 2026-05-31", true)
        {
            Remark = "compliance was due on 2025-05-15; never enforced on any day; the GAO opinion of 2026-05-12 does not revive it",
        },
    ];

    /// <summary>The edges of that standing, asked for under the law as codified.</summary>
    public static IEnumerable<Example> Edges(Question question, Facts facts) =>
    [
        new("the day before it was codified", Codified(question) with { Day = new(2025, 1, 12) }, facts, Outcome.NotInForce),
        new("the day it was codified", Codified(question) with { Day = new(2025, 1, 13) }, facts, Outcome.Met),
        new("the day before it was said not to be enforced", Codified(question) with { Day = new(2025, 5, 12) }, facts, Outcome.Met),
        new("the day it was said not to be enforced", Codified(question) with { Day = new(2025, 5, 13) }, facts, Outcome.Met),
        new("that day, as enforced", question with { Day = new(2025, 5, 13) }, facts, Outcome.NotInForce),
    ];

    public static Question Codified(Question question) => question with { Profile = Profiles.Codified };

    public static Facts Nothing { get; } = new();

    public static Facts ForDataCentres { get; } = new() { Chip = new("X") { ForDataCentres = Truth.Yes } };

    public static Facts FromUnitedStates { get; } = new() { InOrFromUnitedStates = Truth.Yes };

    public static Facts MadeAbroad { get; } = new() { InOrFromUnitedStates = Truth.No };

    public static Facts Figures(decimal performance, decimal density, Truth forDataCentres = Truth.Yes) => new()
    {
        InOrFromUnitedStates = Truth.Yes,
        Chip = new("X")
        {
            TotalProcessingPerformance = Interval.Exactly(performance),
            PerformanceDensity = Interval.Exactly(density),
            ForDataCentres = forDataCentres,
        },
    };

    /// <summary>A party that is its own ultimate parent and belongs to nobody who is listed.</summary>
    public static Party Company(string country, string? headquarters = null) =>
        new("Example Compute", country, headquarters ?? country, "Example Holding", headquarters ?? country) { OwnersComplete = Truth.Yes };

    public static Question Chip(string chip, string? destination, DateOnly? day = null) => new()
    {
        Item = new(ItemKind.Chip, Chip: chip),
        Destination = destination,
        Parties = destination is null ? [] : [new(PartyRole.EndUser, Company(destination))],
        Day = day ?? Today,
    };

    /// <summary>The same, received by a company that is headquartered elsewhere.</summary>
    public static Question HeadquarteredIn(this Question question, string headquarters) =>
        question with { Parties = [new(PartyRole.EndUser, Company(question.Destination ?? headquarters, headquarters))] };

    public static Question OfWeights(string destination) => new()
    {
        Item = new(ItemKind.Weights, Release: "example/model"),
        Destination = destination,
        Parties = [new(PartyRole.EndUser, Company(destination))],
        Day = Today,
    };

    /// <summary>The entries of 3A090 are for integrated circuits; equipment of 3B and memory of .c are not judged here.</summary>
    public static Scope IntegratedCircuits(Situation situation)
    {
        var item = situation.Question.Item;
        if (item.Kind != ItemKind.Chip)
            return Scope.Out($"The entry is for integrated circuits; it never answers for {Transaction.Words(item.Kind)}.");
        var eccn = item.Eccn ?? "";
        return Scope.When(
            !eccn.StartsWith("3B", StringComparison.OrdinalIgnoreCase) && !eccn.StartsWith("3A090.c", StringComparison.OrdinalIgnoreCase),
            $"The item is classified as {eccn}: neither .a nor .b is for it.");
    }
}

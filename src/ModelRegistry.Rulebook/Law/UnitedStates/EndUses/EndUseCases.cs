using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

/// <summary>What the examples of the rules on end uses are made of. The parties are made up.</summary>
internal static class EndUseCases
{
    public static Question Chip(EndUse endUse, string country, DateOnly? day = null) =>
        ChipCases.Chip("H20", country, day) with { EndUse = endUse };

    public static Question Weights(EndUse endUse, string country) =>
        PartyCases.ModelTo(ChipCases.Company(country)) with { EndUse = endUse };

    public static Facts Says(DeclaredFact fact, Truth holds) =>
        ChipCases.FromUnitedStates with { Stated = [new StatedFact(fact.Id) { Holds = holds, Basis = "the customer's answers" }] };

    /// <summary>The days of the standing, and the outcomes that every such rule can have.</summary>
    public static IReadOnlyList<Example> Examples(
        EndUse endUse, string country, DateOnly first, DeclaredFact known, params IEnumerable<Example> more) =>
        Examples(endUse, country, first, known, Outcome.Unmet, ChipCases.FromUnitedStates, more);

    /// <summary>The same, with what published weights give and what must be stated on the first day.</summary>
    public static IReadOnlyList<Example> Examples(
        EndUse endUse, string country, DateOnly first, DeclaredFact known, Outcome published, Facts then, IEnumerable<Example> more) =>
    [
        new(
            "the day before this rulebook answers",
            Classified(Chip(endUse, country, first.AddDays(-1))),
            then,
            Outcome.NotInForce),
        new("the first day it answers", Classified(Chip(endUse, country, first)), then, Outcome.Met),
        .. Standings.Edges(Standings.Copy, Classified(Chip(endUse, country)), ChipCases.FromUnitedStates, Outcome.Met),
        new("stated for that end use", Classified(Chip(endUse, country)), ChipCases.FromUnitedStates, Outcome.Met),
        new(
            "stated for another, and known to be for that",
            Classified(Chip(EndUse.Research, country)),
            Says(known, Truth.Yes),
            Outcome.Met),
        new(
            "stated for commercial software",
            Classified(Chip(EndUse.CommercialSoftware, country)),
            ChipCases.FromUnitedStates,
            Outcome.Unmet),
        new(
            "stated for commercial software, and a red flag stays up",
            Classified(Chip(EndUse.CommercialSoftware, country)),
            Says(StatedEndUse.Unresolved, Truth.Yes),
            Outcome.Indeterminate),
        new(
            "stated for commercial software, red flags resolved",
            Classified(Chip(EndUse.CommercialSoftware, country)),
            Says(StatedEndUse.Unresolved, Truth.No),
            Outcome.Unmet),
        new("for nobody knows what", Classified(Chip(EndUse.NotStated, country)), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("published weights", Weights(endUse, country), PartyCases.Release(Truth.Yes), published),
        new(
            "used where it is",
            Classified(Chip(endUse, country)) with { Activity = Activity.Use },
            ChipCases.Nothing,
            Outcome.NotApplicable),
        .. more,
    ];

    private static Question Classified(Question chip) => chip with { Item = chip.Item with { Eccn = "3A991.p" } };
}

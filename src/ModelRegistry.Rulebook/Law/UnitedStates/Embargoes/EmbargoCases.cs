using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

/// <summary>What the examples of the embargoes are made of. The parties are made up.</summary>
internal static class EmbargoCases
{
    /// <summary>The first day this rulebook answers on embargoes.</summary>
    public static readonly DateOnly First = EarlierDays.Embargoes;

    /// <summary>The rule on Syria, which prints the introduction of Part 746 anew.</summary>
    public static readonly DateOnly September2025 = new(2025, 9, 2);

    /// <summary>The newest amendment in the copy of the eCFR that 15 CFR Part 746 and 31 CFR Chapter V were read in.</summary>
    public static readonly DateOnly January2025 = new(2025, 1, 16);

    public const string JanuaryCopy = ", read in a copy of the eCFR of January 2025";

    public static Question Chip(string country, DateOnly? day = null) =>
        ChipCases.Chip("H100", country, day) with { EndUse = EndUse.Research };

    /// <summary>With a classification stated: 3A090 is younger than the embargoes.</summary>
    public static Question Classified(Question chip) => chip with { Item = chip.Item with { Eccn = "3A991" } };

    public static Question Weights(string country, DateOnly? day = null) =>
        PartyCases.ModelTo(ChipCases.Company(country), day) with { EndUse = EndUse.Research };

    public static Question Access(string country, DateOnly? day = null) =>
        Weights(country, day) with { Item = new(ItemKind.RemoteAccess, "example/model"), Access = AccessKind.HostedInference };

    /// <summary>Each outcome of a section that reaches every item, and both sides of the days of its standing.</summary>
    public static IReadOnlyList<Example> Examples(string country, DateOnly read, params IEnumerable<Example> more) =>
    [
        new("the day before this rulebook answers", Chip(country, First.AddDays(-1)), ChipCases.FromUnitedStates, Outcome.NotApplicable),
        new("the first day it answers", Classified(Chip(country, First)), ChipCases.FromUnitedStates, Outcome.Met),
        .. Standings.Edges(read, Chip(country), ChipCases.FromUnitedStates, Outcome.Met),
        new("a chip from the United States", Chip(country), ChipCases.FromUnitedStates, Outcome.Met),
        new("published weights", Weights(country), PartyCases.Release(Truth.Yes, fromUnitedStates: Truth.Yes), Outcome.Unmet),
        new(
            "a chip nobody knows the origin of",
            Chip(country) with { Item = new(ItemKind.Chip, Chip: "invented chip") },
            new(),
            Outcome.Indeterminate),
        new("access to a model that stays where it is", Access(country), ChipCases.Nothing, Outcome.NotApplicable),
        new("elsewhere", Chip("DE"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
        .. more,
    ];
}

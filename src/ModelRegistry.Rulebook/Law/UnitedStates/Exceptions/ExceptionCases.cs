using System.Globalization;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

/// <summary>What the license exceptions share: the requirements they take out of, their standing and their examples.</summary>
internal static class ExceptionCases
{
    /// <summary>The requirements for chips and computers of 3A090.a and .b.</summary>
    public static IReadOnlyList<string> AdvancedComputing => Section740Paragraph8.Requirements;

    public static IReadOnlyList<string> NationalSecurity { get; } = [NationalSecurityColumnOne.RuleId, NationalSecurityColumnTwo.RuleId];

    public static IReadOnlyList<string> HighBandwidthMemory { get; } = [MemoryDestinations.RuleId, MemoryHeadquarters.RuleId];

    /// <summary>Older than this rulebook looks back, by memory, a secondary source or an older copy: today's text was not read.</summary>
    public static IReadOnlyList<StandingPeriod> Long(string source) =>
    [
        new(Evaluations.Standing.Enforced, new(ChipCases.Start2023), source, false)
        {
            Remark = "in force before this rulebook looks back",
        },
    ];

    public static IEnumerable<Example> LongEdges(Question question, Facts facts) =>
    [
        new("the day before this rulebook looks back", question with { Day = ChipCases.Before2023 }, facts, Evaluations.Outcome.NotInForce),
        new("the first day it looks back to", question with { Day = ChipCases.Start2023 }, facts, Evaluations.Outcome.Met),
    ];

    /// <summary>An amount as a condition prints it: "26,900,000".</summary>
    public static string Plain(decimal? amount) => amount?.ToString("N0", CultureInfo.InvariantCulture) ?? "an amount not set for that day";

    public static Facts Stated(params (DeclaredFact Fact, Truth Holds)[] facts) => ChipCases.FromUnitedStates with
    {
        Stated = [.. facts.Select(one => new StatedFact(one.Fact.Id) { Holds = one.Holds })],
    };
}

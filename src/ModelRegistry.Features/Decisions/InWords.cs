using System.Globalization;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain;

namespace ModelRegistry.Features.Decisions;

/// <summary>The words of an enumeration's name: "MilitaryIntelligence" is "military intelligence".</summary>
internal static class InWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => SplitName.Of(value);

    /// <summary>A day as screens write it: "2026-11-22".</summary>
    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>When a condition is due, as screens say it.</summary>
    public static string Due(ConditionTerms condition) => (condition.DueOn, condition.EveryMonths) switch
    {
        (null, _) => "at all times",
        ({ } day, null) => Day(day),
        ({ } day, { } months) => $"{Day(day)}, then every {months} months",
    };
}

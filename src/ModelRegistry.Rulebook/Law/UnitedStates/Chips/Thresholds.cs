using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

/// <summary>
/// Compares figures with the dated thresholds of ECCN 3A090; a threshold that is not set on the day leaves the comparison
/// unknown.
/// </summary>
internal static class Thresholds
{
    public static Truth AtLeast(this Interval figure, DatedNumber threshold) =>
        threshold.Value is { } value ? figure.AtLeast(value) : Truth.Unknown;

    public static Truth Below(this Interval figure, DatedNumber threshold) =>
        threshold.Value is { } value ? figure.LessThan(value) : Truth.Unknown;

    public static DatedNumber Entry(this Situation situation, string threshold) =>
        situation.Parameters.Number("us/eccn/3a090/" + threshold);
}

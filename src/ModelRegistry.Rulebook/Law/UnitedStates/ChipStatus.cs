using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>
/// Whether the chips that a model was trained or served on were subject to the EAR. Their design does not settle it: it depends on the
/// day they left and the rules of that day, so it is stated or an officer confirms it under "chip/RELEASE/CHIP".
/// </summary>
internal static class ChipStatus
{
    public static Truth SubjectToEar(Situation situation, string release, ChipUseFacts use) => use.SubjectToEar != Truth.Unknown
        ? use.SubjectToEar
        : situation.ConfirmationOf(Id(release, use))?.HoldsAsWritten ?? Truth.Unknown;

    public static string Id(string release, ChipUseFacts use) => $"chip/{release}/{use.Chip}";
}

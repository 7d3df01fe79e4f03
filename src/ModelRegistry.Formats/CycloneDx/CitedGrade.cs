using System.Text.RegularExpressions;
using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>
/// The evidence grade in a citation's note: <c>modelreg:E8 weak; words</c> (docs/formats.md). A citation has no properties, so its note
/// carries it. Read back it is what somebody wrote, and never makes a reported statement stronger.
/// </summary>
internal static partial class CitedGrade
{
    public static string Write(EvidenceKind kind, EvidenceStrength strength, string words) =>
        $"modelreg:E{(int)kind} {strength.ToString().ToLowerInvariant()}; {words}";

    /// <summary>The grade, such as <c>E8 weak</c>; null where the note carries none.</summary>
    public static string? Read(string? note) =>
        note is not null && Form().Match(note) is { Success: true } found ? found.Groups["grade"].Value : null;

    [GeneratedRegex(@"^modelreg:(?<grade>E(1[0-7]|[1-9]) (none|indicative|weak|moderate|strong|conclusive));", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}

using System.Text.RegularExpressions;

namespace ModelRegistry.Formats.Contradicting;

/// <summary>
/// The products that words about chips name, to tell whether two sources name the same; which chip it was is not told here.
/// </summary>
internal static partial class ChipWords
{
    /// <summary>Letters and digits of products such as H800, 910B or MI300X, in capitals.</summary>
    public static IReadOnlyList<string> ModelsIn(string words) =>
        [.. Product().Matches(words.ToUpperInvariant()).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    // Not counts ("2048"), not sizes ("80GB"), not editions ("SXM4", "PCIE4"): one to three letters before two to four digits, or 910B.
    [GeneratedRegex(@"(?<![A-Z0-9])((?!SXM|HBM|BF|FP)[A-Z]{1,3}[0-9]{2,4}[A-Z]{0,2}|TPU ?V[0-9][A-Z]?|(?!80G|40G)[0-9]{3}[A-F])(?![A-Z0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Product();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace ModelRegistry.Formats.Trees;

/// <summary>
/// What an unquoted YAML scalar is. The hub's page reads YAML 1.2 and most Python tools 1.1, where <c>no</c> is false and 2024-01-01 a
/// date: whatever either takes for something other than text is not text here.
/// </summary>
internal static partial class PlainScalar
{
    private static readonly HashSet<string> Nothings = ["", "~", "null", "Null", "NULL"];

    private static readonly HashSet<string> Truths = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "yes", "no", "on", "off" };

    public static NodeKind KindOf(string text) =>
        Nothings.Contains(text) ? NodeKind.Nothing
        : Truths.Contains(text) ? NodeKind.Truth
        : Date().IsMatch(text) ? NodeKind.Date
        : IsNumber(text) ? NodeKind.Number
        : NodeKind.Text;

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? text[^1] is (>= '0' and <= '9') or '.'
            : Special().IsMatch(text);

    [GeneratedRegex(@"^\d{4}-\d\d?-\d\d?([Tt ].*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"^[-+]?(\.inf|\.Inf|\.INF|0x[0-9a-fA-F]+|0o[0-7]+|\d[\d_]*)$|^\.(nan|NaN|NAN)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Special();
}

using System.Globalization;
using System.Text;

namespace ModelRegistry.Documents.Pdf;

/// <summary>How values are spelled in a PDF (ISO 32000-1, 7.3 and 7.9).</summary>
internal static class PdfSyntax
{
    /// <summary>A text string as UTF-16 with its mark, which every reader takes for any script.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => $"(D:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000Z)";

    public static string Instant(DateTimeOffset instant) =>
        $"(D:{instant.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)";

    public static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => $"{number} 0 R"));

    /// <summary>A name whose characters beyond letters and digits are escaped.</summary>
    public static string Name(string name) =>
        "/" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '+' ? c.ToString() : $"#{(int)c:X2}"));
}

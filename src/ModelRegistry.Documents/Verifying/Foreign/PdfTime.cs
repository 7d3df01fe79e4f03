using System.Globalization;

namespace ModelRegistry.Documents.Verifying;

/// <summary>A time as PDF files write it (ISO 32000-2, 7.9.4): "D:20261201093000+01'00'", the end of which may be left out.</summary>
internal static class PdfTime
{
    private static readonly string[] Forms = ["yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMddHH", "yyyyMMdd"];

    /// <summary>The time; null where it cannot be read. Without a zone it is taken as UTC, for nobody can tell another.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (text is null || !text.StartsWith("D:", StringComparison.Ordinal)) return null;
        var (digits, zone) = (text[2..], "");
        if (digits.IndexOfAny(['Z', '+', '-']) is > 0 and var end)
            (digits, zone) = (digits[..end], digits[end..].Replace("'", "", StringComparison.Ordinal));
        return DateTime.TryParseExact(digits, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            && Offset(zone) is { } offset ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Unspecified), offset) : null;
    }

    private static TimeSpan? Offset(string zone)
    {
        if (zone.Length == 0 || zone[0] == 'Z') return TimeSpan.Zero;
        var read = TimeSpan.TryParseExact(zone[1..], ["hhmm", "hh"], CultureInfo.InvariantCulture, out var offset);
        if (!read || offset > TimeSpan.FromHours(14)) return null;
        return zone[0] == '-' ? -offset : offset;
    }
}

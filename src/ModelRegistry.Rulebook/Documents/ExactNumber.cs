using System.Globalization;

namespace ModelRegistry.Rulebook.Documents;

/// <summary>Exact decimals as texts, since a JSON number may lose digits on the way: "2.031e26", "0.1".</summary>
internal static class ExactNumber
{
    /// <summary>Every digit: powers of ten from a million up where that is shorter, plain digits otherwise.</summary>
    public static string Text(decimal number)
    {
        var plain = number.ToString("0.############################", CultureInfo.InvariantCulture);
        var digits = plain.TrimEnd('0');
        if (number < 1_000_000m || plain.Contains('.', StringComparison.Ordinal))
            return plain;
        var power = (plain.Length - 1).ToString(CultureInfo.InvariantCulture);
        return digits.Length == 1 ? $"{digits}e{power}" : $"{digits[..1]}.{digits[1..]}e{power}";
    }

    public static bool TryRead(string? text, out decimal number) =>
        decimal.TryParse(text?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && number is >= 0 and <= Operations.Largest;
}

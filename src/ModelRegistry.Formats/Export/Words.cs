using System.Globalization;
using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Export;

/// <summary>The words of our property namespace: names of enumerations small with hyphens, and runs as one line.</summary>
internal static class Words
{
    private const string Between = " | ";

    /// <summary>"TrainingOnOutputs" as "training-on-outputs".</summary>
    public static string Of(Enum value) => SplitName.Of(value, "-");

    /// <summary>What was asserted, between which bounds, by which method.</summary>
    public static string Of(Operations operations) =>
        string.Join(Between, operations.AsAsserted.Replace("|", "/", StringComparison.Ordinal), Of(operations.Bounds), Of(operations.Method));

    /// <summary>Between which fractions, of what, and how that was found.</summary>
    public static string Of(Share share) =>
        string.Join(Between, Of(share.Bounds), Of(share.Unit), share.Method.Replace("|", "/", StringComparison.Ordinal));

    public static Share? Share(string? line) =>
        line?.Split('|', StringSplitOptions.TrimEntries) is [var bounds, var unit, var method] && Bounds(bounds) is { High: <= 1 } interval
            && Named<ShareUnit>(unit) is { } named ? new(interval, named, method) : null;

    /// <summary>The word of an enumeration as <see cref="Of(Enum)"/> writes it; null for any other, numbers included.</summary>
    public static T? Named<T>(string? word)
        where T : struct, Enum =>
        word is [var first, ..] && char.IsAsciiLetter(first)
            && Enum.TryParse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var named) && Enum.IsDefined(named)
            ? named : null;

    public static string Of(Period period) => $"{period.From:yyyy-MM-dd}..{period.Until:yyyy-MM-dd}";

    public static Period? Period(string text) =>
        text.Split("..") is [var from, var until] && Day(from) is { } first && (until.Length == 0 || Day(until) > first)
            ? new(first, Day(until)) : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static Operations? Operations(string line) =>
        line.Split(Between) is [var asserted, var bounds, var method] && Bounds(bounds) is { } interval
            && Enum.TryParse<EstimateMethod>(method.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var named)
            ? new(interval, asserted, named) : null;

    public static (string Name, Interval? Count, Interval? Hours)? Chips(string line) =>
        line.Split('|', StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, var count, var hours]
            ? (name, Bounds(count), Bounds(hours)) : null;

    public static string Of(Interval interval) =>
        interval.Low.ToString(CultureInfo.InvariantCulture) + ".." + interval.High?.ToString(CultureInfo.InvariantCulture);

    public static Interval? Bounds(string text)
    {
        if (text.Split("..") is not [var low, var high] || !Number(low, out var from)) return null;
        if (high.Length == 0) return new(from, null);
        return Number(high, out var to) && to >= from ? new(from, to) : null;
    }

    private static bool Number(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && number is >= 0 and <= Domain.Operations.Largest;
}

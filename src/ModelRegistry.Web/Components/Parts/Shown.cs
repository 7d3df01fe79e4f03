using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Web.Components.Parts;

/// <summary>How values are written on every page: days, sizes, numbers, digests.</summary>
internal static class Shown
{
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day is { } known ? Day(known) : null;

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A country by its name with the code after it; what is no code as it is.</summary>
    public static string Place(string code) => Country.TryParse(code, out var country) ? country.InWords() : code;

    public static string? Bytes(long? bytes) => bytes switch
    {
        null => null,
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KiB"),
        < 1024L * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024 * 1024):0.##} GiB"),
    };

    /// <summary>A period as people say it; its end is the first day that is not in it.</summary>
    public static string? Period(Period? period) =>
        period is null ? null : period.Until is { } until ? $"{Day(period.From)} to {Day(until.AddDays(-1))}" : $"since {Day(period.From)}";

    public static string? Number(Interval? interval) => interval is null || interval.IsUnknown ? null : interval.ToString();

    /// <summary>A question of evidence as a question.</summary>
    public static string Question(EvidenceQuestion question) => question switch
    {
        EvidenceQuestion.Identity => "Are these the bytes, and whose are they?",
        EvidenceQuestion.WeightDerivation => "Was it made from the other's weights?",
        EvidenceQuestion.OutputDerivation => "Was it trained on the other's outputs?",
        EvidenceQuestion.Hardware => "On which chips was it trained or served?",
        EvidenceQuestion.Control => "Who owns or controls it?",
    };
}

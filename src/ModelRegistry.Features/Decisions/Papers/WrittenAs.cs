using System.Globalization;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>
/// Days and numbers as a language writes them. The machine's own tables of cultures change with its updates; a paper composed again must
/// not.
/// </summary>
internal static class WrittenAs
{
    private static readonly string[] EnglishMonths =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] GermanMonths =
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    ];

    private static readonly string[] FrenchMonths =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    public static string Day(DateOnly day, string language) => language switch
    {
        "de" => Text($"{day.Day}. {GermanMonths[day.Month - 1]} {day.Year}"),
        "fr" => Text($"{day.Day}{(day.Day == 1 ? "er" : "")} {FrenchMonths[day.Month - 1]} {day.Year}"),
        "ja" => Text($"{day.Year}年{day.Month}月{day.Day}日"),
        _ => Text($"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}"),
    };

    /// <summary>A number with at most six decimals, its thousands set apart.</summary>
    public static string Number(decimal number, string language)
    {
        var plain = number.ToString("#,##0.######", CultureInfo.InvariantCulture);
        return language switch
        {
            "de" => plain.Replace(',', '\u0001').Replace('.', ',').Replace('\u0001', '.'),
            "fr" => plain.Replace(',', '\u00A0').Replace('.', ','),
            _ => plain,
        };
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}

using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Formats.CycloneDx;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Own;

/// <summary>Reads the fields of an <see cref="OwnLine"/>; what is no value of its kind is not known.</summary>
internal static class OwnFields
{
    public static T? Enumerated<T>(this Node line, string key)
        where T : struct, Enum => Words.Named<T>(line.Text(key));

    public static Truth Truth(this Node line, string key) => line.Enumerated<Truth>(key) ?? Domain.Truth.Unknown;

    public static Country? Country(this Node line, string key) => Domain.Country.TryParse(line.Text(key), out var country) ? country : null;

    public static Interval? Interval(this Node line, string key) => line.Text(key) is { } text ? Words.Bounds(text) : null;

    public static Interval? Fraction(this Node line, string key) => line.Interval(key) is { High: <= 1 } fraction ? fraction : null;

    public static DateOnly? Day(this Node line, string key) =>
        DateOnly.TryParseExact(line.Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static Period? Period(this Node line) =>
        line.Day("from") is { } from && (line.Day("until") is not { } until || until > from) ? new(from, line.Day("until")) : null;
}

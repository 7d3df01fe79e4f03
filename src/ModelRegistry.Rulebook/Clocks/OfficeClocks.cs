using System.Globalization;
using ModelRegistry.Domain.Casework.Clocks;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Parameters;

namespace ModelRegistry.Rulebook.Clocks;

/// <summary>The calendar and the clocks of an authority, from the dated parameters of an edition.</summary>
public sealed class OfficeClocks
{
    private static readonly Dictionary<string, (string Place, string Prefix, string[] Limits)> Offices = new(StringComparer.Ordinal)
    {
        ["US"] = ("America/New_York", "us/clocks/", ["first-review", "resolution"]),
        ["UK"] = ("Europe/London", "uk/clocks/", ["most", "nearly-all"]),
    };

    private readonly RulebookEdition edition;
    private readonly string prefix;
    private readonly string[] limits;

    private OfficeClocks(RulebookEdition edition, string place, string prefix, string[] limits)
    {
        (this.edition, this.prefix, this.limits) = (edition, prefix, limits);
        Place = place;
        Calendar = new(day => Rules(edition.Parameters.On(day).Table(prefix + "holidays")));
    }

    /// <summary>The authorities whose clocks an edition may hold.</summary>
    public static IEnumerable<string> Authorities => Offices.Keys;

    /// <summary>The office's time zone, by its name in the IANA database: its days begin and end there.</summary>
    public string Place { get; }

    /// <summary>Its working days.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>The clocks of an authority; null where the registry holds none for it.</summary>
    public static OfficeClocks? Of(RulebookEdition edition, string authority)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return Offices.TryGetValue(authority, out var office) ? new(edition, office.Place, office.Prefix, office.Limits) : null;
    }

    /// <summary>The clocks that hold for what was received on a day, the shortest first.</summary>
    public IReadOnlyList<ClockLimit> LimitsOn(DateOnly received) =>
        [.. limits.Select(name => Limit(prefix + name, received)).OfType<ClockLimit>()];

    /// <summary>A time that the authority has for a step within a case ("agencies", "escalation"); null where none is held.</summary>
    /// <param name="step">The last part of the parameter's id.</param>
    /// <param name="day">The day on which the step begins.</param>
    public ClockLimit? For(string step, DateOnly day) =>
        edition.Parameters.All.Any(one => one.Id == prefix + step) ? Limit(prefix + step, day) : null;

    private ClockLimit? Limit(string id, DateOnly received)
    {
        var (parameter, _) = edition.Parameters.Get(id, ParameterKind.Number);
        var number = edition.Parameters.On(received).Number(id);
        return number.Value is not { } days ? null : new(
            id, parameter.Title, (int)days, parameter.Unit == "working days" ? CountedDays.Working : CountedDays.Calendar,
            parameter.Citation, number.Use.Verified);
    }

    private static IReadOnlyList<HolidayRule> Rules(Dated<IReadOnlyList<ParameterRow>> rows) => [.. (rows.Value ?? []).Select(Rule)];

    private static HolidayRule Rule(ParameterRow row)
    {
        var name = row.Text("name");
        if (row.TextOrNull("date") is { } date)
            return new HolidayRule.Once(name, DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (row.Number("easter") is { } days) return new HolidayRule.FromEaster(name, (int)days);
        var month = Whole(row, "month");
        return row.TextOrNull("weekday") is { } weekday
            ? new HolidayRule.OfMonth(name, month, Enum.Parse<DayOfWeek>(weekday), Whole(row, "number"))
            : new HolidayRule.Fixed(name, month, Whole(row, "day"), Enum.Parse<WeekendShift>(row.TextOrNull("shift") ?? "None", ignoreCase: true));
    }

    private static int Whole(ParameterRow row, string column) =>
        (int)(row.Number(column) ?? throw new ParameterFileException("a table of holidays", column, $"{row.Text("name")} states none."));
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Parameters;

/// <summary>Whether a country is in a group on a day, and on what that rests.</summary>
/// <param name="Truth">Yes, no, or not known for that day.</param>
/// <param name="Because">A sentence that says since when the table reads so.</param>
/// <param name="Use">The parameter as a trace prints it.</param>
public sealed record Membership(Truth Truth, string Because, ParameterUse Use)
{
    /// <summary>Further memberships that decide it together with this one.</summary>
    public IReadOnlyList<Membership> Others { get; init; } = [];
}

/// <summary>
/// The country groups of the EAR (15 CFR Part 740, Supplement No. 1) on one day. A table that was read on a day answers from that day on;
/// carried back to the days before it is unverified, and before the tables begin nothing is known.
/// </summary>
public sealed class CountryGroups
{
    private const string Prefix = "us/ear/country-groups/";
    private static readonly ConditionalWeakTable<IReadOnlyList<ParameterRow>, Dictionary<string, string>> Indexed = [];
    private static readonly ConditionalWeakTable<ParameterView, CountryGroups> Made = [];

    /// <summary>Some twenty groups and 250 countries; codes that no country has are not kept without end.</summary>
    private const int MostKept = 6_000;

    private readonly ConcurrentDictionary<(string Group, string Country), Membership> known = [];
    private readonly ParameterView view;

    private CountryGroups(ParameterView view) => this.view = view;

    /// <summary>The groups of the view's day.</summary>
    public static CountryGroups Of(ParameterView view) => Made.GetValue(view, static one => new(one));

    /// <summary>The name the EAR gives a country, or its code where the table has none.</summary>
    public string NameOf(string country) => Names.GetValueOrDefault(country, country);

    /// <summary>The country whose rules a place is read under: Hong Kong is read as China.</summary>
    public string ReadAs(string country) => Index(Prefix + "read-as", "country", "as").GetValueOrDefault(country, country);

    /// <summary>Whether a country is in a group.</summary>
    /// <param name="group">"A:5", "D:1" and so on, or "Supp. 5(a)".</param>
    /// <param name="country">ISO 3166-1 alpha-2; null when not known.</param>
    public Membership In(string group, string? country)
    {
        if (known.TryGetValue((group, country ?? ""), out var before))
            return before;
        var membership = Judge(group, country);
        if (known.Count < MostKept)
            known[(group, country ?? "")] = membership;
        return membership;
    }

    private Membership Judge(string group, string? country)
    {
        var list = view.List(Prefix + group);
        if (country is null) return Say(list, group, "An unnamed country", Truth.Unknown, "the country is not known");
        var read = ReadAs(country);
        var name = read == country ? NameOf(read) : $"{NameOf(country)} (read as {NameOf(read)})";
        if (list.Value is not { } members) return Say(list, group, name, Truth.Unknown, "no table of that day was read");
        if (!Names.ContainsKey(read)) return Say(list, group, name, Truth.Unknown, "no destination has that code");
        if (Open(group, read) is { } note) return Say(list, group, name, Truth.Unknown, note);
        return Say(list, group, name, TruthLogic.From(members.Contains(read)), list.Reason ?? list.Use.Citation);
    }

    private static Membership Say(Dated<IReadOnlySet<string>> list, string group, string name, Truth truth, string basis)
    {
        var word = truth switch { Truth.Yes => "is in", Truth.No => "is not in", Truth.Unknown => "may or may not be in" };
        var because = $"{name} {word} {(group.Contains(':', StringComparison.Ordinal) ? "Country Group " : "")}{group} ({basis})";
        return new(truth, because, list.Use with { Value = because });
    }

    private string? Open(string group, string country) =>
        Rows(Prefix + "open").FirstOrDefault(row => row.Text("group") == group && row.Text("country") == country)?.Text("note");

    private Dictionary<string, string> Names => Index("us/ear/countries", "code", "name");

    /// <summary>A table of two columns as a dictionary, made once for each table.</summary>
    private Dictionary<string, string> Index(string table, string key, string value) => Indexed.GetValue(
        Rows(table), rows => rows.ToDictionary(row => row.Text(key), row => row.Text(value), StringComparer.Ordinal));

    private IReadOnlyList<ParameterRow> Rows(string table) => view.Table(table).Value ?? [];
}

using System.Globalization;
using System.Runtime.CompilerServices;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Parameters;

/// <summary>What the Entity List says of a party on a day.</summary>
/// <param name="Listed">Whether the party is listed.</param>
/// <param name="Entries">The entries whose name or listed alias it bears.</param>
/// <param name="Because">A sentence with the entry and the day the list was read.</param>
/// <param name="Use">The parameter as a trace prints it.</param>
public sealed record Listing(Truth Listed, IReadOnlyList<ListedEntity> Entries, string Because, ParameterUse Use)
{
    /// <summary>Whether the party bears this footnote of 15 CFR 734.9(e).</summary>
    public Truth Bears(int footnote)
    {
        foreach (var entry in Entries)
        {
            if (entry.Footnote == footnote)
                return Listed;
        }

        return Truth.No;
    }
}

/// <summary>
/// The Entity List (15 CFR Part 744, Supplement No. 4), matched by exact name or listed alias only, without regard to case, spaces and
/// punctuation. Similar names are the work of screening, not of this table.
/// </summary>
public sealed class ListedEntities
{
    /// <summary>The id a trace prints.</summary>
    public const string Id = "us/ear/entity-list";

    private static readonly ConditionalWeakTable<IReadOnlyList<ParameterRow>, ListedEntities> Read = [];

    private readonly DateOnly readOn;
    private readonly ParameterUse use;
    private readonly ILookup<string, ListedEntity> byName;

    private ListedEntities(ParameterView view, IReadOnlyList<ParameterRow> rows)
    {
        use = view.Table(Id).Use;
        readOn = DateOnly.ParseExact(view.Text(Id + "/read-on").Value!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (requirements, policies) = (Texts(view, "/requirements"), Texts(view, "/policies"));
        Entries = [.. rows.Select(row => Entity(row, requirements, policies))];
        byName = rows.Zip(Entries).SelectMany(pair => Names(pair.First).Select(name => (name, pair.Second)))
            .ToLookup(pair => pair.name, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The list as known in the view; read once and kept.</summary>
    public static ListedEntities Of(ParameterView view) =>
        Read.GetValue(view.Table(Id).Value ?? [], rows => new(view, rows));

    /// <summary>Every entry.</summary>
    public IReadOnlyList<ListedEntity> Entries { get; }

    /// <summary>Whether a party of that name is listed on a day.</summary>
    /// <param name="name">The party's name.</param>
    /// <param name="country">Where it is; null when not known. The same name in another country stays open.</param>
    /// <param name="day">The day of the export.</param>
    public Listing Find(string name, string? country, DateOnly day)
    {
        List<ListedEntity> found = [.. byName[Normal(name)]];
        if (Entries.Count == 0) return Say(
            Truth.Unknown,
            [],
            "the list was not yet read on the day the question asks about",
            verified: true);
        if (found.Count == 0) return NotFound(name, day);
        var here = found.FindAll(entry => country is null || entry.Countries.Contains(country, StringComparer.Ordinal));
        var kept = here.Count > 0 ? here : found;
        var listed = kept.Select(entry => ListedOn(entry, day)).Any();
        var first = kept[0];
        var text = $"{name} bears the name or a listed alias of \"{first.Name}\" ({string.Join(", ", first.Countries)}; {first.Notices})";
        if (here.Count == 0) return Say(
            listed.And(Truth.Unknown),
            kept,
            $"{text}, listed in another country than {country}",
            verified: true);
        if (listed == Truth.Unknown) return Say(listed, kept, $"{text}; whether already on {day:O} is not known", verified: true);
        return Say(
            listed,
            kept,
            listed == Truth.Yes ? text : $"{text}, listed only later than {day:O}",
            day >= readOn || kept.Exists(e => day.Year > e.LastYear));
    }

    private Listing NotFound(string name, DateOnly day)
    {
        var asOf = day >= readOn ? "no later change is known to this edition" : $"entries removed between {day:O} and then are not in it";
        var text = $"{name} bears no name or listed alias of the {Entries.Count} entries read on {readOn:O} (exact match only; {asOf})";
        return Say(Truth.No, [], text, day >= readOn);
    }

    private Listing Say(Truth listed, List<ListedEntity> entries, string because, bool verified) =>
        new(listed, entries, because, use with { Value = because, Verified = verified });

    /// <summary>From the year after its first notice an entry stands; in that year the day decides, where one is known.</summary>
    private Truth ListedOn(ListedEntity entry, DateOnly day) =>
        day >= readOn || day.Year > entry.FirstYear ? Truth.Yes
        : day.Year < entry.FirstYear ? Truth.No
        : entry.Effective is { } effective ? TruthLogic.From(day >= effective)
        : Truth.Unknown;

    private static Dictionary<decimal, string> Texts(ParameterView view, string table) =>
        (view.Table(Id + table).Value ?? []).ToDictionary(row => row.Number("id") ?? -1, row => row.Text("text"));

    private static ListedEntity Entity(
        ParameterRow row,
        Dictionary<decimal,
        string> requirements,
        Dictionary<decimal,
        string> policies) => new(
        row.Text("name"),
        row.Texts("countries"),
        requirements[row.Number("requirement") ?? -1],
        policies[row.Number("policy") ?? -1],
        row.Text("notices"),
        row.TextOrNull("effective") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null);

    /// <summary>The name, the name without its bracket, what stands in the bracket, and every alias.</summary>
    private static IEnumerable<string> Names(ParameterRow row)
    {
        return Forms(row.Text("name")).Concat(row.Texts("aliases")).Select(Normal).Where(text => text.Length > 0)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The name, the name without its bracket, and what stands in the bracket.</summary>
    internal static string[] Forms(string name)
    {
        var open = name.LastIndexOf('(');
        return open > 0 && name.EndsWith(')') ? [name, name[..open], name[(open + 1)..^1]] : [name];
    }

    /// <summary>Letters and digits in capitals; written without LINQ, because lists of ten thousands of names are read by it.</summary>
    internal static string Normal(string name)
    {
        Span<char> kept = name.Length <= 256 ? stackalloc char[256] : new char[name.Length];
        var length = 0;
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
                kept[length++] = char.ToUpperInvariant(letter);
        }

        return new(kept[..length]);
    }
}

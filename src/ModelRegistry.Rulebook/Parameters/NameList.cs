using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Parameters;

/// <summary>One line of a list of names.</summary>
/// <param name="Name">The name as listed.</param>
/// <param name="Note">The programmes, or the notice in the Federal Register.</param>
/// <param name="Countries">The countries of its addresses (ISO 3166-1 alpha-2).</param>
internal sealed record ListedName(string Name, string Note, IReadOnlyList<string> Countries);

/// <summary>What a list of names says of a party.</summary>
internal sealed record NameListing(Truth Listed, IReadOnlyList<ListedName> Entries, string Because, ParameterUse Use);

/// <summary>
/// A list of names that is built into this assembly and read when it is first asked: the parameter of its id names the file and its digest,
/// so that an edition's hash covers it. Matched by exact name or listed alias, without regard to case, spaces and punctuation.
/// </summary>
internal sealed partial class NameList
{
    public const string Blocked = "us/ofac/sdn";
    public const string MilitaryEndUsers = "us/ear/military-end-user-list";
    public const string Unverified = "us/ear/unverified-list";
    public const string Denied = "us/ear/denied-persons-list";

    private static readonly ConcurrentDictionary<string, Lazy<NameList>> Read = new(StringComparer.Ordinal);
    private readonly string[] lines;
    private readonly ILookup<string, int> byName;

    private NameList(string[] lines, bool carried)
    {
        this.lines = lines;
        IsCarried = carried;
        byName = lines.Index().SelectMany(line => Names(line.Item).Select(name => (name, line.Index)))
            .ToLookup(pair => pair.name, pair => pair.Index, StringComparer.Ordinal);
    }

    public int Count => lines.Length;

    /// <summary>Whether this program holds the list that the edition names.</summary>
    public bool IsCarried { get; }

    public static NameList Of(ParameterView view, string id) =>
        Read.GetOrAdd(view.Text(id).Value ?? "", static source => new(() => Load(source))).Value;

    /// <summary>Whether a party of that name is listed on a day.</summary>
    public static NameListing Find(ParameterView view, string id, string name, string? country, DateOnly day)
    {
        var (list, use) = (Of(view, id), view.Text(id).Use);
        NameListing Say(Truth truth, IReadOnlyList<ListedName> entries, string because) =>
            new(truth, entries, because, use with { Value = because });
        if (!list.IsCarried) return Say(Truth.Unknown, [], $"{use.Citation}: this program does not hold the list that the edition names");
        ListedName[] found = [.. list.byName[ListedEntities.Normal(name)].Select(list.Entry)];
        if (found.Length == 0) return Say(Truth.No, [], $"{name} bears no name or listed alias of the {list.Count} entries (exact match only)");
        var here = found.Where(entry => country is null || entry.Countries.Contains(country, StringComparer.Ordinal)).ToArray();
        var kept = here.Length > 0 ? here : found;
        var text = $"{name} bears the name or a listed alias of \"{kept[0].Name}\" ({string.Join(", ", kept[0].Countries.Append(kept[0].Note))})";
        if (here.Length == 0) return Say(Truth.Unknown, kept, $"{text}, listed in another country than {country}");
        var readOn = DateOnly.ParseExact(view.Text("us/party-lists/read-on").Value!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return day >= readOn || kept.Any(entry => Year(entry.Note) < day.Year)
            ? Say(Truth.Yes, kept, text)
            : Say(Truth.Unknown, kept, $"{text}; whether already on {day:O} is not known");
    }

    private ListedName Entry(int line)
    {
        var cells = lines[line].Split('\t');
        return new(cells[0], cells[2], cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A source reads "file sha256:digest"; what this assembly does not hold with that digest is not carried.</summary>
    private static NameList Load(string source)
    {
        var parts = source.Split(" sha256:");
        using var stream = parts.Length == 2 ? Assembly.GetExecutingAssembly().GetManifestResourceStream("Lists/" + parts[0]) : null;
        if (stream is null) return new([], carried: false);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == parts[1]
            ? new(Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries), carried: true)
            : new([], carried: false);
    }

    private static IEnumerable<string> Names(string line)
    {
        var cells = line.Split('\t');
        return ListedEntities.Forms(cells[0]).Concat(cells[1].Split('|')).Select(ListedEntities.Normal)
            .Where(text => text.Length > 0).Distinct(StringComparer.Ordinal);
    }

    private static int Year(string note) =>
        Volume().Match(note) is { Success: true } match
            ? 1935 + int.Parse(match.Groups["volume"].ValueSpan, CultureInfo.InvariantCulture)
            : int.MaxValue;

    [GeneratedRegex(@"(?<volume>\d{2,3}) F\.? ?R", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Volume();
}

using System.Runtime.CompilerServices;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

/// <summary>One row of the table of entries: which columns of the Commerce Country Chart it names, and what else it says.</summary>
internal sealed record ControlEntry(string Paragraph)
{
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Controlled as an encryption item (15 CFR 742.15).</summary>
    public bool Encryption { get; init; }

    /// <summary>Anti-Terrorism Column 1 stands in the entry; EAR99 has none.</summary>
    public bool AntiTerrorism { get; init; }

    /// <summary>Controlled to every destination by 742.4(a)(5) and 742.6(a)(10).</summary>
    public bool Worldwide { get; init; }

    /// <summary>The entry allows License Exception IEC.</summary>
    public bool Implemented { get; init; }

    /// <summary>Where the entry leaves License Exception STA: "A:5, A:6", or "none".</summary>
    public required string AuthorizationDestinations { get; init; }

    internal static ControlEntry Of(ParameterRow row) => new(row.Text("entry"))
    {
        Columns = row.Texts("columns"),
        Encryption = row.Flag("encryption"),
        AntiTerrorism = row.Flag("antiTerrorism"),
        Worldwide = row.Flag("worldwide"),
        Implemented = row.Flag("implemented"),
        AuthorizationDestinations = row.Text("authorizationDestinations"),
    };
}

/// <summary>
/// What an asker's classification can mean: the paragraph itself or the one above it, or, where the asker names less than a paragraph,
/// every paragraph below it. Empty where the table has none.
/// </summary>
internal sealed class StatedEntry
{
    public const string Table = "us/ccl/entries";

    /// <summary>Entries and paragraphs of which the table has some of those below, and not all.</summary>
    private const string InPart = "us/ccl/entries/in-part";
    private static readonly ConditionalWeakTable<IReadOnlyList<ParameterRow>, ControlEntry[]> Read = [];

    private StatedEntry(Situation situation)
    {
        Name = situation.Question.Item.Eccn?.Trim() ?? "";
        var table = situation.Parameters.Table(Table);
        Use = table.Use;
        var rows = table.Value is { } value ? Read.GetValue(value, all => [.. all.Select(ControlEntry.Of)]) : [];
        Candidates = Name.Length == 0 ? [] : Match(rows);
        var partly = situation.Parameters.List(InPart).Value;
        Others = partly?.Any(entry => string.Equals(entry, Name, StringComparison.OrdinalIgnoreCase)) == true;
    }

    public string Name { get; }

    public IReadOnlyList<ControlEntry> Candidates { get; }

    public ParameterUse Use { get; }

    /// <summary>Whether the table has a row for whatever the asker means.</summary>
    public bool IsKnown => Candidates.Count > 0 && !Others;

    /// <summary>Whether the asker may mean a paragraph beside those that the table has.</summary>
    private bool Others { get; }

    public static StatedEntry Of(Situation situation) => situation.Shared(shared => new StatedEntry(shared));

    /// <summary>Whether something holds of the entry: unknown where the paragraphs it can mean differ.</summary>
    public Truth Is(Func<ControlEntry, bool> holds)
    {
        var yes = Candidates.Count(holds);
        return yes == 0 ? Truth.No : yes == Candidates.Count && !Others ? Truth.Yes : Truth.Unknown;
    }

    /// <summary>A limb on the entry.</summary>
    public LimbResult Limb(string words, Func<ControlEntry, bool> holds) => Law.Limb.Of(
        words,
        Is(holds),
        Candidates.Count > 0 ? $"classified as {Name} by the asker" : Name.Length == 0 ? "no entry is stated" : Name + " is not in the table",
        new("item.eccn", $"Which paragraph of {Name} does the item meet? {Differ}"),
        Use);

    private string Differ => Others
        ? $"{string.Join(" and ", Candidates.Select(entry => entry.Paragraph))} are held here, others are not."
        : $"{string.Join(" and ", Candidates.Select(entry => entry.Paragraph))} differ.";

    private List<ControlEntry> Match(ControlEntry[] rows)
    {
        var exact = rows.Where(row => Under(Name, row.Paragraph)).MaxBy(row => row.Paragraph.Length);
        return exact is not null ? [exact] : [.. rows.Where(row => Under(row.Paragraph, Name))];
    }

    private static bool Under(string paragraph, string above) =>
        paragraph.StartsWith(above, StringComparison.OrdinalIgnoreCase)
        && (paragraph.Length == above.Length || paragraph[above.Length] == '.');
}

using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>What is known of each release by itself, a column a fact.</summary>
internal sealed class ReleaseTable
{
    private readonly Column<byte> names = new();
    private readonly Column<int> ends = new();
    private readonly Column<int> family = new();
    private readonly Column<int> developer = new();
    private readonly Column<int> chips = new();
    private readonly Column<byte> known = new();
    private readonly Column<byte> places = new();
    private readonly Column<int> since = new();
    private readonly Column<int> releasedOn = new();
    private readonly Interned<string> families = new(StringComparer.Ordinal);
    private readonly Interned<Party> developers = new(EqualityComparer<Party>.Default);
    private readonly Interned<string> chipKeys = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<ChipUseFacts>> chipSets = [];

    public int Count => ends.Count;

    public void Add(ReleaseFacts facts, Truth lineageComplete)
    {
        names.AddText(facts.Name);
        ends.Add(names.Count);
        family.Add(facts.Family is { } name ? families.NumberOf(name) : -1);
        developer.Add(facts.Developer is { } party ? developers.NumberOf(party) : -1);
        chips.Add(ChipSet(facts.Chips));
        known.Add((byte)((int)facts.Publication.Published | ((int)facts.TrainingComplete << 2) | ((int)facts.ChipsComplete << 4)
            | ((int)lineageComplete << 6)));
        places.Add((byte)((int)Abroad(facts) | (facts.Training.Any(run => run.Place == "US") ? 4 : 0)));
        since.Add(facts.Publication.Since?.DayNumber ?? -1);
        releasedOn.Add(facts.ReleasedOn?.DayNumber ?? -1);
    }

    public void Trim()
    {
        names.Trim();
        foreach (var column in new[] { ends, family, developer, chips, since, releasedOn })
            column.Trim();
        known.Trim();
        places.Trim();
        families.Trim();
        developers.Trim();
        chipKeys.Trim();
    }

    public ReadOnlySpan<byte> Name(int release)
    {
        var start = release == 0 ? 0 : ends[release - 1];
        return names.Span[start..ends[release]];
    }

    public Truth Published(int release, DateOnly day)
    {
        var published = (Truth)(known[release] & 3);
        return published == Truth.Yes && since[release] > day.DayNumber ? Truth.No : published;
    }

    public Truth TrainingComplete(int release) => (Truth)((known[release] >> 2) & 3);

    public Truth ChipsComplete(int release) => (Truth)((known[release] >> 4) & 3);

    public Truth LineageComplete(int release) => (Truth)((known[release] >> 6) & 3);

    public Truth TrainedAbroad(int release) => (Truth)(places[release] & 3);

    public bool MadeInUnitedStates(int release) => (places[release] & 4) != 0;

    /// <summary>The number of its developer; -1 where none is known.</summary>
    public int Developer(int release) => developer[release];

    /// <summary>The number of its set of chip uses: equal sets have equal numbers.</summary>
    public int Chips(int release) => chips[release];

    public ReleaseFacts Facts(int release, string name) => new()
    {
        Key = name,
        Name = name,
        Family = family[release] < 0 ? null : families[family[release]],
        Developer = developer[release] < 0 ? null : developers[developer[release]],
        Publication = new((Truth)(known[release] & 3), Day(since[release]), "as recorded"),
        ReleasedOn = Day(releasedOn[release]),
        TrainingComplete = TrainingComplete(release),
        Chips = chipSets[chips[release]],
        ChipsComplete = ChipsComplete(release),
    };

    private static DateOnly? Day(int number) => number < 0 ? null : DateOnly.FromDayNumber(number);

    /// <summary>As the rules read it: one place abroad is enough; all at home only where all training is stated.</summary>
    private static Truth Abroad(ReleaseFacts facts) =>
        facts.Training.Any(run => run.Place is not null and not "US") ? Truth.Yes
        : facts.Training.Count > 0 && facts.Training.All(run => run.Place == "US") && facts.TrainingComplete == Truth.Yes ? Truth.No
        : Truth.Unknown;

    private int ChipSet(IReadOnlyList<ChipUseFacts> uses)
    {
        var shown = uses.Select(WeighedFacts.Of).ToArray();
        var number = chipKeys.NumberOf(string.Join('\n', shown.Select(use => $"{use.Chip}\t{use.Purpose}\t{use.SubjectToEar}\t{use.Stipulated}\t{use.Count}")));
        if (number == chipSets.Count)
            chipSets.Add(shown);
        return number;
    }
}

using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Web.Pages.Rules;

namespace ModelRegistry.Web.Pages.Evidence;

/// <summary>Entries that stand so close together in one row of the drawing that they are one mark.</summary>
/// <param name="X">Where it stands.</param>
/// <param name="First">The number of its first entry on the page.</param>
/// <param name="Entries">The entries.</param>
internal sealed record TimelineMark(double X, int First, IReadOnlyList<ShowTimeline.Entry> Entries)
{
    public bool OnlyRecorded => Entries.All(entry => entry.DayIsOfRecording);

    public bool Against => Entries[0].Against;

    public string Words => Entries.Count == 1 ? Entries[0].Words : $"{Entries.Count} entries, the first: {Entries[0].Words}";
}

/// <summary>A row of the drawing.</summary>
internal sealed record TimelineLane(string Label, IReadOnlyList<TimelineMark> Marks);

/// <summary>Sorts the entries of a page into rows: each question for and against, the release, allegations, ownership and terms.</summary>
internal static class TimelineLanes
{
    // A mark is as wide as a finger needs, and two of them do not touch.
    private const double Apart = 26;

    public static IReadOnlyList<TimelineLane> Of(IReadOnlyList<ShowTimeline.Entry> entries, TimeAxis axis) =>
    [
        .. entries.Select((entry, at) => (Entry: entry, At: at)).GroupBy(one => LaneOf(one.Entry)).OrderBy(lane => lane.Key.Order)
            .Select(lane => new TimelineLane(lane.Key.Label, Marks([.. lane], axis))),
    ];

    private static List<TimelineMark> Marks(List<(ShowTimeline.Entry Entry, int At)> entries, TimeAxis axis)
    {
        var marks = new List<TimelineMark>();
        foreach (var (entry, at) in entries)
        {
            var x = Math.Clamp(axis.X(entry.Day), Apart / 2, TimeAxis.Width - (Apart / 2));
            if (marks is [.., var last] && x - last.X < Apart) marks[^1] = last with { Entries = [.. last.Entries, entry] };
            else marks.Add(new(x, at, [entry]));
        }

        return marks;
    }

    private static (int Order, string Label) LaneOf(ShowTimeline.Entry entry) => entry.Item is { } item
        ? ((2 * (int)item.Question) + (entry.Against ? 1 : 0), $"{Words(item.Question)}, {(entry.Against ? "against" : "for")}")
        : entry.Kind switch
        {
            DatedKind.Release => (-1, "The release"),
            DatedKind.Safeguards => (20, "Safeguards"),
            DatedKind.Campaign => (21, "Allegations"),
            DatedKind.Reply => (22, "Replies to allegations"),
            DatedKind.Ownership => (23, "Ownership"),
            _ => (24, "Terms of service"),
        };

    private static string Words(EvidenceQuestion question) => question switch
    {
        EvidenceQuestion.Identity => "Whose bytes these are",
        EvidenceQuestion.WeightDerivation => "Made from weights",
        EvidenceQuestion.OutputDerivation => "Trained on outputs or data",
        EvidenceQuestion.Hardware => "Chips and training",
        EvidenceQuestion.Control => "Who owns or controls it",
    };
}

using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>Training runs, those of one release side by side.</summary>
internal sealed class RunTable
{
    private const byte Exact = 0;
    private const byte WithoutBound = 1;
    private const byte Between = 2;
    private readonly Column<int> ends = new();
    private readonly Column<decimal> low = new();
    private readonly Column<byte> kind = new();
    private readonly Column<int> between = new();
    private readonly Column<decimal> high = new();
    private readonly Column<int> from = new();
    private readonly Column<ushort> place = new();
    private readonly Interned<string> places = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<TrainingFacts> runs)
    {
        foreach (var run in runs)
        {
            Add(run.Operations ?? Interval.Unknown);
            from.Add(run.From?.DayNumber ?? -1);
            place.Add((ushort)places.NumberOf(run.Place ?? ""));
        }

        ends.Add(low.Count);
    }

    private void Add(Interval operations)
    {
        if (operations.High is { } most && !operations.IsExact)
        {
            between.Add(low.Count);
            high.Add(most);
        }

        low.Add(operations.Low);
        kind.Add(operations.IsExact ? Exact : operations.High is null ? WithoutBound : Between);
    }

    /// <summary>The upper bound of a run; null where it has none. Only bounds that differ from the lower one are kept.</summary>
    private decimal? High(int run) => kind[run] switch
    {
        Exact => low[run],
        Between => high[between.Span.BinarySearch(run)],
        _ => null,
    };

    public void Trim()
    {
        ends.Trim();
        low.Trim();
        kind.Trim();
        between.Trim();
        high.Trim();
        from.Trim();
        place.Trim();
        places.Trim();
    }

    /// <summary>All training of a release between two bounds; the upper one is infinite where some run has none.</summary>
    public (double Low, double High) Bounds(int release)
    {
        var (least, most) = (0d, 0d);
        for (var run = Start(release); run < ends[release]; run++)
        {
            least += (double)low[run];
            most += High(run) is { } bound ? (double)bound : double.PositiveInfinity;
        }

        return (least, most);
    }

    public IReadOnlyList<TrainingFacts> Facts(int release)
    {
        var facts = new TrainingFacts[ends[release] - Start(release)];
        for (var index = 0; index < facts.Length; index++)
        {
            var run = Start(release) + index;
            facts[index] = new($"run {index + 1}", new(low[run], High(run)), EstimateMethod.NotStated, Place(run), Day(run));
        }

        return facts;
    }

    private DateOnly? Day(int run) => from[run] < 0 ? null : DateOnly.FromDayNumber(from[run]);

    private string? Place(int run) => places[place[run]] is { Length: > 0 } known ? known : null;

    private int Start(int release) => release == 0 ? 0 : ends[release - 1];
}

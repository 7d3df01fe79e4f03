using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>Training runs, those of one release side by side.</summary>
internal sealed class RunTable
{
    private const decimal None = -1;
    private readonly Column<int> ends = new();
    private readonly Column<decimal> low = new();
    private readonly Column<decimal> high = new();
    private readonly Column<int> from = new();
    private readonly Column<ushort> place = new();
    private readonly Interned<string> places = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<TrainingFacts> runs)
    {
        foreach (var run in runs)
        {
            low.Add(run.Operations?.Low ?? 0);
            high.Add(run.Operations?.High ?? None);
            from.Add(run.From?.DayNumber ?? -1);
            place.Add((ushort)places.NumberOf(run.Place ?? ""));
        }

        ends.Add(low.Count);
    }

    public void Trim()
    {
        ends.Trim();
        low.Trim();
        high.Trim();
        from.Trim();
        place.Trim();
    }

    /// <summary>All training of a release between two bounds; the upper one is infinite where some run has none.</summary>
    public (double Low, double High) Bounds(int release)
    {
        var (least, most) = (0d, 0d);
        for (var run = Start(release); run < ends[release]; run++)
        {
            least += (double)low[run];
            most += high[run] == None ? double.PositiveInfinity : (double)high[run];
        }

        return (least, most);
    }

    public IReadOnlyList<TrainingFacts> Facts(int release)
    {
        var facts = new TrainingFacts[ends[release] - Start(release)];
        for (var index = 0; index < facts.Length; index++)
        {
            var run = Start(release) + index;
            facts[index] = new($"run {index + 1}", new(low[run], high[run] == None ? null : high[run]), EstimateMethod.NotStated, Place(run), Day(run));
        }

        return facts;
    }

    private DateOnly? Day(int run) => from[run] < 0 ? null : DateOnly.FromDayNumber(from[run]);

    private string? Place(int run) => places[place[run]] is { Length: > 0 } known ? known : null;

    private int Start(int release) => release == 0 ? 0 : ends[release - 1];
}

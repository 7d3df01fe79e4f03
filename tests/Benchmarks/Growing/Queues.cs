using System.Diagnostics;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Queues;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Tests.Benchmarks.Growing;

/// <summary>
/// Queues of a registry with many cases: half of them drawn from the applicant's desk, the rest on officers' desks, at countersigners, at
/// agencies, waiting and over. Each page as its 95th of 100, what it allocates, and both as a ratio to a page with nothing on it.
/// </summary>
internal sealed class Queues(Registry registry)
{
    private readonly List<Measurement> rows = [];

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Registry registry, int cases, int turns)
    {
        var queues = new Queues(registry);
        var officer = await registry.SomebodyAsync(Role.LicensingOfficer);
        var idle = await registry.SomebodyAsync(Role.LicensingOfficer, officer);
        await new CaseLoad(registry, cases, await registry.SomebodyAsync(Role.Applicant), officer).FillAsync();
        await queues.TimeAllAsync(officer, idle, turns);
        return queues.rows;
    }

    private async Task TimeAllAsync(Caller officer, Caller idle, int turns)
    {
        var empty = await TimeAsync("an empty page", turns, () => registry.DoAsync(idle, new ListQueue(CaseQueue.Mine)), null);
        foreach (var queue in Enum.GetValues<CaseQueue>())
        {
            await TimeAsync($"queue {queue}, first page", turns, () => registry.DoAsync(officer, new ListQueue(queue)), empty);
            await TimeAsync($"queue {queue}, fifth page", turns, FifthOf(officer, queue, await FourAsync(officer, queue)), empty);
        }

        await TimeAsync("queue Team, narrowed to a country", turns, () => registry.DoAsync(officer, new ListQueue(CaseQueue.Team,
            Destination: "DE")), empty);
        await TimeAsync("all cases, newest first", turns, () => registry.DoAsync(officer, new ListCases()), empty);
    }

    private Func<Task> FifthOf(Caller officer, CaseQueue queue, string? after) =>
        () => registry.DoAsync(officer, new ListQueue(queue, after));

    private async Task<string?> FourAsync(Caller officer, CaseQueue queue)
    {
        string? next = null;
        for (var page = 0; page < 4; page++) next = (await registry.DoAsync(officer, new ListQueue(queue, next))).Next ?? next;
        return next;
    }

    private async Task<(double Time, double Bytes)> TimeAsync(string what, int turns, Func<Task> act, (double Time, double Bytes)? empty)
    {
        for (var turn = 0; turn < Math.Max(3, turns / 10); turn++) await act();
        var (times, bytes) = (new double[turns], GC.GetTotalAllocatedBytes(precise: true));
        for (var turn = 0; turn < turns; turn++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            times[turn] = watch.Elapsed.TotalMilliseconds;
        }

        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)turns / 1024;
        Array.Sort(times);
        rows.Add(new($"{what}, 95 of 100 within", times[(int)(0.95 * (turns - 1))], "ms", 300));
        rows.Add(new("  it allocates", allocated, "KiB"));
        if (empty is { } page)
        {
            rows.Add(new("  half of them, by an empty page", times[turns / 2] / page.Time, "times"));
            rows.Add(new("  allocated, by an empty page", allocated / page.Bytes, "times"));
        }

        return (times[turns / 2], allocated);
    }
}

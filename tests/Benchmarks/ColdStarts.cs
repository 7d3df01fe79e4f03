using System.Diagnostics;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>From starting the site's process to the last byte of its first page: what a visitor waits, and what the process works for it.</summary>
internal static class ColdStarts
{
    private const int Times = 7;

    /// <summary>The median of seven starts; one start of the demonstration in a smoke run.</summary>
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Size size)
    {
        if (size == Size.Smoke)
        {
            return [new(Demonstration, (await FirstPageAsync(demonstration: true)).Waited, "s", 6)];
        }

        var (empty, demonstration) = (await RepeatedAsync(demonstration: false), await RepeatedAsync(demonstration: true));
        return
        [
            new("first page from a cold start, empty database", Median(empty, start => start.Waited), "s", 3),
            new("  the quickest of seven", empty.Min(start => start.Waited), "s"),
            new("  processor time of the process", Median(empty, start => start.Worked), "s"),
            new("  the least of seven", empty.Min(start => start.Worked), "s"),
            new(Demonstration, Median(demonstration, start => start.Waited), "s", 6),
            new("  processor time of the process", Median(demonstration, start => start.Worked), "s"),
        ];
    }

    private const string Demonstration = "first page from a cold start, with the demonstration loaded";

    private static async Task<List<(double Waited, double Worked)>> RepeatedAsync(bool demonstration)
    {
        var starts = new List<(double, double)>();
        for (var time = 0; time < Times; time++)
        {
            starts.Add(await FirstPageAsync(demonstration));
        }

        return starts;
    }

    private static double Median(List<(double Waited, double Worked)> starts, Func<(double Waited, double Worked), double> seconds) =>
        starts.Select(seconds).Order().ElementAt(starts.Count / 2);

    private static async Task<(double Waited, double Worked)> FirstPageAsync(bool demonstration)
    {
        var watch = Stopwatch.StartNew();
        var (site, visitor) = await Site.StartAsync(demonstration);
        await using (site)
        {
            using (visitor)
            {
                await visitor.GetByteArrayAsync("/");
                return (watch.Elapsed.TotalSeconds, site.Worked.TotalSeconds);
            }
        }
    }
}

using System.Diagnostics;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>From starting the site's process to the last byte of its first page.</summary>
internal static class ColdStarts
{
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Size size)
    {
        var demonstration = await FirstPageAsync(demonstration: true);
        return size == Size.Smoke
            ? [new("first page from a cold start, with the demonstration loaded", demonstration, "s", 6)]
            :
            [
                new("first page from a cold start, empty database", await FirstPageAsync(demonstration: false), "s", 3),
                new("first page from a cold start, with the demonstration loaded", demonstration, "s", 6),
            ];
    }

    private static async Task<double> FirstPageAsync(bool demonstration)
    {
        var watch = Stopwatch.StartNew();
        var (site, visitor) = await Site.StartAsync(demonstration);
        await using (site)
        {
            using (visitor)
            {
                await visitor.GetByteArrayAsync("/");
                return watch.Elapsed.TotalSeconds;
            }
        }
    }
}

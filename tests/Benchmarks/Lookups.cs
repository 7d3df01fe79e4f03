using System.Diagnostics;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>A clearance asked over HTTP by name, against an endpoint that does nothing, on the same running site.</summary>
internal static class Lookups
{
    private const string Empty = "/health/live";
    private const string Asked = "/api/v1/clearance?model=deepseek-ai%2FDeepSeek-R1&jurisdiction=DE&use=commercialSoftware";

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Size size)
    {
        var (site, visitor) = await Site.StartAsync(demonstration: true);
        await using (site)
        {
            using (visitor)
            {
                await site.Settled;
                await Site.SignInAsync(visitor);
                var nothing = await TimesAsync(visitor, Empty, size.Requests);
                var clearance = await TimesAsync(visitor, Asked, size.Requests);
                return
                [
                    new("clearance over HTTP by name, 99 of 100 requests within", At(clearance, 0.99), "ms", 10),
                    new("  half of them within", At(clearance, 0.5), "ms"),
                    new("  throughput against an empty endpoint on the same site", 100 * nothing.Sum() / clearance.Sum(), "%", 70, MoreIsBetter: true),
                ];
            }
        }
    }

    // One after the other on one connection, after some to warm up; in milliseconds, sorted.
    private static async Task<double[]> TimesAsync(HttpClient visitor, string address, int requests)
    {
        for (var turn = 0; turn < requests / 5; turn++)
        {
            await visitor.GetByteArrayAsync(address);
        }

        var times = new double[requests];
        for (var turn = 0; turn < requests; turn++)
        {
            var watch = Stopwatch.StartNew();
            await visitor.GetByteArrayAsync(address);
            times[turn] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}

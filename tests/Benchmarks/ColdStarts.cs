using System.Diagnostics;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>From starting the site's process to the last byte of its first page.</summary>
internal static class ColdStarts
{
    private const string Listening = "Now listening on: ";

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
        var folder = Directory.CreateTempSubdirectory("registry-start-").FullName;
        var watch = Stopwatch.StartNew();
        using var site = Process.Start(Command(folder, demonstration)) ?? throw new InvalidOperationException("The site did not start.");
        try
        {
            var address = await AddressAsync(site);
            using var visitor = new HttpClient();
            await visitor.GetByteArrayAsync(new Uri(address));
            return watch.Elapsed.TotalSeconds;
        }
        finally
        {
            site.Kill(entireProcessTree: true);
            await site.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> AddressAsync(Process site)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await site.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                return line[(at + Listening.Length)..].Trim();
            }
        }

        throw new InvalidOperationException("The site ended before it listened.");
    }

    private static ProcessStartInfo Command(string folder, bool demonstration) =>
        new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ModelRegistry.Web.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Registry__ConnectionString"] = $"Data Source={Path.Combine(folder, "registry.db")}",
                ["Registry__Demonstration"] = demonstration ? "true" : "false",
            },
        };
}

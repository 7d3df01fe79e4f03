using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Benchmarks.Growing;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>How much of everything.</summary>
internal sealed record Size(int Models, int Evaluations, int Acts, int Papers, int Decisions, int Requests, int[] Swept, long DigestedBytes, int Leaves)
{
    public static Size Full { get; } = new(1069, 20_000, 500, 1_000, 20, 1_000, [10_000, 100_000, 1_000_000], 1L << 30, 200_000);

    public static Size Smoke { get; } = new(60, 200, 5, 10, 2, 20, [1_000], 4L << 20, 1_000);
}

/// <summary>All measurements one after the other. It fails when one of them does not run, never when one is slow.</summary>
internal static class Suite
{
    public static async Task<int> RunAsync(Size size, string? corpus)
    {
        var report = new Report();
        await report.AddAsync("import", () => Imports.MeasureAsync(size, corpus));
        await report.AddAsync("weights", () => Weights.MeasureAsync(size));
        await report.AddAsync("evaluation", () => Evaluations.MeasureAsync(size));
        await report.AddAsync("sweep", () => Sweeps.MeasureAsync(size));
        await report.AddAsync("papers", () => Papers.MeasureAsync(size));
        await report.AddAsync("decisions", () => Decisions.MeasureAsync(size));
        await report.AddAsync("ledger", () => Ledgers.MeasureAsync(size.Leaves));
        await report.AddAsync("cold start", () => ColdStarts.MeasureAsync(size));
        await report.AddAsync("clearance", () => Lookups.MeasureAsync(size));
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>The evaluation and the sweeps alone.</summary>
    public static async Task<int> RunSweepsAsync(Size size)
    {
        var report = new Report();
        await report.AddAsync("evaluation", () => Evaluations.MeasureAsync(size));
        await report.AddAsync("sweep", () => Sweeps.MeasureAsync(size));
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>The log alone.</summary>
    public static async Task<int> RunLedgerAsync(int leaves)
    {
        var report = new Report();
        await report.AddAsync("ledger", () => Ledgers.MeasureAsync(leaves));
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>Weights alone.</summary>
    public static async Task<int> RunWeightsAsync(Size size)
    {
        var report = new Report();
        await report.AddAsync("weights", () => Weights.MeasureAsync(size));
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>Cold starts alone.</summary>
    public static async Task<int> RunStartsAsync()
    {
        var report = new Report();
        await report.AddAsync("cold start", () => ColdStarts.MeasureAsync(Size.Full));
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>Papers alone; against other programs where their folder is named.</summary>
    public static async Task<int> RunPapersAsync(int turns, string? folder)
    {
        var report = new Report();
        await report.AddAsync("papers", () => PaperPeers.MeasureAsync(turns, folder));
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>The comparison with other engines alone.</summary>
    public static async Task<int> RunPeersAsync(int sets, string folder)
    {
        var report = new Report();
        await report.AddAsync("weights", () => Weights.AgainstPeerAsync(20, folder));
        await report.AddAsync("peers", () => Peers.MeasureAsync(sets, folder));
        await report.AddAsync("papers", () => PaperPeers.MeasureAsync(1_000, folder));
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>Fills a registry.</summary>
    public static async Task<int> GrowAsync(string place, int releases)
    {
        await using var registry = await AtAsync(place);
        await new Growth(releases, 20_260_101, await registry.SomebodyAsync(Role.ComplianceOfficer)).RunAsync(registry);
        return 0;
    }

    /// <summary>Searches, walks and pages on a registry that was filled.</summary>
    public static async Task<int> RunSizedAsync(string place, int turns)
    {
        var report = new Report();
        await report.AddAsync("size", async () =>
        {
            await using var registry = await AtAsync(place);
            return await Sized.MeasureAsync(registry, turns);
        });
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>Queues over many cases.</summary>
    public static async Task<int> RunQueuesAsync(string place, int cases)
    {
        var report = new Report();
        await report.AddAsync("queues", async () =>
        {
            await using var registry = await AtAsync(place);
            return await Queues.MeasureAsync(registry, cases, 100);
        });
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>Cases on their whole way.</summary>
    public static async Task<int> RunPathAsync(string place, int cases)
    {
        var report = new Report();
        await report.AddAsync("cases", async () =>
        {
            await using var registry = await AtAsync(place);
            return await CasePath.MeasureAsync(registry, cases);
        });
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>An import alone.</summary>
    public static async Task<int> RunImportsAsync(string which)
    {
        var report = new Report();
        await report.AddAsync("imports", () => Imports.MeasureProcessorAsync(which));
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>Every page that somebody opens, over many cases.</summary>
    public static async Task<int> RunPagesAsync(string place, int cases)
    {
        var report = new Report();
        await report.AddAsync("pages", () => Pages.MeasureAsync(PlaceOf(place), cases, 20));
        report.Print();
        return report.Broken == 0 ? 0 : 1;
    }

    private static Task<Registry> AtAsync(string place)
    {
        var (provider, connection) = PlaceOf(place);
        return Registry.OpenAsync(provider, connection);
    }

    // "postgresql" alone is a server of Debian's package that lives as long as this process.
    private static Site.Place PlaceOf(string place) =>
        place is "postgresql" ? new("postgresql", PostgreSqlServer.ConnectionTo("postgres"))
        : place.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? new("postgresql", place)
        : new("sqlite", $"Data Source={Path.GetFullPath(place)}");
}

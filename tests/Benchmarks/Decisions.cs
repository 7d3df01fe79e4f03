using ModelRegistry.Features.Decisions;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>Real cases from application to paper, on SQLite; the act that issues is timed.</summary>
internal static class Decisions
{
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Size size)
    {
        await using var registry = await Registry.OpenAsync();
        var path = await CasePath.OpenAsync(registry);
        var decision = "";
        for (var number = 0; number < size.Decisions; number++) decision = await path.IssueAsync(number);
        var paper = await registry.DoAsync(path.Officer, new DownloadDecision(decision));
        return
        [
            new($"decision on a release of {path.Findings} findings as issued, PDF", paper.Content.Length / 1024.0, "KB", 150),
            new("  issuing as an act: composed, signed, verified, kept", path.Issuing.TotalMilliseconds / size.Decisions, "ms"),
        ];
    }
}

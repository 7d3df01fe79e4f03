using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>What happens inside the process, with BenchmarkDotNet's care for warm-up, outliers and memory.</summary>
[MemoryDiagnoser]
public class Inside : IDisposable
{
    private Evaluation kept = null!;
    private Papers papers = null!;

    /// <summary>In this process: a generated project would not see this house's build settings.</summary>
    public static IConfig Configuration() =>
        DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        papers = new Papers();
        await using var registry = await Registry.OpenAsync();
        kept = (await Evaluations.DescendantAsync(registry, await registry.SomebodyAsync(Role.ComplianceOfficer))).Kept;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        papers.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public Evaluation Evaluate() => RulebookEdition.Current.Evaluate(kept.Question, kept.Facts);

    [Benchmark]
    public void ComposeSignAndVerify() => papers.Once();
}

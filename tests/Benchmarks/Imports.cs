using System.Diagnostics;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>From the bytes of a crawl to records with evidence, on SQLite.</summary>
internal static class Imports
{
    private const double GoalSeconds = 10;
    private const int Batch = 100;

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Size size, string? corpus)
    {
        await using var registry = await Registry.OpenAsync();
        var caller = await registry.SomebodyAsync(Role.ComplianceOfficer);
        await using Stream records = corpus is null ? new MemoryStream(Records.Lines(size.Models)) : File.OpenRead(corpus);
        var watch = Stopwatch.StartNew();
        var (models, evidence) = await ImportAsync(registry, caller, records);
        var seconds = watch.Elapsed.TotalSeconds;
        var which = corpus is null ? "made records" : "records of the corpus";
        double? goal = models >= Size.Full.Models ? GoalSeconds : null;
        return
        [
            new($"import of {models} {which} on SQLite", seconds, "s", goal),
            new($"  evidence recorded by that import", evidence, "items"),
        ];
    }

    private static async Task<(int Models, int Evidence)> ImportAsync(Registry registry, Caller caller, Stream records)
    {
        var (models, evidence) = (0, 0);
        await foreach (var batch in new ImportReader(TimeProvider.System).ReadRecordsAsync(records, "models.jsonl").Chunk(Batch))
        {
            var answer = await registry.DoAsync(caller, new ImportModels(batch));
            models += answer.Results.Count(result => result.IsDone);
            evidence += answer.Results.Where(result => result.IsDone).Sum(result => result.Value.Evidence);
        }

        return (models, evidence);
    }
}

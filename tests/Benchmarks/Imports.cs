using System.Diagnostics;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>From the bytes of a crawl to records with evidence, on SQLite.</summary>
internal static class Imports
{
    private const double GoalSeconds = 5;

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

    /// <summary>Reading alone, then reading and recording, by the processor's time: others may use the machine meanwhile.</summary>
    public static async Task<IReadOnlyList<Measurement>> MeasureProcessorAsync(string which)
    {
        var made = int.TryParse(which, out var count);
        var file = made ? Path.Combine(Directory.CreateTempSubdirectory("registry-records-").FullName, "made.jsonl") : which;
        if (made) await File.WriteAllBytesAsync(file, Records.Lines(count));
        await using var registry = await Registry.OpenAsync();
        var caller = await registry.SomebodyAsync(Role.ComplianceOfficer);
        var models = 0;
        var start = Environment.CpuUsage.TotalTime;
        await using (var records = File.OpenRead(file))
        {
            await foreach (var part in new ImportFeed(TimeProvider.System).OfRecordsAsync(records, file)) models += part.Act.Models.Count;
        }

        var read = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        var watch = Stopwatch.StartNew();
        start = Environment.CpuUsage.TotalTime;
        var paused = GC.GetTotalPauseDuration();
        await using var again = File.OpenRead(file);
        var (imported, evidence) = await ImportAsync(registry, caller, again);
        var all = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        if (made) Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return
        [
            new($"reading {models:#,0} records", read, "s of CPU"),
            new($"reading and recording {imported:#,0} of them on SQLite", all, "s of CPU"),
            new("  a second of the processor", imported / all, "models"),
            new("  of it stopped for the collector", (GC.GetTotalPauseDuration() - paused).TotalSeconds, "s"),
            new("  allocated a model", GC.GetTotalAllocatedBytes() / 2.0 / imported / 1024, "KiB"),
            new("  by the clock", watch.Elapsed.TotalSeconds, "s"),
            new("  evidence", evidence, "items"),
        ];
    }

    private static async Task<(int Models, int Evidence)> ImportAsync(Registry registry, Caller caller, Stream records)
    {
        var (models, evidence) = (0, 0);
        await foreach (var part in new ImportFeed(TimeProvider.System).OfRecordsAsync(records, "models.jsonl"))
        {
            var answer = await registry.DoAsync(caller, part.Act);
            models += answer.Results.Count(result => result.IsDone);
            evidence += answer.Results.Where(result => result.IsDone).Sum(result => result.Value.Evidence);
        }

        return (models, evidence);
    }
}

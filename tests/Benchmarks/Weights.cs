using System.Diagnostics;
using System.Globalization;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>Weights as they come in: headers of many shards, and digests of files read where they lie.</summary>
internal static class Weights
{
    private const int Shards = 100;
    private const int TensorsOfShard = 700;
    private const int Turns = 7;

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Size size)
    {
        var shards = Enumerable.Range(1, Shards).Select(shard =>
        {
            var (header, data) = WeightFiles.Shard(shard, TensorsOfShard);
            return ($"model-{shard:00000}-of-{Shards:00000}.safetensors", Header: header, Length: header.Length + data);
        }).ToList();
        var best = Enumerable.Range(0, Turns).Min(_ => Milliseconds(() => Headers(shards)));
        var rows = new List<Measurement> { new($"headers of {Shards} shards with {Shards * TensorsOfShard:#,0} tensors, read and counted", best, "ms", 200) };
        rows.AddRange(await DigestsAsync(size.DigestedBytes));
        return rows;
    }

    private static void Headers(List<(string Path, byte[] Header, long Length)> shards)
    {
        var files = shards.ConvertAll(shard => FolderFile.OfParts(shard.Path, shard.Length, default, shard.Header));
        var model = new ImportReader(TimeProvider.System, new ImportLimits { Time = TimeSpan.FromMinutes(1) }).ReadFolder(files, "a/model");
        if (!model.About(Subject.TensorInventory).Any()) throw new InvalidOperationException(string.Join('\n', model.NotUnderstood));
    }

    // The processor's time: one thread reads, so that it is also the time that passes where nothing else runs.
    private static double Milliseconds(Action act)
    {
        var before = Environment.CpuUsage.TotalTime;
        act();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    // Turn about on the same file, so that both find it where the system keeps what was read last; each counts with its best turn.
    private static async Task<IReadOnlyList<Measurement>> DigestsAsync(long bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), $"modelreg-{Environment.ProcessId}.safetensors");
        try
        {
            await WeightFiles.WriteAsync(path, bytes);
            var (ours, theirs) = (double.MaxValue, double.MaxValue);
            for (var turn = 0; turn < Turns; turn++)
            {
                var watch = Stopwatch.StartNew();
                await using (var file = File.OpenRead(path))
                {
                    await FolderFile.ReadAsync(Path.GetFileName(path), file);
                }

                ours = Math.Min(ours, watch.Elapsed.TotalSeconds);
                watch.Restart();
                await Sha256SumAsync(path);
                theirs = Math.Min(theirs, watch.Elapsed.TotalSeconds);
            }

            return
            [
                new($"digest and header of a file of {bytes / (1 << 20)} MiB in one pass", bytes / ours / (1 << 20), "MiB/s"),
                new("  against sha256sum on the same file", 100 * theirs / ours, "%", 80, MoreIsBetter: true),
            ];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task Sha256SumAsync(string path)
    {
        var start = new ProcessStartInfo("sha256sum", [path]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException("sha256sum did not run.");
    }

    /// <summary>The same GGUF headers here and in the npm registry's reader of them, processor time in one run.</summary>
    public static async Task<IReadOnlyList<Measurement>> AgainstPeerAsync(int files, string folder)
    {
        var made = Directory.CreateTempSubdirectory("modelreg-gguf-").FullName;
        try
        {
            var bytes = WeightFiles.Gguf(vocabulary: 32_000, tensors: 291);
            for (var number = 0; number < files; number++) await File.WriteAllBytesAsync(Path.Combine(made, $"{number}.gguf"), bytes);
            Gguf(made);
            var before = Environment.CpuUsage.TotalTime;
            Gguf(made);
            var ours = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            var start = new ProcessStartInfo("node", [Path.Combine(folder, "gguf.mjs"), made, "291"]) { RedirectStandardOutput = true, UseShellExecute = false };
            using var process = Process.Start(start)!;
            var printed = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode != 0) throw new InvalidOperationException("@huggingface/gguf did not run; install infra/peers first.");
            var theirs = double.Parse(printed.Trim(), CultureInfo.InvariantCulture);
            return
            [
                new($"{files} GGUF headers with 32,000 words and 291 tensors each", files / ours, "a second"),
                new("  @huggingface/gguf", files / theirs, "a second"),
                new("  here against @huggingface/gguf", theirs / ours, "times", 1, MoreIsBetter: true),
            ];
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }

    private static void Gguf(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var bytes = File.ReadAllBytes(path);
            var model = new ImportReader(TimeProvider.System).ReadFolder([FolderFile.OfParts(Path.GetFileName(path), bytes.Length, default, bytes)], "a/model");
            if (!model.Values(Subject.TensorInventory)) throw new InvalidOperationException(string.Join('\n', model.NotUnderstood));
        }
    }

    private static bool Values(this ImportedModel model, Subject about) => model.About(about).Any();
}

using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Domain;
using ModelRegistry.Features.Sweeps;
using ModelRegistry.Rulebook.Documents;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg evaluate --all</c>: one question for every release, taken up where an earlier run of it ended.</summary>
internal static class SweepRun
{
    private const int PageSize = 2_000;
    private const int Whole = 1_000;

    public static async Task<int> RunAsync(ParseResult parsed, QuestionDocument document, CancellationToken stop)
    {
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        var started = await registry.SendAsync(new StartSweep(document.Question, document.Facts ?? new()), stop);
        if (!started.TryGet(out var id, out var refusal)) return Exit.Refused(refusal);
        var asked = 0;
        using (var bar = new ProgressBar(Whole))
        {
            AdvanceSweep.Answer progress;
            do
            {
                var step = await registry.SendAsync(new AdvanceSweep(id), stop);
                if (!step.TryGet(out progress!, out refusal)) return Exit.Refused(refusal);
                asked += progress.Asked;
                bar.Show((long)Whole * progress.Done / Math.Max(1, progress.Total), $"{progress.Done} of {progress.Total} releases");
            }
            while (!progress.Finished);
        }

        await Console.Error.WriteLineAsync($"{asked} releases were asked about; what had not changed since an earlier sweep stays.");
        return await PrintAsync(registry, id, parsed.IsJson(), stop);
    }

    private static async Task<int> PrintAsync(LocalRegistry registry, SweepId id, bool json, CancellationToken stop)
    {
        for (long? after = 0; after is { } from;)
        {
            var listed = await registry.SendAsync(new ListSwept(id, After: from, Take: PageSize), stop);
            if (!listed.TryGet(out var page, out var refusal)) return Exit.Refused(refusal);
            foreach (var row in page.Rows) SweptText.Print(row, json);
            after = page.Next;
        }

        return Exit.Yes;
    }
}

using System.Diagnostics;
using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Formats;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using Activity = ModelRegistry.Rulebook.Questions.Activity;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>One release with five generations of ancestors against every rule, explained.</summary>
internal static class Evaluations
{
    private const int Generations = 5;
    private const double Goal = 200;
    private const int Slices = 20;

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Size size)
    {
        await using var registry = await Registry.OpenAsync();
        var caller = await registry.SomebodyAsync(Role.ComplianceOfficer);
        var (question, kept) = await DescendantAsync(registry, caller);
        var alone = Micros(size.Evaluations, () => RulebookEdition.Current.Evaluate(kept.Question, kept.Facts));
        var read = Micros(size.Evaluations, () => Reader.Read(RulebookEdition.Current.Evaluate(kept.Question, kept.Facts)));
        var (chip, figures) = Chip();
        var ofChip = Micros(size.Evaluations, () => RulebookEdition.Current.Evaluate(chip, figures));
        var acts = Stopwatch.StartNew();
        for (var turn = 0; turn < size.Acts; turn++)
        {
            await registry.DoAsync(caller, new EvaluateQuestion(question, new Facts()));
        }

        return
        [
            new($"explained evaluation of one release, {kept.Findings.Count} rules, {Generations} generations", alone, "µs", Goal),
            new("  the same with every sentence read", read, "µs", Goal),
            new("  explained evaluation of one chip", ofChip, "µs", Goal),
            new("  the same as an act: facts from SQLite, evaluated, kept", acts.Elapsed.TotalMilliseconds / size.Acts, "ms"),
        ];
    }

    /// <summary>Runs it until it has been run that often, after as many again to warm up, and says how many a second.</summary>
    public static double Rate(int turns, Action act)
    {
        for (var turn = 0; turn < turns / 2; turn++)
        {
            act();
        }

        var watch = Stopwatch.StartNew();
        for (var turn = 0; turn < turns; turn++)
        {
            act();
        }

        return turns / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Microseconds of the processor for one, the best of some slices: other work on the machine only adds to it.</summary>
    private static double Micros(int turns, Action act)
    {
        var best = double.MaxValue;
        for (var slice = 0; slice <= Slices; slice++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var turn = 0; turn < Math.Max(1, turns / Slices); turn++)
                act();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Math.Max(1, turns / Slices));
        }

        return best;
    }

    private static (Question Question, Facts Facts) Chip() => (
        About("") with
        {
            Item = new(ItemKind.Chip, Chip: "H20"),
            Destination = "CN",
            Parties = [new(PartyRole.EndUser, new("Invented Systems", "CN", "CN", "Invented Systems", "CN"))],
        },
        new());

    /// <summary>A chain of fine-tunes, and what its last release is asked.</summary>
    public static async Task<(Question Question, Evaluation Kept)> DescendantAsync(Registry registry, Caller caller)
    {
        var reader = new ImportReader(TimeProvider.System);
        for (var generation = 0; generation <= Generations; generation++)
        {
            var parent = generation == 0 ? "" : $"base_model: maker/generation-{generation - 1}\nbase_model_relation: finetune\n";
            var card = Encoding.UTF8.GetBytes($"---\nlicense: mit\n{parent}---\n# A card\n");
            await registry.DoAsync(caller, new ImportModel(reader.ReadCard(card, $"maker/generation-{generation}")));
        }

        var question = About($"maker/generation-{Generations}");
        return (question, (await registry.DoAsync(caller, new EvaluateQuestion(question, new Facts()))).Evaluation);
    }

    public static Question About(string release) => new()
    {
        Item = new(ItemKind.Weights, release),
        ExportedFrom = "US",
        Destination = "DE",
        EndUse = EndUse.CommercialSoftware,
        Activity = Activity.Export,
        Day = new(2026, 12, 1),
    };
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using ModelRegistry.Rulebook.Sweeping;
using Activity = ModelRegistry.Rulebook.Questions.Activity;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>
/// Five rules over the same made facts, here with every finding explained and in three engines of the npm registry. Outcomes are held
/// against each other; times are the processor's, in one run on one machine. Here an explanation is every limb with its truth, the fact
/// that decides it, the parameters and what is missing; its sentences are put together when somebody reads them, so that both are
/// measured: as evaluated, and with every sentence read. The others explain by data alone: zen where it is asked for its trace (measured
/// with and without), json-rules-engine by the conditions with their facts that it always returns, cedar by the policies that decided.
/// infra/peers is installed for this alone.
/// </summary>
internal static class Peers
{
    private const double Ahead = 1;
    private const double SweepAhead = 10;
    private static readonly string[] Engines = ["zen", "zen with its trace", "json-rules-engine", "cedar"];
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);
    private static readonly string[] ChipRules = ["us/ear/734.9/h", "us/ear/742.6/a-6-iii/A-headquarters"];
    private static readonly string[] ModelRules = ["us/eccn/4e091", "us/ear/734.9/l", "us/ear/734.9/e-2"];

    /// <summary>One set of facts as the other engines read it.</summary>
    private sealed record Made(
        bool Advanced,
        bool DirectProduct,
        string Destination,
        string Headquarters,
        double Operations,
        bool Published,
        bool BelowFrontier,
        bool Abroad,
        bool OnChips,
        string User);

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(int sets, string folder)
    {
        var random = new Random(42);
        var made = Enumerable.Range(0, sets).Select(_ => Make(random)).ToArray();
        var edition = Five();
        var (own, seconds) = Explained(edition, made, evaluation => evaluation.Findings.Count);
        var (_, readSeconds) = Explained(edition, made, Reader.Read);
        var rows = new List<Measurement>
        {
            new($"five rules over {sets:#,0} fact sets, explained", sets / seconds, "a second"),
            new("  the same with every sentence read", sets / readSeconds, "a second"),
        };
        var facts = Path.GetTempFileName();
        await File.WriteAllLinesAsync(facts, made.Select(one => JsonSerializer.Serialize(one, Camel)));
        var fastest = 0d;
        foreach (var engine in Engines)
        {
            var (outcomes, used) = await RunAsync(folder, facts, engine);
            var differing = outcomes.Zip(own).Count(pair => pair.First != pair.Second);
            fastest = Math.Max(fastest, sets / used);
            rows.Add(new($"  {engine}", sets / used, "a second"));
            rows.Add(new($"  explained here against {engine}", used / seconds, "times", Ahead, MoreIsBetter: true));
            rows.Add(new($"  with every sentence read against {engine}", used / readSeconds, "times", Ahead, MoreIsBetter: true));
            rows.Add(new($"  outcomes that differ from {engine}", differing + Math.Abs(outcomes.Length - own.Length), ""));
        }

        var swept = Swept(edition, sets);
        rows.Add(new($"  sweep of the same rules over {sets:#,0} releases", swept, "a second"));
        rows.Add(new("  sweep against the fastest of them", swept / fastest, "times", SweepAhead, MoreIsBetter: true));
        File.Delete(facts);
        return rows;
    }

    private static Made Make(Random random)
    {
        T Any<T>(params T[] values) => values[random.Next(values.Length)];
        return new(Any(true, false), Any(true, true, false), Any("DE", "SA", "CN", "VN", "FR"), Any("DE", "CN", "SA", "FR"),
            Any(1e24, 9e25, 1e26, 2e26), Any(true, false, false), Any(true, false, false), Any(true, false), Any(true, false), Any("Biren", "Invented Systems"));
    }

    /// <summary>The five rules and those they depend on, as an edition of their own.</summary>
    private static RulebookEdition Five()
    {
        var all = RulebookEdition.Current;
        var wanted = ChipRules.Concat(ModelRules).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in all.Rules.Reverse().Where(rule => wanted.Contains(rule.Id)))
            wanted.UnionWith(rule.DependsOn);
        return new([.. all.Rules.Where(rule => wanted.Contains(rule.Id))], all.Parameters);
    }

    private static (string[] Outcomes, double Seconds) Explained(RulebookEdition edition, Made[] made, Func<Evaluation, long> read)
    {
        var characters = 0L;
        string Ask(Made one)
        {
            var (chip, model) = (edition.Evaluate(Chip(one), ChipFacts(one)), edition.Evaluate(Model(one), ModelFacts(one)));
            characters += read(chip) + read(model);
            return string.Concat(Digits(chip, ChipRules), Digits(model, ModelRules));
        }

        foreach (var one in made.Take(Math.Max(1, made.Length / 10)))
            Ask(one);
        var outcomes = new string[made.Length];
        var before = Environment.CpuUsage.TotalTime;
        for (var index = 0; index < made.Length; index++)
            outcomes[index] = Ask(made[index]);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return characters > 0 ? (outcomes, seconds) : throw new InvalidOperationException("Nothing was explained.");
    }

    private static string Digits(Evaluation evaluation, string[] rules) => string.Create(rules.Length, (evaluation, rules), static (digits, at) =>
    {
        foreach (var finding in at.evaluation.Findings)
        {
            var place = Array.IndexOf(at.rules, finding.RuleId);
            if (place >= 0)
                digits[place] = finding.OutcomeIfInForce == Outcome.Met ? '1' : '0';
        }
    });

    private static Question Chip(Made one) => new()
    {
        Item = new(ItemKind.Chip, Chip: "a made chip"),
        ExportedFrom = "TW",
        Destination = one.Destination,
        Parties = [new(PartyRole.EndUser, new("Invented Systems", one.Headquarters, one.Headquarters, "Invented Systems", one.Headquarters))],
        EndUse = EndUse.CommercialSoftware,
        Day = new(2026, 12, 1),
    };

    private static Facts ChipFacts(Made one) => new()
    {
        InOrFromUnitedStates = Truth.No,
        DirectProductOfListedTechnology = TruthLogic.From(one.DirectProduct),
        Chip = new("a made chip")
        {
            TotalProcessingPerformance = Interval.Exactly(one.Advanced ? 15_824 : 100),
            PerformanceDensity = Interval.Exactly(one.Advanced ? 19 : 0.1m),
            ForDataCentres = Truth.Yes,
            DesignerCountry = "CN",
            DesignerParentCountry = "CN",
        },
    };

    private static Question Model(Made one) => Chip(one) with
    {
        Item = new(ItemKind.Weights, "a made model"),
        Activity = Activity.Reexport,
        Profile = Profiles.Codified,
        Parties = [new(PartyRole.EndUser, new(one.User, "CN", "CN", one.User, "CN"))],
    };

    private static Facts ModelFacts(Made one) => new()
    {
        InOrFromUnitedStates = Truth.No,
        DirectProductOfListedTechnology = TruthLogic.From(one.DirectProduct),
        BelowPublishedFrontier = TruthLogic.From(one.BelowFrontier),
        Lineage = new("a made model", [Release(one)], []) { Complete = Truth.Yes },
    };

    private static ReleaseFacts Release(Made one) => new()
    {
        Key = "a made model",
        Name = "a made model",
        Publication = new(TruthLogic.From(one.Published), null, "as made"),
        Training = [new("training", Interval.Exactly((decimal)one.Operations), EstimateMethod.DeclaredByDeveloper, one.Abroad ? "CN" : "US", null)],
        TrainingComplete = Truth.Yes,
        Chips = one.OnChips ? [new("NVIDIA H100 SXM", ChipPurpose.Training, Truth.Yes) { Stipulated = true }] : [],
        ChipsComplete = Truth.Yes,
    };

    /// <summary>Releases of the same facts, each with a question about it that is the same for all.</summary>
    private static double Swept(RulebookEdition edition, int releases)
    {
        var random = new Random(42);
        var builder = new RegistryColumnsBuilder();
        for (var number = 0; number < releases; number++)
            builder.Add(Release(Make(random)) with { Key = $"made {number}", Name = $"made {number}" }, Truth.Yes);
        var (columns, one) = (builder.Build(), Make(random));
        var numbers = new ushort[releases];
        int[] all = [.. Enumerable.Range(0, releases)];
        var stated = ModelFacts(one) with { Lineage = null, BelowPublishedFrontier = Truth.No };
        new Sweep(edition, Model(one), stated, columns).Run(all, numbers);
        var before = Environment.CpuUsage.TotalTime;
        new Sweep(edition, Model(one), stated, columns).Run(all, numbers);
        return releases / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static async Task<(string[] Outcomes, double Seconds)> RunAsync(string folder, string facts, string engine)
    {
        var outcomes = Path.GetTempFileName();
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "run.mjs"), facts, outcomes, engine])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{engine} did not run; install infra/peers first (npm install --prefix infra/peers). {await said}");
        var lines = await File.ReadAllLinesAsync(outcomes);
        File.Delete(outcomes);
        return (lines, double.Parse(printed.Trim(), CultureInfo.InvariantCulture));
    }
}

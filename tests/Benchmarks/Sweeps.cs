using System.Runtime.CompilerServices;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Sweeping;
using ModelRegistry.Tests.Rulebook.Sweeping;
using Activity = ModelRegistry.Rulebook.Questions.Activity;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>One question put to a made registry of growing size, on one core: how fast by the processor's time, and in how much memory.</summary>
internal static class Sweeps
{
    private const double Goal = 250_000;
    private const double GoalBytes = 200;
    private const int Times = 3;

    public static Task<IReadOnlyList<Measurement>> MeasureAsync(Size size)
    {
        var rows = new List<Measurement>();
        foreach (var releases in size.Swept)
        {
            rows.AddRange(Measure(releases, Profiles.Codified, releases >= 10_000));
            rows.AddRange(Measure(releases, Profiles.Enforced, releases >= 10_000));
        }

        return Task.FromResult<IReadOnlyList<Measurement>>(rows);
    }

    // Once to warm up, then the best of three by the processor's time: the compiler works beside the first ones.
    private static IEnumerable<Measurement> Measure(int releases, string profile, bool judged)
    {
        var before = Settled();
        var columns = Made(releases);
        var question = Evaluations.About("") with { Item = new(ItemKind.Weights), Activity = Activity.Export, Profile = profile };
        var numbers = new ushort[releases];
        int[] all = [.. Enumerable.Range(0, releases)];
        new Sweep(RulebookEdition.Current, question, new(), columns).Run(all, numbers);
        var (sweep, seconds) = Enumerable.Range(0, Times).Select(_ => Timed(question, columns, all, numbers)).MinBy(one => one.Seconds);
        var held = Settled() - before;
        yield return new($"sweep of {releases:#,0} releases, {profile}", releases / seconds, "a second", judged ? Goal : null, MoreIsBetter: true);
        yield return new("  memory held: columns, bounds, answers", held / (double)releases, "bytes each", judged ? GoalBytes : null);
        yield return new("  releases or aspects read by themselves", sweep.ReadAlone, "");
        GC.KeepAlive(sweep);
        GC.KeepAlive(columns);
    }

    private static (Sweep Sweep, double Seconds) Timed(Question question, RegistryColumns columns, int[] all, ushort[] numbers)
    {
        var before = Environment.CpuUsage.TotalTime;
        var sweep = new Sweep(RulebookEdition.Current, question, new(), columns);
        sweep.Run(all, numbers);
        return (sweep, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static RegistryColumns Made(int releases) => new MadeRegistry(releases, releases, strange: false).Columns();

    // What the made registry itself takes is gone by the second look.
    private static long Settled() => GC.GetTotalMemory(forceFullCollection: true);
}

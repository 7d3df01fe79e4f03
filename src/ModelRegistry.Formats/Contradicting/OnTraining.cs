using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Contradicting;

/// <summary>Sources that state different operations for one run, other chips, or another place.</summary>
internal static class OnTraining
{
    public static IEnumerable<Contradiction> Among(Collected collected) =>
        [.. Operations(collected), .. Places(collected), .. Chips(collected)];

    private static IEnumerable<Contradiction> Operations(Collected collected)
    {
        foreach (var run in collected.Runs.Where(r => r.Operations is not null).GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase))
        {
            var said = run.DistinctBy(r => r.Operations!.Bounds).ToList();
            if (Meeting.Apart(said.ConvertAll(r => r.Operations!.Bounds)))
                yield return Contradictions.Of("operations", said.Select(r => ($"{r.Operations!.Bounds} operations of {r.Name}", r.From)));
        }
    }

    private static IEnumerable<Contradiction> Places(Collected collected)
    {
        foreach (var run in collected.Runs.Where(r => r.Place is not null).GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase))
        {
            var said = run.DistinctBy(r => r.Place).ToList();
            if (said.Count > 1) yield return Contradictions.Of("place of training", said.Select(r => ($"{r.Name} in {r.Place}", r.From)));
        }
    }

    // One sentence that names two chips names both; another that names one of them only says something else.
    private static IEnumerable<Contradiction> Chips(Collected collected)
    {
        var said = collected.Statements.Where(s => s.About == Subject.Hardware).Select(s => (s.Value, s.From))
            .Concat(collected.Runs.SelectMany(r => r.Chips).Select(c => (Value: c.Name, c.From)));
        return Contradictions.Sets(said.SelectMany(s => ChipWords.ModelsIn(s.Value).Select(model => (model, s.From))), "chips");
    }
}

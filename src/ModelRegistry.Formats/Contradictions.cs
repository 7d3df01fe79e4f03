using ModelRegistry.Formats.Contradicting;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats;

/// <summary>Finds sources that cannot all be right. Only sources that speak are compared: silence contradicts nothing.</summary>
internal static class Contradictions
{
    public static IReadOnlyList<Contradiction> Among(Collected collected) =>
        [.. Licenses(collected), .. Single(collected, Subject.Name, "name"), .. Single(collected, Subject.CommitRevision, "commit"),
         .. Single(collected, Subject.Gated, "gated"), .. Single(collected, Subject.FirstPublished, "first publication"),
         .. Single(collected, Subject.Version, "version"), .. Single(collected, Subject.SignedFiles, "signed files"),
         .. HeaderContradictions.Among(collected), .. OnMakers.Among(collected), .. OnTraining.Among(collected),
         .. OnParents.Among(collected)];

    private static IEnumerable<Contradiction> Licenses(Collected collected) =>
        Sets(collected.Statements.Where(s => s.About == Subject.License).Select(s => (s.Value, s.From)), "license");

    // A source may name several; sources contradict each other when the sets differ.
    internal static IEnumerable<Contradiction> Sets(IEnumerable<(string Value, Provenance From)> said, string about)
    {
        var sources = said.GroupBy(s => (s.From.File, s.From.Source, s.From.AssertedBy))
            .Select(g => (g.First().From,
                Values: g.Select(s => s.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList()))
            .ToList();
        if (sources.Select(s => string.Join('\n', s.Values)).Distinct(StringComparer.Ordinal).Count() < 2) yield break;
        var sentence = string.Join("; ", sources.Select(s => $"{Called(s.From)} says {string.Join(" and ", s.Values)}"));
        yield return new(about, sentence + ".", [.. sources.Select(s => s.From)]) { Names = [.. sources.Select(s => s.Values)] };
    }

    private static IEnumerable<Contradiction> Single(Collected collected, Subject about, string word)
    {
        var said = collected.Statements.Where(s => s.About == about).DistinctBy(s => s.Value, StringComparer.OrdinalIgnoreCase).ToList();
        if (said.Count > 1) yield return Of(word, said.Select(s => (s.Value, s.From)));
    }

    /// <summary>What each says, side by side.</summary>
    internal static Contradiction Of(string about, IEnumerable<(string Value, Provenance From)> said) => new(
        about, string.Join("; ", said.Select(s => $"{Called(s.From)} says {s.Value}")) + ".", [.. said.Select(s => s.From)]);

    internal static string Called(Provenance from) =>
        from.File + (from.Line is { } line ? $" line {line}" : from.Location) + (from.AssertedBy is Asserter.Hub ? " (the hub)" : from.Who is { } who ? $" ({who})" : "");
}

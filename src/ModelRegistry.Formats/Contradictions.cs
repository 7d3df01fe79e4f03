using ModelRegistry.Domain.Lineage;
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
         .. HeaderContradictions.Among(collected),
         .. Relations(collected), .. ParentSets(collected), .. Traces(collected)];

    private static IEnumerable<Contradiction> Licenses(Collected collected) =>
        Sets(collected.Statements.Where(s => s.About == Subject.License).Select(s => (s.Value, s.From)), "license");

    // A GGUF file names the parents of the model that was converted, one step above those of the card of its own repository.
    private static IEnumerable<Contradiction> ParentSets(Collected collected) =>
        Sets(collected.Parents.Where(p => (p.Force is Force.Declared or Force.Reported) && !IsStepAbove(p)).Select(p => (p.Name, p.From)), "base_model");

    private static bool IsStepAbove(ParentStatement parent) =>
        parent.From.Source is SourceKind.Gguf && parent.Relation is DerivationRelation.Undeclared;

    // A path left in a configuration that is none of the declared parents may be an earlier step, or the parent nobody declared.
    private static IEnumerable<Contradiction> Traces(Collected collected)
    {
        var declared = collected.Parents.Where(p => p.Force == Force.Declared).ToList();
        foreach (var trace in collected.Parents.Where(p => p.Force == Force.Weak && p.IsHubName && declared.Count > 0))
        {
            if (!declared.Exists(d => OwnParent.Same(d.Name, trace.Name)))
                yield return new("saved from",
                    $"{Called(trace.From)} was saved from {trace.Name}, which is not among the declared parents.",
                    [trace.From, .. declared.Select(d => d.From)]);
        }
    }

    // A source may name several; sources contradict each other when the sets differ.
    private static IEnumerable<Contradiction> Sets(IEnumerable<(string Value, Provenance From)> said, string about)
    {
        var sources = said.GroupBy(s => (s.From.File, s.From.Source, s.From.AssertedBy))
            .Select(g => (g.First().From,
                Values: g.Select(s => s.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList()))
            .ToList();
        if (sources.Select(s => string.Join('\n', s.Values)).Distinct(StringComparer.Ordinal).Count() < 2) yield break;
        var sentence = string.Join("; ", sources.Select(s => $"{Called(s.From)} says {string.Join(" and ", s.Values)}"));
        yield return new(about, sentence + ".", [.. sources.Select(s => s.From)]);
    }

    private static IEnumerable<Contradiction> Single(Collected collected, Subject about, string word)
    {
        var said = collected.Statements.Where(s => s.About == about).DistinctBy(s => s.Value, StringComparer.OrdinalIgnoreCase).ToList();
        if (said.Count > 1)
            yield return new(word, string.Join("; ", said.Select(s => $"{Called(s.From)} says {s.Value}")) + ".",
                [.. said.Select(s => s.From)]);
    }

    private static IEnumerable<Contradiction> Relations(Collected collected)
    {
        foreach (var parent in collected.Parents.GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase))
        {
            var said = parent.Where(p => p.Relation is not DerivationRelation.Undeclared).DistinctBy(p => p.Relation).ToList();
            if (said.Count > 1)
                yield return new("relation", string.Join("; ",
                    said.Select(p => $"{Called(p.From)} says {p.Relation.Word()} of {p.Name}")) + ".", [.. said.Select(p => p.From)]);
        }
    }

    internal static string Called(Provenance from) =>
        from.File + (from.Line is { } line ? $" line {line}" : from.Location) + (from.AssertedBy is Asserter.Hub ? " (the hub)" : from.Who is { } who ? $" ({who})" : "");
}

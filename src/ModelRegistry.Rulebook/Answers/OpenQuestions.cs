using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Answers;

/// <summary>What to ask, those questions first that settle most.</summary>
internal static class OpenQuestions
{
    /// <summary>A name that matches nothing is "cannot tell", whatever the rules say of an item that nobody knows.</summary>
    public static MissingFact? OnTheItem(Question question, Facts facts) =>
        question.Item.Kind is ItemKind.Weights or ItemKind.RemoteAccess && facts.Lineage is null
            ? new("item.release", $"Which release is \"{question.Item.Release ?? "the item"}\"? Nothing is recorded of it.")
            : null;

    /// <summary>The questions of open findings: those first that alone settle a finding, then those that more findings wait for.</summary>
    public static IReadOnlyList<MissingFact> Ordered(IEnumerable<Finding> open)
    {
        var asked = new Dictionary<string, (MissingFact Fact, int Alone, int Findings, int Place)>(StringComparer.Ordinal);
        foreach (var finding in open.Distinct())
        {
            var facts = finding.MissingFacts().Concat(Confirmations(finding)).DistinctBy(fact => fact.Id).ToArray();
            foreach (var fact in facts)
            {
                var at = asked.GetValueOrDefault(fact.Id, (fact, 0, 0, asked.Count));
                asked[fact.Id] = (at.Item1, at.Item2 + (facts.Length == 1 ? 1 : 0), at.Item3 + 1, at.Item4);
            }
        }

        return
        [
            .. asked.Values.OrderByDescending(at => at.Alone).ThenByDescending(at => at.Findings).ThenBy(at => at.Place)
                .Select(at => at.Fact),
        ];
    }

    private static IEnumerable<MissingFact> Confirmations(Finding finding) =>
        finding.TurnsOnUnverified.Select(id => new MissingFact(
            "confirm." + id,
            id.EndsWith("#standing", StringComparison.Ordinal)
                ? $"Is {finding.Citation} in force on that day ({finding.StandingText})? An officer confirms it with a source."
                : $"Does {id} hold as written? It was not read in the instrument itself. An officer confirms it with a source."));
}

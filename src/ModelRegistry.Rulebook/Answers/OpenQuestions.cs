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
    public static IReadOnlyList<MissingFact> Ordered(IReadOnlyList<Finding> open)
    {
        var asked = new List<Asked>();
        var byId = new Dictionary<string, Asked>(StringComparer.Ordinal);
        for (var place = 0; place < open.Count; place++)
        {
            var different = 0;
            foreach (var fact in open[place].MissingFacts())
                different += Ask(fact, place, asked, byId);
            foreach (var id in open[place].TurnsOnUnverified)
                different += Ask(Confirmation(open[place], id), place, asked, byId);
            if (different == 1)
                asked.Find(one => one.LastOf == place)!.Alone++;
        }

        asked.Sort(Asked.InOrder);
        return asked.ConvertAll(static one => one.Fact);
    }

    /// <summary>Counts a question once for a finding: 1 where the finding had not asked it yet.</summary>
    private static int Ask(MissingFact fact, int place, List<Asked> asked, Dictionary<string, Asked> byId)
    {
        if (!byId.TryGetValue(fact.Id, out var one))
        {
            byId[fact.Id] = one = new(fact, asked.Count);
            asked.Add(one);
        }

        if (one.LastOf == place)
            return 0;
        one.LastOf = place;
        one.Findings++;
        return 1;
    }

    private static MissingFact Confirmation(Finding finding, string id) => new(
        "confirm." + id,
        id.EndsWith("#standing", StringComparison.Ordinal)
            ? $"Is {finding.Citation} in force on that day ({finding.StandingText})? An officer confirms it with a source."
            : $"Does {id} hold as written? It was not read in the instrument itself. An officer confirms it with a source.");

    /// <summary>A question with the findings that ask it: how many, and how many ask nothing else.</summary>
    private sealed class Asked(MissingFact fact, int place)
    {
        public MissingFact Fact { get; } = fact;

        public int LastOf { get; set; } = -1;

        public int Findings { get; set; }

        public int Alone { get; set; }

        private int Place { get; } = place;

        public static int InOrder(Asked one, Asked other) =>
            one.Alone != other.Alone ? other.Alone.CompareTo(one.Alone)
            : one.Findings != other.Findings ? other.Findings.CompareTo(one.Findings)
            : one.Place.CompareTo(other.Place);
    }
}

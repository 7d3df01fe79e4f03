using System.Collections.Frozen;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Editions;

/// <summary>What the rules of an edition must hold before it judges anything; each refusal names the rule.</summary>
internal static class EditionChecks
{
    /// <exception cref="ArgumentException">A rule offends, and the message names it.</exception>
    public static void Order(IReadOnlyList<Rule> rules)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (rule.DependsOn.FirstOrDefault(id => !seen.Contains(id)) is { } late)
                throw new ArgumentException($"{rule.Id} depends on {late}, which does not stand before it.", nameof(rules));
            if (rule.DependsOn.FirstOrDefault(id => rules.First(other => other.Id == id).Law != rule.Law) is { } foreign)
                throw new ArgumentException($"{rule.Id} depends on {foreign}, which is the law of another place.", nameof(rules));
            if (!seen.Add(rule.Id))
                throw new ArgumentException($"{rule.Id} stands twice in the edition.", nameof(rules));
        }

        if (rules.SelectMany(rule => rule.Overrides.Concat(rule.YieldsTo)).FirstOrDefault(id => !seen.Contains(id)) is { } missing)
            throw new ArgumentException($"{missing} is overridden or given way to and is no rule of the edition.", nameof(rules));
    }

    /// <exception cref="ArgumentException">A rule offends, and the message names it.</exception>
    public static void Whole(IReadOnlyList<Rule> rules)
    {
        if (rules.FirstOrDefault(rule => string.IsNullOrWhiteSpace(rule.Citation)) is { } uncited)
            throw new ArgumentException($"{uncited.Id} cites nothing; name its provision.", nameof(rules));
        if (rules.FirstOrDefault(rule => rule.Examples.Count == 0) is { } unproved)
            throw new ArgumentException($"{unproved.Id} has no example; show every outcome it can have.", nameof(rules));
        if (rules.Select(BrokenHistory).Concat([BrokenFamily(rules)]).FirstOrDefault(offence => offence is not null) is { } broken)
            throw new ArgumentException(broken, nameof(rules));
    }

    /// <summary>Overriding is total: where two exceptions meet one rule, one of them gives way, and nobody gives way in a circle.</summary>
    /// <exception cref="ArgumentException">An exception offends, and the message names it.</exception>
    public static void Exceptions(IReadOnlyList<Rule> rules)
    {
        var exceptions = rules.Where(rule => rule.Role == Evaluations.RuleRole.Exception).ToArray();
        if (exceptions.FirstOrDefault(rule => rule.Overrides.Count == 0) is { } idle)
            throw new ArgumentException($"{idle.Id} is an exception and names no rule that it excepts from.", nameof(rules));
        foreach (var (place, first) in exceptions.Index())
        {
            var second = exceptions.Skip(place + 1).FirstOrDefault(other => first.Overrides.Intersect(other.Overrides).Any()
                && !first.YieldsTo.Contains(other.Id) && !other.YieldsTo.Contains(first.Id));
            if (second is not null)
                throw new ArgumentException($"{first.Id} and {second.Id} except from one rule and neither gives way.", nameof(rules));
        }

        var waiting = exceptions.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        while (exceptions.FirstOrDefault(rule => waiting.Contains(rule.Id) && !rule.YieldsTo.Any(waiting.Contains)) is { } free)
            waiting.Remove(free.Id);
        if (waiting.Count > 0)
            throw new ArgumentException($"{string.Join(", ", waiting.Order())} give way to each other in a circle.", nameof(rules));
    }

    /// <summary>Every fact that a rule declares, by id.</summary>
    /// <exception cref="ArgumentException">One id is declared in two ways.</exception>
    public static FrozenDictionary<string, DeclaredFact> DeclaredFacts(IReadOnlyList<Rule> rules)
    {
        var declared = rules.SelectMany(rule => rule.Asks).Distinct().ToArray();
        return declared.CountBy(fact => fact.Id, StringComparer.Ordinal).FirstOrDefault(pair => pair.Value > 1).Key is { } twice
            ? throw new ArgumentException($"{twice} is declared in two ways; share one declaration.", nameof(rules))
            : declared.ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal);
    }

    private static string? BrokenHistory(Rule rule) => rule.StandingHistory.Count == 0
        ? $"{rule.Id}: has no standing."
        : Broken(rule.Id, rule.StandingHistory.Select(period => period.Period));

    /// <summary>Versions of one provision follow each other day by day.</summary>
    private static string? BrokenFamily(IReadOnlyList<Rule> rules) => (
        from family in rules.GroupBy(rule => rule.Family, StringComparer.Ordinal)
        where family.Count() > 1
        let periods = family.Select(rule => new Period(rule.StandingHistory[0].Period.From, rule.StandingHistory[^1].Period.Until))
        select Broken(family.Key, periods.OrderBy(period => period.From))).FirstOrDefault(offence => offence is not null);

    private static string? Broken(string what, IEnumerable<Period> periods) => (
        from pair in periods.Zip(periods.Skip(1))
        where pair.First.Until != pair.Second.From
        select $"{what}: {pair.First} is followed by {pair.Second}; one must end on the day the other begins.").FirstOrDefault();
}

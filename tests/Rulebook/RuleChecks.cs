using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>What an edition must hold before it judges anything; each check gives a sentence for each offence.</summary>
internal static class RuleChecks
{
    public static IEnumerable<string> WrongExample(RulebookEdition edition, Rule rule, string name)
    {
        var example = rule.Examples.Single(candidate => candidate.Name == name); // a name that stands twice would hide one of the two
        var finding = edition.EvaluateRule(rule.Id, example.Question, example.Facts);
        return finding.Outcome == example.Expected
            ? []
            : [$"{rule.Id}, {example.Name}: expected {example.Expected}, found {finding.Outcome}.\n{Trace(finding)}"];
    }

    public static IEnumerable<string> OutcomesNotShown(Rule rule)
    {
        var shown = rule.Examples.Select(example => example.Expected).ToHashSet();
        return rule.PossibleOutcomes.Except(shown).Select(outcome => $"{rule.Id}: no example is {outcome}.")
            .Concat(shown.Except(rule.PossibleOutcomes).Select(outcome => $"{rule.Id}: an example is {outcome}, which it says it cannot be."));
    }

    public static IEnumerable<string> ExamplesOfAnotherLaw(Rule rule) =>
        rule.Examples.Where(example => example.Question.Law != rule.Law)
            .Select(example => $"{rule.Id}, {example.Name}: is put to the law of {example.Question.Law}.");

    /// <summary>The last day before each edge of the standing history and the first day after it, where no example is asked for that day.</summary>
    public static IEnumerable<string> EdgesNotShown(Rule rule)
    {
        var days = rule.Examples.Select(example => example.Question.Day).ToHashSet();
        var edges = rule.StandingHistory.Select(period => period.Period.From).Where(day => day != DateOnly.MinValue)
            .Concat(rule.StandingHistory.Select(period => period.Period.Until).OfType<DateOnly>()).Distinct();
        return edges.SelectMany(edge => new[] { edge.AddDays(-1), edge }).Where(day => !days.Contains(day))
            .Select(day => $"{rule.Id}: no example is asked for {day:O}, beside an edge of its standing.");
    }

    public static IEnumerable<string> BrokenHistory(Rule rule) => rule.StandingHistory.Count == 0
        ? [$"{rule.Id}: has no standing."]
        : Broken(rule.Id, [.. rule.StandingHistory.Select(period => period.Period)]);

    /// <summary>Versions of one provision follow each other day by day.</summary>
    public static IEnumerable<string> BrokenFamilies(IEnumerable<Rule> rules) =>
        from family in rules.GroupBy(rule => rule.Family, StringComparer.Ordinal)
        let periods = family.Select(rule => new Period(rule.StandingHistory[0].Period.From, rule.StandingHistory[^1].Period.Until))
        from offence in Broken(family.Key, [.. periods.OrderBy(period => period.From)])
        select offence;

    private static IEnumerable<string> Broken(string what, Period[] periods) =>
        from pair in periods.Zip(periods.Skip(1))
        where pair.First.Until != pair.Second.From
        select $"{what}: {pair.First} is followed by {pair.Second}; one must end on the day the other begins.";

    private static string Trace(Finding finding)
    {
        var limbs = finding.Limbs.Select(limb => $"- {limb.Truth}: {limb.Words}: {limb.Because}\n    {string.Join("\n    ", limb.Steps)}");
        return string.Join('\n', limbs.Prepend($"{finding.WhyNotApplicable} {finding.StandingText} if in force {finding.OutcomeIfInForce}"));
    }
}

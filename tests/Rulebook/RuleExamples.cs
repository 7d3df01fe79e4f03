using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>One runner proves the examples of every rule of the current edition, and that they show all there is to show.</summary>
public sealed class RuleExamples
{
    private static readonly RulebookEdition Edition = RulebookEdition.Current;

    public static TheoryData<string, string> All()
    {
        var data = new TheoryData<string, string>();
        foreach (var (rule, example) in Edition.Rules.SelectMany(rule => rule.Examples.Select(example => (rule, example))))
            data.Add(rule.Id, example.Name);
        return data;
    }

    public static TheoryData<string> RuleIds() => new(Edition.Rules.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(All))]
    public void Every_example_has_the_outcome_it_names(string ruleId, string name)
    {
        var example = Edition.Find(ruleId)!.Examples.Single(candidate => candidate.Name == name);
        var finding = Edition.EvaluateRule(ruleId, example.Question, example.Facts);
        Assert.True(example.Expected == finding.Outcome, $"{ruleId}, {name}: expected {example.Expected}, found {finding.Outcome}.\n{Trace(finding)}");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_outcome_a_rule_can_have_is_shown(string ruleId)
    {
        var rule = Edition.Find(ruleId)!;
        Assert.Empty(rule.PossibleOutcomes.Except(rule.Examples.Select(example => example.Expected)));
        Assert.Empty(rule.Examples.Select(example => example.Expected).Except(rule.PossibleOutcomes));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Both_sides_of_every_date_edge_are_shown(string ruleId)
    {
        var rule = Edition.Find(ruleId)!;
        Assert.Empty(MissingEdges(rule));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void An_unknown_limb_says_what_it_lacks(string ruleId)
    {
        foreach (var example in Edition.Find(ruleId)!.Examples)
        {
            var finding = Edition.EvaluateRule(ruleId, example.Question, example.Facts);
            Assert.All(finding.Limbs.Where(limb => limb.Truth == Truth.Unknown), limb => Assert.NotNull(limb.Missing));
            Assert.Equal(finding.Outcome == Outcome.NotApplicable, finding.WhyNotApplicable is not null);
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_standing_history_has_no_gap_and_no_overlap(string ruleId)
    {
        var history = Edition.Find(ruleId)!.StandingHistory;
        Assert.NotEmpty(history);
        Assert.All(history.Zip(history.Skip(1)), pair => Assert.True(pair.First.Period.Until == pair.Second.Period.From, $"{ruleId}: {pair.First.Period} {pair.Second.Period}"));
    }

    [Fact]
    public void Two_exceptions_to_one_rule_that_could_both_apply_have_an_order()
    {
        var exceptions = Edition.Rules.Where(rule => rule.Role == RuleRole.Exception).ToArray();
        var unordered =
            from first in exceptions
            from second in exceptions
            where string.CompareOrdinal(first.Id, second.Id) < 0 && first.Overrides.Intersect(second.Overrides).Any()
            where !first.YieldsTo.Contains(second.Id) && !second.YieldsTo.Contains(first.Id)
            select $"{first.Id} and {second.Id}";
        Assert.Empty(unordered);
    }

    [Fact]
    public void Versions_of_a_family_neither_overlap_nor_leave_a_gap()
    {
        foreach (var family in Edition.Rules.GroupBy(rule => rule.Family).Where(family => family.Count() > 1))
        {
            var periods = family.Select(rule => new Period(rule.StandingHistory[0].Period.From, rule.StandingHistory[^1].Period.Until)).OrderBy(period => period.From).ToArray();
            Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
        }
    }

    [Fact]
    public void Every_exception_names_what_it_overrides() =>
        Assert.All(Edition.Rules.Where(rule => rule.Role == RuleRole.Exception), rule => Assert.NotEmpty(rule.Overrides));

    /// <summary>The days beside an edge for which a rule shows no example.</summary>
    internal static IEnumerable<DateOnly> MissingEdges(Rule rule)
    {
        var days = rule.Examples.Select(example => example.Question.Day).ToHashSet();
        var edges = rule.StandingHistory.Select(period => period.Period.From).Where(day => day != DateOnly.MinValue)
            .Concat(rule.StandingHistory.Select(period => period.Period.Until).OfType<DateOnly>()).Distinct();
        return edges.SelectMany(edge => new[] { edge.AddDays(-1), edge }).Where(day => !days.Contains(day));
    }

    private static string Trace(Finding finding) =>
        string.Join('\n', finding.Limbs.Select(limb => $"- {limb.Truth}: {limb.Words}: {limb.Because}\n    {string.Join("\n    ", limb.Steps)}").Prepend($"{finding.WhyNotApplicable} {finding.StandingText} if in force {finding.OutcomeIfInForce}"));
}

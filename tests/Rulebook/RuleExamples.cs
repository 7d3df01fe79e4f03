using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;

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
    public void Every_example_has_the_outcome_it_names(string ruleId, string name) =>
        Assert.Empty(RuleChecks.WrongExample(Edition, Edition.Find(ruleId)!, name));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_outcome_a_rule_can_have_is_shown(string ruleId) =>
        Assert.Empty(RuleChecks.OutcomesNotShown(Edition.Find(ruleId)!));

    /// <summary>Every example of any rule, put to every rule of its law: none surprises with an outcome it says it cannot have.</summary>
    [Fact]
    public void No_rule_has_an_outcome_that_it_says_it_cannot_have()
    {
        var asked = Edition.Rules.SelectMany(rule => rule.Examples).ToArray();
        var surprises =
            from example in asked
            from finding in Edition.Evaluate(example.Question, example.Facts).Findings
            where !Edition.Find(finding.RuleId)!.PossibleOutcomes.Contains(finding.Outcome)
            select $"{finding.RuleId} is {finding.Outcome} in \"{example.Name}\"";
        Assert.Empty(surprises.Distinct());
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Examples_are_put_to_the_law_of_the_rule(string ruleId) => Assert.Empty(RuleChecks.ExamplesOfAnotherLaw(Edition.Find(ruleId)!));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Both_sides_of_every_date_edge_are_shown(string ruleId) =>
        Assert.Empty(RuleChecks.EdgesNotShown(Edition.Find(ruleId)!));

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
    public void The_standing_history_has_no_gap_and_no_overlap(string ruleId) =>
        Assert.Empty(RuleChecks.BrokenHistory(Edition.Find(ruleId)!));

    [Fact]
    public void Versions_of_a_family_neither_overlap_nor_leave_a_gap() => Assert.Empty(RuleChecks.BrokenFamilies(Edition.Rules));
}

using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Rulebook.Law;

/// <summary>
/// A licence requirement that is met says how an application would be looked at, and an exception that is met what it asks.
/// </summary>
public sealed class Policies
{
    private static readonly RulebookEdition Edition = RulebookEdition.Current;

    public static TheoryData<string> Of(RuleRole role) =>
        new(Edition.RulesOf(Jurisdiction.UnitedStates).Where(rule => rule.Role == role).Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Of), RuleRole.LicenceRequirement)]
    public void A_requirement_that_is_met_states_its_review_policy(string ruleId) => Assert.All(Met(ruleId), finding =>
    {
        Assert.NotNull(finding.ReviewPolicy);
        Assert.False(string.IsNullOrWhiteSpace(finding.ReviewPolicyText));
    });

    [Theory]
    [MemberData(nameof(Of), RuleRole.Exception)]
    public void An_exception_that_is_met_names_its_conditions(string ruleId) =>
        Assert.All(Met(ruleId), finding => Assert.True(finding.Conditions.Count > 0 || IsNoLicenceException(finding), finding.RuleId));

    /// <summary>What is not subject to the EAR at all keeps to no conditions.</summary>
    private static bool IsNoLicenceException(Finding finding) => !finding.Citation.Contains(" 740.", StringComparison.Ordinal);

    private static IEnumerable<Finding> Met(string ruleId) =>
        Edition.Find(ruleId)!.Examples.Where(example => example.Expected == Outcome.Met)
            .Select(example => Edition.EvaluateRule(ruleId, example.Question, example.Facts));
}

using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Proposed;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Tests.Rulebook.Law;

/// <summary>What the proposals' undefined words do to an answer, and that none of them is taken for law.</summary>
public sealed class Proposals
{
    private static readonly RulebookEdition Edition = RulebookEdition.Current;
    private static readonly Example Reached = Of(new DistillationRule(), "distilled, built into software");
    private static readonly Example Admitted = Of(new DistillationRule(), "an admission carries it");

    [Fact]
    public void A_distilled_release_is_denied_by_policy_and_published_weights_do_not_save_it()
    {
        var answer = Edition.Evaluate(Reached.Question, Reached.Facts).Answer;
        Assert.Equal((Clearance.NeedsLicence, ReviewPolicy.PolicyOfDenial), (answer.Clearance, answer.ReviewPolicy));
        Assert.Contains("no law", answer.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_general_licence_for_reviewed_distillation_clears_it_on_its_conditions()
    {
        var reviewed = new ReviewedDistillation().Examples.First(example => example.Expected == Outcome.Met);
        var answer = Edition.Evaluate(reviewed.Question, reviewed.Facts).Answer;
        Assert.Equal(Clearance.ClearedWithConditions, answer.Clearance);
        Assert.Equal(3, answer.Conditions.Count);
        var alone = Edition.Evaluate(reviewed.Question with { Profile = Profiles.DistillationFdpr }, reviewed.Facts with { SafeHarbour = new() });
        Assert.Equal(Clearance.NeedsLicence, alone.Answer.Clearance);
    }

    [Theory]
    [InlineData("proposed/distillation-fdpr/standard-of-proof", "clear and convincing", Outcome.Indeterminate)]
    [InlineData("proposed/distillation-fdpr/standard-of-proof", "preponderance", Outcome.Met)]
    [InlineData("proposed/distillation-fdpr/frontier-operations", "3e26", Outcome.Unmet)]
    [InlineData("proposed/distillation-fdpr/reliance-share", "0.5", Outcome.Indeterminate)]
    public void Another_value_of_an_undefined_word_gives_another_outcome(string id, string value, Outcome expected) =>
        Assert.Equal(expected, With(id, value).EvaluateRule(DistillationRule.RuleId, Admitted.Question, Admitted.Facts).Outcome);

    [Theory]
    [InlineData("proposed/distillation-fdpr/listed-countries")]
    [InlineData("proposed/distillation-fdpr/allied-countries")]
    [InlineData("proposed/distillation-fdpr/frontier-operations")]
    [InlineData("proposed/distillation-fdpr/inherits-by-outputs")]
    public void An_undefined_word_that_is_not_set_is_never_read_as_no(string id) =>
        Assert.NotEqual(Outcome.Unmet, Unset(id).EvaluateRule(DistillationRule.RuleId, Admitted.Question, Admitted.Facts).Outcome);

    [Theory]
    [InlineData(Profiles.Enforced)]
    [InlineData(Profiles.Codified)]
    public void No_proposal_counts_as_law(string profile)
    {
        var proposed = Edition.Rules.Where(rule => rule.OnlyUnder.Count > 0).ToArray();
        Assert.Equal(5, proposed.Length);
        Assert.All(proposed, rule => Assert.Contains("no law", rule.Statement + rule.Citation, StringComparison.Ordinal));
        var findings =
            from rule in proposed
            from example in rule.Examples
            select Edition.EvaluateRule(rule.Id, example.Question with { Profile = profile }, example.Facts);
        Assert.All(findings, finding => Assert.False(finding.Counts));
    }

    [Fact]
    public void A_bill_reaches_nobody_by_an_allegation()
    {
        var alleged = Of(new TheftActBlocking(), "alleged alone");
        var finding = Edition.EvaluateRule("proposed/model-theft-act/blocking", alleged.Question, alleged.Facts);
        var limb = finding.Limbs.Single(limb => limb.Words.StartsWith("named on the list", StringComparison.Ordinal));
        Assert.Equal(Truth.Unknown, limb.Truth);
        Assert.StartsWith("Alleged, not found", Assert.Single(limb.Steps), StringComparison.Ordinal);
    }

    private static RulebookEdition With(string id, string value) => Changed(id, parameter => parameter.Kind == ParameterKind.Number
        ? parameter.Values[0] with { Number = decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture) }
        : parameter.Values[0] with { Text = value });

    private static RulebookEdition Unset(string id) =>
        Changed(id, parameter => parameter.Values[0] with { Number = null, Text = null, List = null });

    private static Example Of(Rule rule, string name) => rule.Examples.Single(example => example.Name == name);

    private static RulebookEdition Changed(string id, Func<Parameter, ParameterValue> change) => new(
        Edition.Rules,
        new(Edition.Parameters.All.Select(parameter => parameter.Id == id ? parameter with { Values = [change(parameter)] } : parameter)));
}

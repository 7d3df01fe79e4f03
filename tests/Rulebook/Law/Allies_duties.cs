using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;
using ModelRegistry.Rulebook.Questions;
using static ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence.ModelCases;

namespace ModelRegistry.Tests.Rulebook.Law;

/// <summary>The duties of a general-purpose model: which stand for which model, and that none is a licence.</summary>
public sealed class Allies_duties
{
    private const string Act = "eu/2024-1689/";

    [Fact]
    public void A_closed_model_has_the_four_duties_of_article_53_and_none_of_systemic_risk() =>
        Assert.Equal([Act + "53/1/a", Act + "53/1/b", Act + "53/1/c", Act + "53/1/d"], Standing(General));

    [Fact]
    public void A_free_model_keeps_the_copyright_policy_and_the_summary() =>
        Assert.Equal([Act + "53/1/c", Act + "53/1/d"], Standing(Free));

    [Fact]
    public void A_free_model_with_systemic_risk_is_excused_from_nothing() =>
        Assert.Equal([Act + "52/1", Act + "53/1/a", Act + "53/1/b", Act + "53/1/c", Act + "53/1/d", Act + "55"], Standing(FreeAndSystemic));

    [Fact]
    public void Exactly_ten_to_the_twenty_fifth_is_not_more_than_it() =>
        Assert.DoesNotContain(Act + "55", Standing(Marketed(Release("M", 1e25m, "Invented SAS", "FR"))));

    [Theory]
    [InlineData("1e24", "3e24", false)] // a third exactly
    [InlineData("1.1e24", "3e24", true)]
    [InlineData("1e22", null, false)] // an original that is not known: a third of 1e23
    [InlineData("4e22", null, true)]
    public void A_modifier_provides_the_model_only_by_more_than_a_third(string own, string? original, bool provides)
    {
        var facts = Tuned(Number(own), original is null ? null : Number(original)).Stating(ModelAct.IsGeneral, Truth.Yes);
        Assert.Equal(provides, Standing(facts).Contains(Act + "53/1/c"));
    }

    [Fact]
    public void A_model_of_before_chapter_V_has_until_August_2027()
    {
        var facts = Of(Release("M", 1e24m, "Invented SAS", "FR") with { ReleasedOn = new(2025, 8, 1) });
        Assert.Empty(Standing(facts, ModelAct.LegacyDue.AddDays(-1)));
        Assert.NotEmpty(Standing(facts, ModelAct.LegacyDue));
    }

    [Fact]
    public void No_duty_enters_an_answer()
    {
        var without = Evaluate(General with { Stated = [new(ModelAct.OnTheMarket.Id) { Holds = Truth.No }] }).Answer;
        var with = Evaluate(General).Answer;
        Assert.Equal(without.Clearance, with.Clearance);
        Assert.Equal(without.Reasons, with.Reasons);
        Assert.Equal(without.Questions.Select(question => question.Id), with.Questions.Select(question => question.Id));
    }

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);

    private static Evaluation Evaluate(Facts facts, DateOnly? day = null) =>
        RulebookEdition.Current.Evaluate(day is { } on ? Ask.On(on) : Ask, facts);

    private static string[] Standing(Facts facts, DateOnly? day = null) =>
    [
        .. Evaluate(facts, day).Findings.Where(finding => finding is { Role: RuleRole.Duty, Outcome: Outcome.Met })
            .Select(finding => finding.RuleId),
    ];
}

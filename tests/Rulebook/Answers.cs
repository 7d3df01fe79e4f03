using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Answers;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>Every line of the table from findings to an answer, in its order.</summary>
public sealed class Answers
{
    private static readonly Question Ask = WeightsCases.Codified;
    private static readonly Finding Requirement = Made("r", RuleRole.LicenceRequirement, Outcome.Met);
    private static readonly Finding Exception = Made("e", RuleRole.Exception, Outcome.Met) with { Overrides = ["r"], Conditions = ["keep it locked"] };
    private static readonly Precedent Order = new("D-1", "the authority", true, [], null);
    private static readonly Precedent Licence = new("L-1", "the authority", false, [], new(2026, 11, 21));

    [Fact]
    public void An_order_in_force_refuses_before_anything_else()
    {
        var answer = Answer([Requirement], Licence, Order);
        Assert.Equal(Clearance.Refused, answer.Clearance);
        Assert.Equal("D-1", answer.Decision);
    }

    [Fact]
    public void A_met_requirement_is_never_a_refusal() => Assert.Equal(Clearance.NeedsLicence, Answer([Requirement]).Clearance);

    [Fact]
    public void A_licence_in_force_clears_with_its_conditions_until_it_ends()
    {
        Assert.Equal(Clearance.Cleared, Answer([Requirement], Licence).Clearance);
        Assert.Equal(["report"], Answer([Requirement], Licence with { Conditions = ["report"] }).Conditions);
        Assert.Equal(Clearance.NeedsLicence, Answer([Requirement], Licence with { ValidUntil = Ask.Day }).Clearance);
    }

    [Fact]
    public void A_met_exception_clears_with_its_conditions()
    {
        var answer = Answer([Requirement, Exception]);
        Assert.Equal(Clearance.ClearedWithConditions, answer.Clearance);
        Assert.Equal(["keep it locked"], answer.Conditions);
    }

    [Fact]
    public void A_met_requirement_shows_every_exception_and_the_limb_that_bars_it()
    {
        var barred = Exception with
        {
            RuleId = "b",
            Outcome = Outcome.Unmet,
            OutcomeIfInForce = Outcome.Unmet,
            Conditions = [],
            Limbs = [new("to an ally", Truth.Yes, "DE"), new("under a purchase order", Truth.No, "none was made")],
        };
        var elsewhere = barred with { RuleId = "c", Overrides = ["another"] };

        var requirement = Assert.Single(Answer([Requirement, barred, Exception, elsewhere]).Requirements);

        Assert.Equal(["b", "e"], requirement.Exceptions.Select(looked => looked.RuleId));
        Assert.Equal(["under a purchase order", null], requirement.Exceptions.Select(looked => looked.Limb));
        Assert.Contains("none was made", requirement.Exceptions[0].Why, StringComparison.Ordinal);
        Assert.Equal(["keep it locked"], requirement.Exceptions[1].Conditions);
    }

    [Fact]
    public void An_open_exception_does_not_excuse_and_is_asked_for()
    {
        var answer = Answer([Requirement, Open("e", RuleRole.Exception, "x") with { Overrides = ["r"] }]);
        Assert.Equal(Clearance.NeedsLicence, answer.Clearance);
        Assert.Equal(["x"], answer.Questions.Select(question => question.Id));
    }

    [Fact]
    public void A_licence_under_one_rule_leaves_what_is_open_under_another_on_the_page()
    {
        var answer = Answer([Requirement, Open("embargo", RuleRole.LicenceRequirement, "x")]);

        Assert.Equal(Clearance.NeedsLicence, answer.Clearance);
        Assert.Contains(answer.Reasons, reason => reason.Contains("embargo", StringComparison.Ordinal));
        Assert.Equal(["x"], answer.Questions.Select(question => question.Id));
    }

    [Fact]
    public void An_open_requirement_cannot_be_told_and_asks_what_settles_most_first()
    {
        var answer = Answer([Open("a", RuleRole.LicenceRequirement, "x", "y"), Open("b", RuleRole.LicenceRequirement, "y")]);
        Assert.Equal(Clearance.CannotTell, answer.Clearance);
        Assert.Equal(["y", "x"], answer.Questions.Select(question => question.Id));
    }

    [Fact]
    public void What_turns_on_something_unverified_cannot_be_told()
    {
        Assert.Equal(Clearance.CannotTell, Answer([Requirement with { TurnsOnUnverified = ["p"] }]).Clearance);
        Assert.Equal(Clearance.CannotTell, Answer([Requirement with { Outcome = Outcome.Unmet, TurnsOnUnverified = ["p"] }]).Clearance);
        Assert.Equal(Clearance.CannotTell, Answer([Requirement, Exception with { TurnsOnUnverified = ["p"] }]).Clearance);
        Assert.Contains("confirm.p", Answer([Requirement with { TurnsOnUnverified = ["p"] }]).Questions.Select(question => question.Id));
    }

    [Fact]
    public void What_does_not_count_does_not_weigh() =>
        Assert.Equal(Clearance.Cleared, Answer([Requirement with { Counts = false, Outcome = Outcome.NotInForce }]).Clearance);

    [Fact]
    public void A_release_that_nothing_is_recorded_of_cannot_be_told()
    {
        var answer = RulebookEdition.Current.Evaluate(Ask with { Profile = Profiles.Enforced }, new()).Answer;
        Assert.Equal(Clearance.CannotTell, answer.Clearance);
        Assert.Equal("item.release", answer.Questions[0].Id);
    }

    [Theory]
    [InlineData(Profiles.Enforced, Clearance.Cleared, "as enforced")]
    [InlineData(Profiles.Codified, Clearance.NeedsLicence, "as codified")]
    [InlineData(Profiles.DistillationFdpr, Clearance.Cleared, "no law")]
    public void Each_profile_answers_for_itself_and_says_so(string profile, Clearance clearance, string face)
    {
        var user = new Party("Invented Systems", "SA", "SA", "Invented Systems", "SA") { OwnersComplete = Truth.Yes };
        var parties = new[] { new PartyInRole(PartyRole.EndUser, user) };
        var answer = RulebookEdition.Current.Evaluate(Ask with { Profile = profile, Parties = parties }, WeightsCases.Large).Answer;
        Assert.True(clearance == answer.Clearance, $"{answer.Headline} {string.Join(' ', answer.Reasons)} {string.Join(' ', answer.Questions)}");
        Assert.Contains(face, answer.Headline, StringComparison.Ordinal);
        Assert.Contains("2026-11-20", answer.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Published_weights_are_cleared_under_the_law_in_force_and_as_codified()
    {
        Assert.Equal(Clearance.Cleared, RulebookEdition.Current.Evaluate(Ask, WeightsCases.Published).Answer.Clearance);
        Assert.Equal(Clearance.Cleared, RulebookEdition.Current.Evaluate(Ask with { Profile = Profiles.Enforced }, WeightsCases.Published).Answer.Clearance);
    }

    private static Answer Answer(Finding[] findings, params Precedent[] precedents) => AnswerTable.Answer(Ask, WeightsCases.Large, findings, precedents);

    private static Finding Open(string id, RuleRole role, params string[] missing) => Made(id, role, Outcome.Indeterminate) with
    {
        Limbs = [.. missing.Select(fact => new LimbResult("limb", Truth.Unknown, "unknown") { Missing = new(fact, fact + "?") })],
    };

    private static Finding Made(string id, RuleRole role, Outcome outcome) => new()
    {
        RuleId = id,
        Title = id,
        Citation = id,
        Authority = "the authority",
        Role = role,
        Standing = Standing.Enforced,
        StandingText = "enforced",
        Counts = true,
        Outcome = outcome,
        OutcomeIfInForce = outcome,
    };
}

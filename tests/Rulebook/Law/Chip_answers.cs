using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Rulebook.Law;

/// <summary>What a compliance officer gets for a chip, with every rule of the edition asked.</summary>
public sealed class Chip_answers
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Theory]
    [InlineData("H100", "SA", Clearance.NeedsLicence)]
    [InlineData("H100", "DE", Clearance.Cleared)]
    [InlineData("H100", "IL", Clearance.Cleared)]
    [InlineData("H100", "AE", Clearance.CannotTell)]
    [InlineData("L40", "AE", Clearance.NeedsLicence)]
    [InlineData("H100", "CN", Clearance.NeedsLicence)]
    [InlineData("H20", "CN", Clearance.CannotTell)]
    [InlineData("H20", "DE", Clearance.Cleared)]
    [InlineData("H100", "IR", Clearance.NeedsLicence)]
    [InlineData("H20", "RU", Clearance.NeedsLicence)]
    [InlineData("H20", "IR", Clearance.NeedsLicence)]
    [InlineData("H20", "CU", Clearance.NeedsLicence)]
    [InlineData("H20", "KP", Clearance.NeedsLicence)]
    [InlineData("H20", "SY", Clearance.NeedsLicence)]
    [InlineData("H20", "BY", Clearance.NeedsLicence)]
    [InlineData("H20", "UA", Clearance.CannotTell)]
    [InlineData("Ascend 910C", "MY", Clearance.CannotTell)]
    public void A_chip_from_the_United_States_to_a_company_of_the_country(string chip, string country, Clearance answer) =>
        Assert.Equal(answer, Ask(chip, country, country).Clearance);

    [Theory]
    [InlineData("H100", "us/ear/742.6/a-6-iii/A-headquarters")]
    [InlineData("L40", "us/ear/744.23/a-3-i-A")]
    public void A_recipient_headquartered_in_China_needs_a_licence_in_Germany(string chip, string rule)
    {
        var (question, facts) = Question(chip, "DE", "CN");
        var evaluation = RulebookEdition.Current.Evaluate(question, facts);

        Assert.Equal(Clearance.NeedsLicence, evaluation.Answer.Clearance);
        Assert.Equal(Outcome.Met, evaluation.Findings.Single(finding => finding.RuleId == rule).Outcome);
    }

    [Fact]
    public void Codified_law_reaches_Germany_and_says_so_on_its_face()
    {
        var (question, facts) = Question("H100", "DE", "DE");
        var answer = RulebookEdition.Current.Evaluate(question with { Profile = Profiles.Codified }, facts).Answer;

        Assert.Equal(Clearance.NeedsLicence, answer.Clearance);
        Assert.Contains("as codified", answer.Headline, StringComparison.Ordinal);
        Assert.Equal(ReviewPolicy.PresumptionOfApproval, answer.ReviewPolicy);
    }

    [Theory]
    [InlineData("2026-01-14", ReviewPolicy.PresumptionOfDenial)]
    [InlineData("2026-01-15", ReviewPolicy.CaseByCase)]
    public void The_policy_of_January_2026_turns_denial_into_case_by_case_and_still_asks_for_a_licence(string day, ReviewPolicy policy)
    {
        var (question, facts) = Question("H200", "CN", "CN");
        var certified = facts with { Chip = new("H200") { AvailableInUnitedStates = Truth.Yes, CertificationsGiven = Truth.Yes } };
        var on = question with { Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };

        var finding = RulebookEdition.Current.EvaluateRule("us/ear/742.6/a-6-iii/A", on, certified);

        Assert.Equal(Outcome.Met, finding.Outcome);
        Assert.Equal(policy, finding.ReviewPolicy);
    }

    [Theory]
    [InlineData("Gaudi 3", "US", Activity.Export)]
    [InlineData("H200", "SG", Activity.Reexport)]
    public void Outside_its_limits_denial_stays_presumed(string chip, string from, Activity activity)
    {
        var (question, facts) = Question(chip, "CN", "CN");
        var certified = facts with { Chip = new(chip) { AvailableInUnitedStates = Truth.Yes, CertificationsGiven = Truth.Yes } };

        var answer = RulebookEdition.Current.Evaluate(question with { ExportedFrom = from, Activity = activity }, certified).Answer;

        Assert.Equal(ReviewPolicy.PresumptionOfDenial, answer.ReviewPolicy);
    }

    [Fact]
    public void An_exception_with_its_papers_clears_with_conditions_and_not_for_a_listed_party()
    {
        var (question, facts) = Question("L40", "VN", "VN");
        var papers = facts with { Chip = new("L40") { PurchaseOrder = Truth.Yes } };
        var listed = new Party("Huawei", "VN", "CN", "Huawei", "CN") { OwnersComplete = Truth.Yes };

        Assert.Equal(Clearance.ClearedWithConditions, RulebookEdition.Current.Evaluate(question, papers).Answer.Clearance);
        Assert.Equal(
            Clearance.NeedsLicence,
            RulebookEdition.Current.Evaluate(question with { Parties = [new(PartyRole.EndUser, listed)] }, papers).Answer.Clearance);
    }

    [Fact]
    public void Headquarters_nobody_states_are_asked_for()
    {
        var (question, facts) = Question("H100", "DE", "DE");
        Party bare = new("Example Compute", "DE");
        var answer = RulebookEdition.Current.Evaluate(question with { Parties = [new(PartyRole.EndUser, bare)] }, facts).Answer;

        Assert.Equal(Clearance.CannotTell, answer.Clearance);
        Assert.Contains(answer.Questions, asked => asked.Id == "party.Example Compute.headquarters");
    }

    [Fact]
    public void Before_the_tables_were_read_an_officer_confirms_the_group()
    {
        var (question, facts) = Question("H100", "SA", "SA");
        var then = question with { Day = new(2024, 6, 3) };
        var open = RulebookEdition.Current.EvaluateRule("us/ear/742.6/a-6-iii/A", then, facts);
        Assert.Contains("us/ear/country-groups/D:4", open.TurnsOnUnverified);

        var confirmed = facts with
        {
            Confirmations = [.. open.TurnsOnUnverified.Select(id => new Confirmation(id, Truth.Yes, "Federal Register"))],
        };
        Assert.Empty(RulebookEdition.Current.EvaluateRule("us/ear/742.6/a-6-iii/A", then, confirmed).TurnsOnUnverified);
    }

    private static Answer Ask(string chip, string country, string headquarters)
    {
        var (question, facts) = Question(chip, country, headquarters);
        return RulebookEdition.Current.Evaluate(question, facts).Answer;
    }

    private static (Question Question, Facts Facts) Question(string chip, string country, string headquarters) => (
        new()
        {
            Item = new(ItemKind.Chip, Chip: chip),
            ExportedFrom = "US",
            Destination = country,
            Parties = [new(PartyRole.EndUser, Known(country, headquarters))],
            EndUse = EndUse.InternalUse,
            Day = Day,
        },
        new());

    private static Party Known(string country, string headquarters) =>
        new("Example Compute", country, headquarters, "Example Holding", headquarters) { OwnersComplete = Truth.Yes };
}

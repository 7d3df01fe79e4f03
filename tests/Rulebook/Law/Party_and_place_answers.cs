using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Rulebook.Law;

/// <summary>What a compliance officer gets where the place, the party or the end use decides, with every rule of the edition asked.</summary>
public sealed class Party_and_place_answers
{
    [Theory]
    [InlineData("DE", Clearance.Cleared)]
    [InlineData("RU", Clearance.Cleared)]
    [InlineData("SY", Clearance.Cleared)]
    [InlineData("IR", Clearance.CannotTell)]
    [InlineData("CU", Clearance.CannotTell)]
    [InlineData("KP", Clearance.CannotTell)]
    public void Published_weights_are_past_the_EAR_and_not_past_the_Treasury(string country, Clearance answer) =>
        Assert.Equal(answer, Published(Company(country)).Answer.Clearance);

    [Fact]
    public void Published_weights_to_a_blocked_entity_need_a_licence_of_the_Treasury()
    {
        var answer = Published(Company("RU") with { Name = "Tupolev JSC" }).Answer;

        Assert.Equal(Clearance.NeedsLicence, answer.Clearance);
        Assert.Contains("31 CFR", answer.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_military_end_use_in_Russia_meets_denial_and_in_Germany_nothing()
    {
        Assert.Equal(Outcome.Met, Chip(EndUse.Military, "RU").Findings.Single(finding => finding.RuleId == "us/ear/744.21").Outcome);
        Assert.Equal(Clearance.Cleared, Chip(EndUse.Military, "DE").Answer.Clearance);
        Assert.Equal(Clearance.NeedsLicence, Chip(EndUse.ChemicalOrBiological, "DE").Answer.Clearance);
    }

    [Fact]
    public void An_end_use_that_nobody_states_is_asked_once()
    {
        var answer = Chip(EndUse.NotStated, "DE").Answer;

        Assert.Equal(Clearance.CannotTell, answer.Clearance);
        Assert.Single(answer.Questions, question => question.Id == "question.endUse");
    }

    [Fact]
    public void A_red_flag_that_is_not_resolved_reopens_a_cleared_end_use()
    {
        StatedFact flag = new("us/ear/732/supplement-3/unresolved") { Holds = Truth.Yes, Basis = "the customer declined installation" };
        var answer = Chip(EndUse.CommercialSoftware, "DE", flag).Answer;

        Assert.Equal(Clearance.CannotTell, answer.Clearance);
        Assert.Contains(answer.Reasons, reason => reason.StartsWith("Red flag", StringComparison.Ordinal));
        Assert.Equal(Clearance.Cleared, Chip(EndUse.CommercialSoftware, "DE", flag with { Holds = Truth.No }).Answer.Clearance);
    }

    [Fact]
    public void An_unverified_party_is_warned_of_and_still_cleared()
    {
        var question = Question(new(ItemKind.Chip, Chip: "H20"), Company("AM") with { Name = "Atlas Sanatgaran" }, EndUse.Research);
        var answer = RulebookEdition.Current.Evaluate(question, new()).Answer;

        Assert.Equal(Clearance.Cleared, answer.Clearance);
        Assert.Contains(answer.Reasons, reason => reason.Contains("744.15", StringComparison.Ordinal));
    }

    [Fact]
    public void An_officer_says_whether_a_namesake_is_the_listed_party()
    {
        var namesake = Company("CA") with { Name = "Tupolev JSC" };
        Assert.Equal(Clearance.CannotTell, Published(namesake).Answer.Clearance);
        Assert.Equal(Clearance.Cleared, Published(namesake, new Confirmation("party.Tupolev JSC.listed", Truth.No, "the register")).Answer.Clearance);
    }

    private static Evaluation Published(Party party, params Confirmation[] confirmations) => RulebookEdition.Current.Evaluate(
        Question(new(ItemKind.Weights, "example/model"), party, EndUse.Research),
        PartyCases.Release(Truth.Yes) with { Confirmations = confirmations });

    private static Evaluation Chip(EndUse endUse, string country, params StatedFact[] stated) => RulebookEdition.Current.Evaluate(
        Question(new(ItemKind.Chip, Chip: "H20"), Company(country), endUse), new() { Stated = stated });

    private static Question Question(ItemReference item, Party party, EndUse endUse) => new()
    {
        Item = item,
        ExportedFrom = "US",
        Destination = party.Country,
        Parties = [new(PartyRole.EndUser, party)],
        EndUse = endUse,
        Day = new(2026, 11, 21),
    };

    private static Party Company(string country) =>
        new("Example Compute", country, country, "Example Holding", country) { OwnersComplete = Truth.Yes };
}

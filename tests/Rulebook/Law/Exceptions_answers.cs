using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Rulebook.Law;

/// <summary>
/// What a compliance officer gets where reasons for control and license exceptions meet, with every rule of the edition asked.
/// </summary>
public sealed class Exceptions_answers
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Theory]
    [InlineData("4A003.z.1.a", "H100", "DE", Clearance.NeedsLicence)]
    [InlineData("4A003.z.1.a", "H100", "GB", Clearance.Cleared)]
    [InlineData("4A004.z.1", "H100", "DE", Clearance.Cleared)]
    [InlineData("5A992.c", "H100", "DE", Clearance.Cleared)]
    [InlineData("5A992.c", "H100", "SA", Clearance.NeedsLicence)]
    [InlineData("4A994.l", "H20", "DE", Clearance.Cleared)]
    [InlineData("4A003.b", "H20", "DE", Clearance.CannotTell)]
    [InlineData("4A906", "a quantum computer", "DE", Clearance.NeedsLicence)]
    [InlineData("3A090.c", "HBM3E", "CN", Clearance.NeedsLicence)]
    [InlineData("3A090.c", "HBM3E", "VN", Clearance.Cleared)]
    public void An_item_of_a_stated_entry(string eccn, string chip, string country, Clearance answer) =>
        Assert.Equal(answer, Ask(eccn, chip, country, new()).Answer.Clearance);

    [Fact]
    public void An_exception_clears_an_encryption_item_only_with_what_ENC_asks_besides()
    {
        var order = new Facts { Chip = new("L40") { PurchaseOrder = Truth.Yes } };
        var both = order with { Stated = [new("us/ear/740.17/fulfilled") { Holds = Truth.Yes }] };
        var read = both with { Confirmations = [new("us/ear/740.17#standing", Truth.Yes, "the section as read")] };

        Assert.Equal(Clearance.NeedsLicence, Ask("5A002.z.1.b", "L40", "VN", order).Answer.Clearance);
        Assert.Equal(Clearance.CannotTell, Ask("5A002.z.1.b", "L40", "VN", both).Answer.Clearance);
        Assert.Equal(Clearance.ClearedWithConditions, Ask("5A002.z.1.b", "L40", "VN", read).Answer.Clearance);
    }

    [Fact]
    public void An_answer_names_the_exceptions_to_what_is_required_and_what_bars_each()
    {
        var requirement = Assert.Single(Ask("3A090.a", "H100", "SA", new()).Answer.Requirements);
        var why = requirement.Exceptions.ToDictionary(exception => exception.RuleId, exception => exception, StringComparer.Ordinal);

        Assert.Equal("us/ear/742.6/a-6-iii/A", requirement.RuleId);
        Assert.Equal(Outcome.Unmet, why["us/ear/740.8/aca"].Outcome);
        Assert.Contains("data centres", why["us/ear/740.8/aca"].Why, StringComparison.Ordinal);
        Assert.Equal(Outcome.NotInForce, why["us/ear/740.28"].Outcome);
        Assert.Contains("Nobody claims", why["us/ear/740.10"].Why, StringComparison.Ordinal);
        Assert.Contains(requirement.UsualConditions, condition => condition.Contains("750.7", StringComparison.Ordinal));
    }

    [Fact]
    public void Codified_law_bars_LPP_to_a_destination_that_its_own_paragraph_leaves_open()
    {
        var papers = new Facts
        {
            Stated =
            [
                new("us/ear/740.29/d/received") { Amount = Interval.Exactly(1_000_000) },
                new("us/ear/740.29/f/certified") { Holds = Truth.Yes },
            ],
        };

        var brazil = Ask("3A090.a", "H100", "BR", papers, Profiles.Codified);
        var arabia = Ask("3A090.a", "H100", "SA", papers, Profiles.Codified);

        Assert.Equal(Clearance.ClearedWithConditions, brazil.Answer.Clearance);
        Assert.Contains(brazil.Answer.Conditions, condition => condition.Contains("26,900,000 TPP", StringComparison.Ordinal));
        Assert.Equal(Clearance.NeedsLicence, arabia.Answer.Clearance);
        var barred = Found(arabia, "us/ear/740.29").Limbs.First(limb => limb.Truth == Truth.No);
        Assert.Contains("740.2(a)(9)(ii)", barred.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_allocation_of_a_country_turns_approval_into_denial_when_it_is_used_up()
    {
        static Facts Licensed(decimal sum) => new() { Stated = [new("us/ear/742.6/b-10/licensed") { Amount = Interval.Exactly(sum) }] };

        Assert.Equal(ReviewPolicy.PresumptionOfApproval, Worldwide(Licensed(790_000_000)));
        Assert.Equal(ReviewPolicy.PolicyOfDenial, Worldwide(Licensed(790_000_001)));
    }

    [Fact]
    public void A_company_headquartered_with_a_partner_has_approval_presumed_wherever_it_is()
    {
        var question = Question("3A090.a", "H100", "BR") with { Profile = Profiles.Codified };
        var german = new Party("Example Compute", "BR", "DE", "Example Holding", "DE") { OwnersComplete = Truth.Yes };
        var evaluation = RulebookEdition.Current.Evaluate(question with { Parties = [new(PartyRole.EndUser, german)] }, new());

        Assert.Contains("headquartered in", Found(evaluation, "us/ear/742.6/a-6-iii/A-worldwide").ReviewPolicyText!,
            StringComparison.Ordinal);
    }

    /// <summary>The entries and the chart were read on 2026-07-23; on the day before, the same answer waits for who reads them.</summary>
    [Theory]
    [InlineData("4A003.z.1.a", "DE")]
    [InlineData("4A994.l", "IR")]
    [InlineData("5A002.z.1.a", "DE")]
    public void An_entry_on_a_day_before_the_list_was_read_waits_for_an_officer(string eccn, string country)
    {
        var asked = Question(eccn, "H20", country);
        Finding[] On(int day) =>
        [
            .. RulebookEdition.Current.Evaluate(asked with { Day = new(2026, 7, day) }, new()).Findings
                .Where(finding => finding.RuleId is "us/ear/742.4/a-1" or "us/ear/742.15/a-1" or "us/ear/742/at-1")
                .Where(finding => finding.Outcome == Outcome.Met),
        ];

        Assert.NotEmpty(On(23));
        Assert.All(On(23), finding => Assert.Empty(finding.TurnsOnUnverified));
        Assert.All(On(22), finding => Assert.Contains("us/ccl/entries", finding.TurnsOnUnverified));
        Assert.All(On(22), finding => Assert.Contains(finding.RuleId + "#standing", finding.TurnsOnUnverified));
    }

    [Fact]
    public void Papers_that_rest_on_a_text_nobody_read_wait_for_an_officer()
    {
        var repair = new Facts
        {
            Stated =
            [
                new("us/ear/740.9/a-6/inspection") { Holds = Truth.Yes, Basis = "repair order" },
                new("us/ear/740.9/a/return") { Holds = Truth.Yes },
            ],
        };
        var open = Ask("3A090.a", "H100", "VN", repair);
        var confirmed = repair with { Confirmations = [new("us/ear/740.9/a-6#standing", Truth.Yes, "the section as read")] };

        Assert.Equal(Clearance.CannotTell, open.Answer.Clearance);
        Assert.Contains(open.Answer.Questions, asked => asked.Id == "confirm.us/ear/740.9/a-6#standing");
        Assert.Equal(Clearance.ClearedWithConditions, Ask("3A090.a", "H100", "VN", confirmed).Answer.Clearance);
    }

    [Fact]
    public void No_exception_helps_a_listed_party()
    {
        var question = Question("3A090.b", "L40", "VN");
        var listed = new Party("Huawei", "VN", "CN", "Huawei", "CN") { OwnersComplete = Truth.Yes };
        var facts = new Facts { Chip = new("L40") { PurchaseOrder = Truth.Yes, NotificationConfirmed = Truth.Yes } };
        var evaluation = RulebookEdition.Current.Evaluate(question with { Parties = [new(PartyRole.EndUser, listed)] }, facts);

        Assert.Equal(Clearance.NeedsLicence, evaluation.Answer.Clearance);
        Assert.DoesNotContain(
            evaluation.Findings, finding =>
                finding.Role == RuleRole.Exception && finding.RuleId.StartsWith("us/ear/740", StringComparison.Ordinal)
                && finding.Outcome == Outcome.Met);
    }

    private static ReviewPolicy? Worldwide(Facts facts) =>
        Found(Ask("3A090.a", "H100", "BR", facts, Profiles.Codified), "us/ear/742.6/a-6-iii/A-worldwide").ReviewPolicy;

    private static Finding Found(Evaluation evaluation, string rule) => evaluation.Findings.Single(finding => finding.RuleId == rule);

    private static Evaluation Ask(string eccn, string chip, string country, Facts facts, string profile = Profiles.Enforced) =>
        RulebookEdition.Current.Evaluate(Question(eccn, chip, country) with { Profile = profile }, facts);

    private static Question Question(string eccn, string chip, string country) => new()
    {
        Item = new(ItemKind.Chip, Chip: chip, Eccn: eccn),
        ExportedFrom = "US",
        Destination = country,
        Parties = [new(PartyRole.EndUser,
            new("Example Compute", country, country, "Example Holding", country) { OwnersComplete = Truth.Yes })],
        EndUse = EndUse.InternalUse,
        Day = Day,
    };
}

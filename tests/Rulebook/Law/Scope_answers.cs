using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Tests.Rulebook.Law;

/// <summary>What is subject to the EAR and what is an export, with every rule of the edition asked where the answer is meant.</summary>
public sealed class Scope_answers
{
    private static readonly RulebookEdition Edition = RulebookEdition.Current;

    [Theory]
    [InlineData("CU", "9.99", Outcome.Unmet)]
    [InlineData("CU", "10", Outcome.Unmet)]
    [InlineData("CU", "10.01", Outcome.Met)]
    [InlineData("IR", "25", Outcome.Met)]
    [InlineData("DE", "10.01", Outcome.Unmet)]
    [InlineData("DE", "25", Outcome.Unmet)]
    [InlineData("DE", "25.01", Outcome.Met)]
    public void Exactly_ten_and_exactly_twenty_five_per_cent_are_not_above(string destination, string share, Outcome expected)
    {
        var facts = ContentCases.OfChips(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture));
        var rule = destination is "CU" or "IR" ? "us/ear/734.4/c" : "us/ear/734.4/d";

        Assert.Equal(expected, Edition.EvaluateRule(rule, ContentCases.To(destination, ItemKind.Chip), facts).Outcome);
    }

    [Theory]
    [InlineData(ItemKind.Chip, "us/ear/734.4/content/commodities")]
    [InlineData(ItemKind.Software, "us/ear/734.4/content/software")]
    [InlineData(ItemKind.Technology, "us/ear/734.4/content/technology")]
    [InlineData(ItemKind.Weights, "us/ear/734.4/content/technology")]
    public void Like_is_counted_with_like(ItemKind kind, string fact)
    {
        var finding = Edition.EvaluateRule("us/ear/734.4/d", ContentCases.To("DE", kind), ContentCases.Abroad);

        Assert.Contains(finding.MissingFacts(), missing => missing.Id == fact);
    }

    [Fact]
    public void A_share_computed_from_remembered_counting_is_not_verified()
    {
        var finding = Edition.EvaluateRule("us/ear/734.4/d", ContentCases.To("DE", ItemKind.Chip), ContentCases.Values(30, 100));

        Assert.Equal(Outcome.Met, finding.Outcome);
        Assert.Contains("us/ear/734/supplement-2/method", finding.TurnsOnUnverified);
    }

    [Fact]
    public void Hardly_any_content_never_takes_an_item_out_of_the_direct_product_rules()
    {
        var question = ContentCases.To("SA", ItemKind.Chip) with { Item = new(ItemKind.Chip, Chip: "H100") };
        var subject = Edition.EvaluateRule("us/ear/734.3", question, ContentCases.OfChips(0));

        Assert.Equal(Outcome.Met, subject.Outcome);
        Assert.Contains("734.9(h)", subject.Limbs[0].Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ItemKind.Weights)]
    [InlineData(ItemKind.Chip)]
    [InlineData(ItemKind.Software)]
    [InlineData(ItemKind.Technology)]
    public void An_item_of_which_nothing_is_known_is_neither_in_nor_out(ItemKind kind)
    {
        var finding = Edition.EvaluateRule("us/ear/734.3", ContentCases.To("DE", kind) with { ExportedFrom = null }, new());

        Assert.Equal(Outcome.Indeterminate, finding.Outcome);
        Assert.NotEmpty(finding.MissingFacts());
    }

    [Fact]
    public void Every_way_into_the_EAR_is_named_where_none_is_settled()
    {
        var limb = Edition.EvaluateRule("us/ear/734.3", ContentCases.To("CN", ItemKind.Technology), ContentCases.Abroad).Limbs[0];

        foreach (var paragraph in new[] { "734.4(a)(2)", "734.4(d)", "734.9(b)", "734.9(e)(1)", "734.9(g)", "734.9(i)" })
            Assert.Contains(limb.Steps, step => step.StartsWith("15 CFR " + paragraph, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AccessKind.Weights, Outcome.Met)]
    [InlineData(AccessKind.OnPremisesBinary, Outcome.Met)]
    [InlineData(AccessKind.HostedInference, Outcome.Unmet)]
    [InlineData(AccessKind.FineTuningService, Outcome.Indeterminate)]
    [InlineData(AccessKind.TrainingOnRentedCompute, Outcome.Indeterminate)]
    public void What_is_an_export_depends_on_the_kind_of_access(AccessKind access, Outcome expected)
    {
        var question = MovementCases.Moves(Activity.Export, "US", "DE") with { Access = access };

        Assert.Equal(expected, Edition.EvaluateRule("us/ear/734.13/a-1", question, MovementCases.Closed).Outcome);
    }

    [Fact]
    public void The_reading_on_hosted_services_is_marked_and_changes_no_answer()
    {
        var question = MovementCases.Moves(Activity.Export, "US", "DE", ItemKind.RemoteAccess) with { Access = AccessKind.HostedInference };
        var evaluation = Edition.Evaluate(question, MovementCases.Closed);
        var reading = evaluation.Findings.Single(finding => finding.RuleId == "us/ear/734.13/hosted-services");

        Assert.Contains("us/ear/734.13/hosted-services#standing", reading.TurnsOnUnverified);
        Assert.Equal(RuleRole.Scope, reading.Role);
        Assert.DoesNotContain(evaluation.Answer.Reasons, reason => reason.Contains("advisory opinions", StringComparison.Ordinal));
    }

    [Fact]
    public void A_colleague_is_answered_for_the_country_of_the_latest_passport_and_no_other()
    {
        var asked = MovementCases.Moves(Activity.DeemedExport, "US", "DE");
        var answer = Edition.Evaluate(asked, MovementCases.Person(Truth.Yes, "IR")).Answer;

        Assert.Equal(Clearance.CannotTell, answer.Clearance);
        Assert.Contains(answer.Reasons, reason => reason.Contains("734.13(b)", StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_stated_with_the_question_settle_what_a_record_leaves_open()
    {
        StatedFact Yes(DeclaredFact fact) => new(fact.Id) { Holds = Truth.Yes };
        var gated = ModelRegistry.Rulebook.Law.UnitedStates.Parties.PartyCases.Release(Truth.Unknown, fromUnitedStates: Truth.Yes);
        var terms = gated with
        {
            Stated = [Yes(PublicationFacts.Available), Yes(PublicationFacts.Ungated), Yes(PublicationFacts.PassingOn)],
        };
        var question = MovementCases.Moves(Activity.Export, "US", "DE");

        Assert.Equal(Outcome.Indeterminate, Edition.EvaluateRule("us/ear/734.3", question, gated).Outcome);
        Assert.Equal(Outcome.Unmet, Edition.EvaluateRule("us/ear/734.3", question, terms).Outcome);
    }
}

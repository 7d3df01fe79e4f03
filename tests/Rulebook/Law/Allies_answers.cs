using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Law.EuropeanUnion;
using ModelRegistry.Rulebook.Law.UnitedKingdom;
using ModelRegistry.Rulebook.Questions;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Tests.Rulebook.Law;

/// <summary>What the law of the allies answers as a whole, as an enterprise reads it.</summary>
public sealed class Allies_answers
{
    [Fact]
    public void Published_weights_to_a_friendly_destination_for_commercial_software_are_cleared()
    {
        Assert.Equal(Clearance.Cleared, Answer(Union.From("FR", "JP"), Open).Clearance);
        Assert.Equal(Clearance.Cleared, Answer(Kingdom.From("GB", "JP"), Open).Clearance);
    }

    [Fact]
    public void What_does_not_leave_a_place_is_not_licensed_by_it()
    {
        Assert.Equal(Clearance.Cleared, Answer(Union.From("US", "SA"), Closed).Clearance);
        Assert.Equal(Clearance.Cleared, Answer(Union.From("FR", "DE"), Closed).Clearance);
        Assert.Equal(Clearance.Cleared, Answer(Kingdom.From("US", "SA"), Closed).Clearance);
    }

    [Fact]
    public void A_list_whose_entries_are_not_held_is_asked_about_and_the_answer_settles_it()
    {
        var open = Answer(Union.From("DE", "IN").Chip(), Nothing);
        Assert.Equal(Clearance.CannotTell, open.Clearance);
        Assert.Equal(["eu/2021-821/annex-i/specified", "eu/2021-821/9/national-measure"], open.Questions.Select(question => question.Id).Order(StringComparer.Ordinal).Reverse());

        var national = new DeclaredFact("eu/2021-821/9/national-measure", FactKind.YesOrNo, "", "");
        var unlisted = Nothing.Stating(national, Truth.No);
        Assert.Equal(Clearance.NeedsLicence, Answer(Union.From("DE", "IN").Chip(), unlisted.Stating(Union.InAnnexI, Truth.Yes)).Clearance);
        Assert.Equal(Clearance.Cleared, Answer(Union.From("DE", "IN").Chip(), unlisted.Stating(Union.InAnnexI, Truth.No)).Clearance);
    }

    [Fact]
    public void A_general_authorisation_clears_a_listed_chip_to_a_partner_with_its_conditions()
    {
        var facts = Nothing.Stating(Union.InAnnexI, Truth.Yes)
            .Stating(new("eu/2021-821/9/national-measure", FactKind.YesOrNo, "", ""), Truth.No)
            .Stating(new("eu/2021-821/annex-ii/section-i", FactKind.YesOrNo, "", ""), Truth.No);
        var answer = Answer(Union.From("DE", "US").Chip(), facts);

        Assert.Equal(Clearance.ClearedWithConditions, answer.Clearance);
        Assert.Contains(answer.Conditions, condition => condition.Contains("registers", StringComparison.Ordinal));
    }

    [Fact]
    public void Published_weights_for_weapons_need_a_licence_although_no_list_has_them()
    {
        Assert.Equal(Clearance.NeedsLicence, Answer(Union.From("FR", "SA").For(EndUse.Nuclear), Open).Clearance);
        Assert.Equal(Clearance.NeedsLicence, Answer(Kingdom.From("GB", "SA").For(EndUse.Nuclear), Open).Clearance);
    }

    [Fact]
    public void An_embargo_that_is_only_remembered_leaves_the_answer_open_until_an_officer_confirms_it()
    {
        var question = Union.From("FR", "SA").For(EndUse.Military);
        var confirmed = Open with { Confirmations = [new("eu/arms-embargoed", Truth.Yes, "consolidated list")] };

        Assert.Equal(Clearance.CannotTell, Answer(question, Open).Clearance);
        Assert.Equal(Clearance.Cleared, Answer(question, confirmed).Clearance);
    }

    [Fact]
    public void No_ally_clears_a_sanctioned_destination_or_an_earlier_day_by_silence()
    {
        foreach (var question in (Question[])[Union.From("FR", "IR"), Kingdom.From("GB", "IR")])
        {
            Assert.Equal(Clearance.CannotTell, Answer(question, Open).Clearance);
            Assert.Equal(Clearance.CannotTell, Answer((question with { Destination = "JP" }).On(new(2015, 1, 1)), Open).Clearance);
        }
    }

    private static Answer Answer(Question question, Facts facts) => RulebookEdition.Current.Evaluate(question, facts).Answer;
}

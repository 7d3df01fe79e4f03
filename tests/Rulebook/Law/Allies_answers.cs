using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Law.Australia;
using ModelRegistry.Rulebook.Law.Canada;
using ModelRegistry.Rulebook.Law.EuropeanUnion;
using ModelRegistry.Rulebook.Law.Japan;
using ModelRegistry.Rulebook.Law.Korea;
using ModelRegistry.Rulebook.Law.Netherlands;
using ModelRegistry.Rulebook.Law.UnitedKingdom;
using ModelRegistry.Rulebook.Questions;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Tests.Rulebook.Law;

/// <summary>What the law of the allies answers as a whole, as an enterprise reads it.</summary>
public sealed class Allies_answers
{
    /// <summary>Every ally whose note on the public domain was read, with weights that leave it for New Zealand.</summary>
    public static TheoryData<Jurisdiction> WithNotes() =>
        [.. Asked.Keys.Except([Jurisdiction.Korea, Jurisdiction.UnitedKingdom, Jurisdiction.Australia])];

    public static TheoryData<Jurisdiction> All() => [.. Asked.Keys];

    private static readonly Dictionary<Jurisdiction, Question> Asked = new[]
    {
        Union.From("FR", "NZ"), Kingdom.From("GB", "NZ"), Nippon.From("JP", "NZ"), Republic.From("KR", "NZ"), Dutch.From("NL", "NZ"),
        Commonwealth.From("AU", "NZ"), Dominion.From("CA", "NZ"),
    }.ToDictionary(question => question.Law);

    [Fact]
    public void Every_place_of_the_edition_but_the_first_is_asked_here() =>
        Assert.Equal(RulebookEdition.Current.Laws.Except([Jurisdiction.UnitedStates]), Asked.Keys.Order());

    [Theory]
    [MemberData(nameof(WithNotes))]
    public void Published_weights_to_a_friendly_destination_for_commercial_software_are_cleared(Jurisdiction law) =>
        Assert.Equal(Clearance.Cleared, Answer(Asked[law], Open).Clearance);

    [Fact]
    public void Where_no_note_on_the_public_domain_was_read_published_weights_are_asked_about() =>
        Assert.Equal(
            ["kr/fta/19/2/strategic-item"],
            Answer(Asked[Jurisdiction.Korea], Open).Questions.Select(question => question.Id)
                .Where(id => !id.StartsWith("confirm.", StringComparison.Ordinal)));

    [Theory]
    [InlineData(Jurisdiction.UnitedKingdom, "uk/eco-2008/18/public-domain")]
    [InlineData(Jurisdiction.Australia, "au/dsgl/public-domain")]
    public void A_note_that_was_read_only_as_others_tell_it_clears_published_weights_once_an_officer_confirms_it(Jurisdiction law, string note)
    {
        Assert.Equal(Clearance.CannotTell, Answer(Asked[law], Open).Clearance);
        Assert.Equal(Clearance.Cleared, Answer(Asked[law], Open with { Confirmations = [new(note, Truth.Yes, "the note itself")] }).Clearance);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_unpublished_model_and_a_chip_are_never_cleared_by_silence(Jurisdiction law)
    {
        Assert.Equal(Clearance.CannotTell, Answer(Asked[law], Closed).Clearance);
        Assert.Equal(Clearance.CannotTell, Answer(Asked[law].Chip(), Nothing).Clearance);
        Assert.Equal(Clearance.CannotTell, Answer(Asked[law] with { ExportedFrom = null }, Closed).Clearance);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_does_not_leave_a_place_is_not_licensed_by_it(Jurisdiction law) =>
        Assert.Equal(Clearance.Cleared, Answer(Asked[law] with { ExportedFrom = "SG" }, Closed).Clearance);

    [Theory]
    [MemberData(nameof(All))]
    public void No_ally_clears_a_sanctioned_destination_or_an_earlier_day_by_silence(Jurisdiction law)
    {
        Assert.Equal(Clearance.CannotTell, Answer(Asked[law] with { Destination = "IR" }, Open).Clearance);
        Assert.Equal(Clearance.CannotTell, Answer(Asked[law] with { Destination = null }, Open).Clearance);
        Assert.Equal(Clearance.CannotTell, Answer(Asked[law].On(new(2010, 6, 1)), Open).Clearance);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Weapons_are_never_cleared_whether_the_weights_are_published_or_not(Jurisdiction law)
    {
        if (law == Jurisdiction.Netherlands)
            return; // its catch-all is that of the Union
        var weapons = Asked[law].For(EndUse.Nuclear) with { Destination = "SA" };
        if (law == Jurisdiction.Japan) // Order on Invisible Trade, Article 9(2)(ix): publicly known technology is free whatever it is for
            Assert.Equal(Clearance.Cleared, Answer(weapons, Open).Clearance);
        else
            Assert.Contains(Answer(weapons, Open).Clearance, (Clearance[])[Clearance.NeedsLicence, Clearance.CannotTell]);
        Assert.Contains(Answer(weapons, Closed).Clearance, (Clearance[])[Clearance.NeedsLicence, Clearance.CannotTell]);
    }

    [Fact]
    public void A_Dutch_answer_says_that_the_law_of_the_Union_stands_beside_it() =>
        Assert.Contains(
            Answer(Asked[Jurisdiction.Netherlands], Open).Reasons,
            reason => reason.Contains("law of the Union", StringComparison.Ordinal));

    [Fact]
    public void A_transfer_within_the_Union_is_no_export() =>
        Assert.Equal(Clearance.Cleared, Answer(Union.From("FR", "DE"), Closed).Clearance);

    [Fact]
    public void A_list_whose_entries_are_not_held_is_asked_about_and_the_answer_settles_it()
    {
        var open = Answer(Union.From("DE", "IN").Chip(), Nothing);
        Assert.Equal(Clearance.CannotTell, open.Clearance);
        Assert.Equal(
            ["eu/2021-821/9/national-measure", "eu/2021-821/annex-i/specified"],
            open.Questions.Select(question => question.Id).Order(StringComparer.Ordinal));

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
        var read = Open with { Confirmations = [new("eu/2021-821/4/1/a#standing", Truth.Yes, "Article 4(2) itself")] };
        Assert.Equal(Clearance.CannotTell, Answer(Union.From("FR", "SA").For(EndUse.Nuclear), Open).Clearance);
        Assert.Equal(Clearance.NeedsLicence, Answer(Union.From("FR", "SA").For(EndUse.Nuclear), read).Clearance);
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

    private static Answer Answer(Question question, Facts facts) => RulebookEdition.Current.Evaluate(question, facts).Answer;
}

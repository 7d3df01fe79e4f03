using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>An instrument dated to the minute holds from that minute on, and a question without an hour on that day is asked for it.</summary>
public sealed class Moments
{
    private const string Letter = "us/ear/744.22/is-informed-2026";
    private static readonly DateOnly Day = new(2026, 6, 12);
    private static readonly Rule Rule = RulebookEdition.Current.Find(Letter)!;

    [Theory]
    [InlineData("2026-06-12T17:20:59-04:00", Standing.NotMade)]
    [InlineData("2026-06-12T17:21:00-04:00", Standing.Enforced)]
    [InlineData("2026-06-12T21:21:00+00:00", Standing.Enforced)]
    [InlineData("2026-06-12T21:20:00+00:00", Standing.NotMade)]
    public void The_moment_decides_whatever_the_clock_it_is_told_by(string at, Standing standing) =>
        Assert.Equal(standing, Rule.StandingOn(Day, at: Moment(at)).Standing);

    [Fact]
    public void On_every_other_day_no_hour_is_needed()
    {
        Assert.Equal(Standing.NotMade, Rule.StandingOn(Day.AddDays(-1)).Standing);
        Assert.Equal(Standing.Enforced, Rule.StandingOn(Day.AddDays(1)).Standing);
    }

    [Fact]
    public void Without_an_hour_the_finding_is_open_and_asks_for_it()
    {
        var finding = RulebookEdition.Current.EvaluateRule(Letter, Question(), Told);

        Assert.Equal(Outcome.Indeterminate, finding.Outcome);
        var open = Assert.Single(finding.Limbs, limb => limb.Truth == Truth.Unknown);
        Assert.StartsWith("At which hour?", open.Missing!.Question, StringComparison.Ordinal);
        Assert.Contains("17:21 (UTC-04:00)", open.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_confirmed_standing_does_not_settle_the_hour()
    {
        var confirmed = Told with { Confirmations = [new(Letter + "#standing", Truth.Yes, "the letter itself")] };

        Assert.Equal(Outcome.Indeterminate, RulebookEdition.Current.EvaluateRule(Letter, Question(), confirmed).Outcome);
        var later = RulebookEdition.Current.EvaluateRule(Letter, Question() with { At = Moment("2026-06-12T18:00:00-04:00") }, confirmed);
        Assert.Equal((Outcome.Met, 0), (later.Outcome, later.TurnsOnUnverified.Count));
    }

    [Fact]
    public void Only_the_addressee_reads_what_is_addressed_to_it()
    {
        var parameters = RulebookEdition.Current.Parameters.On(Day);

        Assert.Contains("addressed to you", Rule.Addressed!.StatementFor("anthropic", parameters), StringComparison.Ordinal);
        Assert.Null(Rule.Addressed.StatementFor("Somebody Else", parameters));
        Assert.Null(Rule.Addressed.StatementFor(null, parameters));
    }

    private static Facts Told { get; } = new() { Stated = [new StatedFact(Letter + "/addressee") { Holds = Truth.Yes }] };

    private static Question Question() => new()
    {
        Item = new(ItemKind.RemoteAccess, "Fable 5"),
        Destination = "SA",
        Parties = [new(PartyRole.EndUser, new("Invented Systems", "SA"))],
        Day = Day,
    };

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

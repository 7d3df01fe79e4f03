using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>Each check that the current edition passes catches a rule that is planted to offend it, and passes it once mended.</summary>
public sealed class PlantedRules
{
    private static readonly DateOnly Edge = new(2025, 1, 13);

    [Fact]
    public void An_example_with_another_outcome_is_caught()
    {
        var wrong = Sound() with { Shown = [Asked(Edge, Outcome.Unmet)] };
        var edition = new RulebookEdition([new Planted(wrong)], new([]));
        var offence = Assert.Single(RuleChecks.WrongExample(edition, edition.Rules[0], "2025-01-13"));
        Assert.StartsWith("planted/a, 2025-01-13: expected Unmet, found Met.", offence, StringComparison.Ordinal);
        var mended = new RulebookEdition([new Planted(Sound())], new([]));
        Assert.Empty(RuleChecks.WrongExample(mended, mended.Rules[0], "2025-01-13"));
    }

    [Fact]
    public void A_rule_without_an_example_of_an_outcome_is_caught()
    {
        var lacking = Sound() with { Outcomes = [Outcome.NotInForce, Outcome.Met, Outcome.Indeterminate] };
        Assert.Equal("planted/a: no example is Indeterminate.", Assert.Single(RuleChecks.OutcomesNotShown(new Planted(lacking))));
        Assert.Empty(RuleChecks.OutcomesNotShown(new Planted(Sound())));
    }

    [Fact]
    public void An_example_put_to_the_law_of_another_place_is_caught()
    {
        var elsewhere = Asked(Edge, Outcome.Met);
        var foreign = Sound() with { Shown = [elsewhere with { Question = elsewhere.Question with { Law = Jurisdiction.Japan } }] };
        Assert.Contains("law of Japan", Assert.Single(RuleChecks.ExamplesOfAnotherLaw(new Planted(foreign))), StringComparison.Ordinal);
        Assert.Empty(RuleChecks.ExamplesOfAnotherLaw(new Planted(Sound())));
    }

    [Fact]
    public void A_fact_declared_in_two_ways_makes_no_edition()
    {
        DeclaredFact fact = new("planted/fact", FactKind.YesOrNo, "Is it so?", "none");
        Rule[] rules =
        [
            new Planted(Sound() with { Asks = [fact] }),
            new Planted(Sound() with { Id = "planted/b", Family = "planted/b", Asks = [fact with { Kind = FactKind.Amount }] }),
        ];
        var refused = Assert.Throws<ArgumentException>(() => new RulebookEdition(rules, RulebookEdition.Current.Parameters));
        Assert.Contains("declared in two ways", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_an_example_makes_no_edition() =>
        Assert.StartsWith("planted/a has no example", NoEdition(Sound() with { Shown = [] }), StringComparison.Ordinal);

    [Fact]
    public void A_rule_that_cites_nothing_makes_no_edition() =>
        Assert.StartsWith("planted/a cites nothing", NoEdition(Sound() with { Cites = " " }), StringComparison.Ordinal);

    [Fact]
    public void A_family_that_overlaps_makes_no_edition() => Assert.StartsWith(
        "planted/a: [2024-01-01, 2025-01-13) is followed by [2025-01-12",
        NoEdition(
            Sound() with { Id = "planted/a@1", Family = "planted/a", History = [Enforced("2024-01-01", "2025-01-13")] },
            Sound() with { Id = "planted/a@2", Family = "planted/a", History = [Enforced("2025-01-12")] }),
        StringComparison.Ordinal);

    private static string NoEdition(params Plan[] plans) => Assert.Throws<ArgumentException>(
        () => new RulebookEdition([.. plans.Select(plan => new Planted(plan))], new([]))).Message;

    [Fact]
    public void An_edition_without_the_law_that_is_asked_answers_nothing()
    {
        RulebookEdition edition = new([new Planted(Sound())], RulebookEdition.Current.Parameters);
        var question = Asked(Edge, Outcome.Met).Question with { Law = Jurisdiction.Canada };
        Assert.Throws<ArgumentException>(() => edition.Evaluate(question, new()));
    }

    [Fact]
    public void An_example_of_an_outcome_that_cannot_be_is_caught()
    {
        var denied = Sound() with { Outcomes = [Outcome.Met] };
        Assert.Equal(
            "planted/a: an example is NotInForce, which it says it cannot be.", Assert.Single(RuleChecks.OutcomesNotShown(new Planted(denied))));
    }

    [Theory]
    [InlineData("2025-01-12")]
    [InlineData("2025-01-13")]
    public void A_rule_without_one_side_of_a_date_edge_is_caught(string day)
    {
        var sound = Sound();
        var lacking = sound with { Shown = [.. sound.Shown.Where(example => example.Name != day)] };
        Assert.Equal($"planted/a: no example is asked for {day}, beside an edge of its standing.", Assert.Single(RuleChecks.EdgesNotShown(new Planted(lacking))));
        Assert.Empty(RuleChecks.EdgesNotShown(new Planted(sound)));
    }

    [Theory]
    [InlineData("2025-02-01")]
    [InlineData("2024-12-31")]
    public void A_standing_that_leaves_a_gap_or_overlaps_is_caught(string next)
    {
        var broken = Sound() with { History = [Enforced("2024-01-01", "2025-01-13"), Enforced(next)] };
        Assert.Contains(next, Assert.Single(RuleChecks.BrokenHistory(new Planted(broken))), StringComparison.Ordinal);
        Assert.Single(RuleChecks.BrokenHistory(new Planted(Sound() with { History = [] })));
        Assert.Empty(RuleChecks.BrokenHistory(new Planted(Sound() with { History = [Enforced("2024-01-01", "2025-01-13"), Enforced("2025-01-13")] })));
    }

    [Theory]
    [InlineData("2025-01-14")]
    [InlineData("2025-01-12")]
    public void A_family_with_a_gap_or_an_overlap_is_caught(string next)
    {
        Planted[] Versions(string from) =>
        [
            new(Sound() with { Id = "planted/a@2", Family = "planted/a", History = [Enforced(from)] }), // in any order
            new(Sound() with { Id = "planted/a@1", Family = "planted/a", History = [Enforced("2024-01-01", "2025-01-13")] }),
        ];
        Assert.StartsWith("planted/a: [2024-01-01, 2025-01-13) is followed by", Assert.Single(RuleChecks.BrokenFamilies(Versions(next))), StringComparison.Ordinal);
        Assert.Empty(RuleChecks.BrokenFamilies(Versions("2025-01-13")));
    }

    [Fact]
    public void Two_exceptions_to_one_rule_without_an_order_are_caught()
    {
        var first = Sound() with { Role = RuleRole.Exception, Id = "planted/x", Overrides = ["planted/a"] };
        var second = first with { Id = "planted/y" };
        Assert.Equal(
            "planted/x and planted/y: both except from one rule and neither gives way.",
            Assert.Single(RuleChecks.UnorderedExceptions([new Planted(first), new Planted(second)])));
        Assert.Empty(RuleChecks.UnorderedExceptions([new Planted(first), new Planted(second with { YieldsTo = ["planted/x"] })]));
        Assert.Empty(RuleChecks.UnorderedExceptions([new Planted(first), new Planted(second with { Overrides = ["planted/b"] })]));
    }

    [Fact]
    public void An_exception_from_nothing_is_caught() => Assert.Equal(
        "planted/a: is an exception and names no rule that it excepts from.",
        Assert.Single(RuleChecks.ExceptionsFromNothing([new Planted(Sound() with { Role = RuleRole.Exception })])));

    private static Plan Sound() => new("planted/a")
    {
        History = [Enforced("2025-01-13")],
        Outcomes = [Outcome.NotInForce, Outcome.Met],
        Shown = [Asked(Edge.AddDays(-1), Outcome.NotInForce), Asked(Edge, Outcome.Met)],
    };

    private static StandingPeriod Enforced(string from, string? until = null) =>
        new(Standing.Enforced, new(Day(from), until is null ? null : Day(until)), "invented for a test", true);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Example Asked(DateOnly day, Outcome expected) =>
        new($"{day:O}", new() { Item = new(ItemKind.Weights), Day = day }, new(), expected);

    private sealed record Plan(string Id)
    {
        public string Family { get; init; } = Id;
        public string Cites { get; init; } = "none: invented for a test";
        public RuleRole Role { get; init; } = RuleRole.LicenceRequirement;
        public IReadOnlyList<StandingPeriod> History { get; init; } = [];
        public IReadOnlyList<Example> Shown { get; init; } = [];
        public IReadOnlyList<Outcome> Outcomes { get; init; } = [];
        public IReadOnlyList<string> Overrides { get; init; } = [];
        public IReadOnlyList<string> YieldsTo { get; init; } = [];
        public IReadOnlyList<DeclaredFact> Asks { get; init; } = [];
    }

    /// <summary>A rule that is met whenever it counts.</summary>
    private sealed class Planted(Plan plan) : Rule
    {
        public override string Id => plan.Id;
        public override string Title => "Planted";
        public override string Citation => plan.Cites;
        public override RuleRole Role => plan.Role;
        public override string Family => plan.Family;
        public override IReadOnlyList<StandingPeriod> StandingHistory => plan.History;
        public override string Statement => "It holds of everything.";
        public override IReadOnlyList<Example> Examples => plan.Shown;
        public override IReadOnlyList<Outcome> PossibleOutcomes => plan.Outcomes;
        public override IReadOnlyList<string> Overrides => plan.Overrides;
        public override IReadOnlyList<string> YieldsTo => plan.YieldsTo;
        public override IReadOnlyList<DeclaredFact> Asks => plan.Asks;

        protected internal override Scope Concerns(Situation situation) => Scope.In;

        protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => [new("anything", Truth.Yes, "it is so")];
    }
}

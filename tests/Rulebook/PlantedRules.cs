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
    public void Two_exceptions_to_one_rule_without_an_order_make_no_edition()
    {
        var (first, second) = (Excepting("planted/x"), Excepting("planted/y"));
        Assert.StartsWith("planted/x and planted/y except from one rule and neither gives way.", NoEdition(Sound(), first, second), StringComparison.Ordinal);
        Made(Sound(), first, second with { YieldsTo = ["planted/x"] });
        Made(Sound(), Sound() with { Id = "planted/b", Family = "planted/b" }, first, second with { Overrides = ["planted/b"] });
    }

    [Fact]
    public void Exceptions_that_give_way_to_each_other_make_no_edition()
    {
        Assert.StartsWith("planted/x, planted/y give way to each other in a circle.", NoEdition(
            Sound(), Excepting("planted/x", "planted/y"), Excepting("planted/y", "planted/x")), StringComparison.Ordinal);
        Assert.StartsWith("planted/x, planted/y, planted/z give way", NoEdition(
            Sound(), Excepting("planted/x", "planted/y"), Excepting("planted/y", "planted/z"), Excepting("planted/z", "planted/x")), StringComparison.Ordinal);
        Made(Sound(), Excepting("planted/x", "planted/y", "planted/z"), Excepting("planted/y", "planted/z"), Excepting("planted/z"));
    }

    [Fact]
    public void An_exception_from_nothing_makes_no_edition() => Assert.StartsWith(
        "planted/a is an exception and names no rule", NoEdition(Sound() with { Role = RuleRole.Exception }), StringComparison.Ordinal);

    [Fact]
    public void An_exception_from_a_rule_that_is_not_there_makes_no_edition() => Assert.StartsWith(
        "planted/a is overridden or given way to and is no rule of the edition.", NoEdition(Excepting("planted/x")), StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-02-01")]
    [InlineData("2024-12-31")]
    public void A_standing_that_leaves_a_gap_or_overlaps_makes_no_edition(string next) => Assert.StartsWith(
        "planted/a: [2024-01-01, 2025-01-13) is followed by [" + next,
        NoEdition(Sound() with { History = [Enforced("2024-01-01", "2025-01-13"), Enforced(next)] }),
        StringComparison.Ordinal);

    [Fact]
    public void A_rule_without_a_standing_or_that_stands_twice_makes_no_edition()
    {
        Assert.StartsWith("planted/a: has no standing.", NoEdition(Sound() with { History = [] }), StringComparison.Ordinal);
        Assert.StartsWith("planted/a stands twice", NoEdition(Sound(), Sound()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_depends_on_one_behind_it_or_nowhere_makes_no_edition() => Assert.StartsWith(
        "planted/a depends on planted/b, which does not stand before it.", NoEdition(Sound() with { DependsOn = ["planted/b"] }), StringComparison.Ordinal);

    private static Plan Excepting(string id, params string[] yields) => Sound() with
    {
        Id = id,
        Family = id,
        Role = RuleRole.Exception,
        Overrides = ["planted/a"],
        YieldsTo = yields,
    };

    private static void Made(params Plan[] plans) => Assert.Equal(plans.Length, new RulebookEdition([.. plans.Select(plan => new Planted(plan))], new([])).Rules.Count);

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
        public IReadOnlyList<string> DependsOn { get; init; } = [];
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
        public override IReadOnlyList<string> DependsOn => plan.DependsOn;
        public override IReadOnlyList<DeclaredFact> Asks => plan.Asks;

        protected internal override Scope Concerns(Situation situation) => Scope.In;

        protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => [new("anything", Truth.Yes, "it is so")];
    }
}

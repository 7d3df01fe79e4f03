using FsCheck;
using FsCheck.Fluent;
using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Answers;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using ModelRegistry.Rulebook.Sweeping;

namespace ModelRegistry.Tests.Rulebook.Sweeping;

/// <summary>A sweep gives every release the answer that the explained evaluation gives it.</summary>
public sealed class Sweeps
{
    private static readonly Party User = new("Invented Systems", "SA", "SA", "Invented Systems", "SA");

    private static readonly Question Closed = new()
    {
        Item = new(ItemKind.Weights),
        ExportedFrom = "US",
        Destination = "SA",
        Parties = [new(PartyRole.EndUser, User)],
        EndUse = EndUse.Research,
        Day = new(2026, 11, 20),
        Profile = Profiles.Codified,
    };

    private static readonly Dictionary<string, (Question Question, Facts Stated)> Asked = new(StringComparer.Ordinal)
    {
        ["codified, from the United States"] = (Closed, new()),
        ["codified, from France, above the frontier"] = (Closed with { ExportedFrom = "FR" }, new() { BelowPublishedFrontier = Truth.No }),
        ["enforced, to Germany, nobody named"] = (Closed with { Profile = Profiles.Enforced, Destination = "DE", Parties = [] }, new()),
        ["enforced, to a listed party"] =
            (Closed with { Profile = Profiles.Enforced, Destination = "CN", Parties = [new(PartyRole.EndUser, new("Huawei", "CN"))] }, new()),
        ["enforced, in the days of the letter"] = (Closed with { Profile = Profiles.Enforced, Day = new(2026, 6, 20) }, new()),
        ["enforced, nobody says what for"] = (Closed with { Profile = Profiles.Enforced, EndUse = EndUse.NotStated, ExportedFrom = null }, new()),
        ["codified, before the weight rules"] = (Closed with { Day = new(2024, 12, 1) }, new()),
        ["codified, a deemed export"] = (Closed with { Activity = Activity.DeemedExport }, new() { BelowPublishedFrontier = Truth.No }),
        ["proposed, built into software"] = (Closed with
        {
            Profile = Profiles.DistillationFdpr,
            Activity = Activity.Integration,
            EndUse = EndUse.CommercialSoftware,
            Destination = "FR",
        }, new()),
        ["codified, confirmed by an officer"] = (Closed, new()
        {
            Confirmations = [new("us/ear/744.11/affiliates#standing", Truth.No, "an invented source")],
        }),
        ["codified, a reading confirmed by an officer"] = (Closed, new()
        {
            Confirmations = [new("us/eccn/4e091/reading/r1", Truth.No, "an invented source")],
        }),
    };

    public static TheoryData<string> Names() => new(Asked.Keys.Concat(Enum.GetNames<Jurisdiction>().Skip(1)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_release_gets_the_answer_of_its_explained_evaluation(string name)
    {
        var (question, stated) = Asked.TryGetValue(name, out var asked) ? asked : (Closed with { Law = Enum.Parse<Jurisdiction>(name) }, new());
        if (RulebookEdition.Current.RulesOf(question.Law).Count == 0)
            return;
        foreach (var strange in new[] { false, true })
        {
            var registry = new MadeRegistry(name.Length, strange ? 100 : 250, strange);
            var sweep = new Sweep(RulebookEdition.Current, question, stated, registry.Columns(), number => registry.FactsOf(number, question, stated));
            for (var number = 0; number < registry.Count; number++)
                AssertSame(Explained(registry, number, question, stated), sweep.Answer(number), registry.NameOf(number));
        }
    }

    [Fact]
    public void Whatever_the_graph_counts_and_answers_are_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(40),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var registry = new MadeRegistry(seed, 25, strange: true);
            var columns = registry.Columns();
            var stated = new Facts { BelowPublishedFrontier = Truth.No };
            var sweep = new Sweep(RulebookEdition.Current, Closed, stated, columns);
            for (var number = 0; number < registry.Count; number++)
                AssertSame(Explained(registry, number, Closed, stated), sweep.Answer(number), registry.NameOf(number));
        }));

    [Fact]
    public void Ordinary_releases_are_put_to_the_rules_once_for_all_that_agree()
    {
        var registry = new MadeRegistry(7, 5_000, strange: false);
        var sweep = new Sweep(RulebookEdition.Current, Closed, new() { BelowPublishedFrontier = Truth.No }, registry.Columns());
        var numbers = new ushort[registry.Count];
        sweep.Run([.. Enumerable.Range(0, registry.Count)], numbers);
        Assert.InRange(sweep.ReadAlone, 1, 250);
        Assert.All(numbers, number => Assert.InRange(number, 0, sweep.Answers.Count - 1));
    }

    [Fact]
    public void Descendants_of_what_changed_are_the_only_ones_whose_answer_can_change()
    {
        var registry = new MadeRegistry(11, 400, strange: true);
        var stated = new Facts { BelowPublishedFrontier = Truth.No };
        var (before, prints) = (Answers(registry, stated), Prints(registry));
        registry.Change(5, release => release with { Publication = new(Truth.No, null, "withdrawn"), Training = [], TrainingComplete = Truth.Yes });
        var after = Answers(registry, stated);
        var touched = registry.Columns().WithDescendants([5]).ToHashSet();
        Assert.All(Enumerable.Range(0, registry.Count).Except(touched), number => Assert.Equal(before[number], after[number]));
        Assert.InRange(touched.Count, 2, registry.Count - 2);
        var changed = Prints(registry).Zip(prints).Select((pair, number) => (pair, number)).Where(one => one.pair.First != one.pair.Second);
        Assert.Equal(touched.Order(), changed.Select(one => one.number));
    }

    [Fact]
    public void A_lineage_is_not_stated_to_a_sweep() => Assert.Throws<ArgumentException>(() => new Sweep(
        RulebookEdition.Current, Closed, new() { Lineage = new("M", [], []) }, new MadeRegistry(1, 3, strange: false).Columns()));

    private static long[] Prints(MadeRegistry registry) =>
        [.. Enumerable.Range(0, registry.Count).Select(registry.Columns().FingerprintOf)];

    private static string[] Answers(MadeRegistry registry, Facts stated)
    {
        var sweep = new Sweep(RulebookEdition.Current, Closed, stated, registry.Columns());
        return [.. Enumerable.Range(0, registry.Count).Select(sweep.Answer).Select(answer => $"{answer.Clearance} {string.Join(' ', answer.Rules)}")];
    }

    private static Evaluation Explained(MadeRegistry registry, int number, Question question, Facts stated)
    {
        var asked = question with { Item = question.Item with { Release = registry.NameOf(number) } };
        return RulebookEdition.Current.Evaluate(asked, registry.FactsOf(number, question, stated));
    }

    private static void AssertSame(Evaluation explained, SweptAnswer swept, string name)
    {
        var weighed = Weighed.Of(explained.Findings);
        var deciding = explained.Answer.Clearance switch
        {
            Clearance.NeedsLicence => weighed.Required,
            Clearance.CannotTell => weighed.Open,
            Clearance.ClearedWithConditions => weighed.Excepted.SelectMany(pair => new[] { pair.Requirement, pair.Exception }),
            _ => [],
        };
        Assert.Equal((name, explained.Answer.Clearance, explained.Answer.ReviewPolicy), (name, swept.Clearance, swept.ReviewPolicy));
        Assert.Equal(deciding.Select(finding => finding.RuleId).Distinct(), swept.Rules);
    }
}

using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Tests.Rulebook.Exploring;

/// <summary>Whatever a rule asks can be answered, or is named as what no fact settles.</summary>
public sealed class Settled
{
    private static readonly RulebookEdition Edition = RulebookEdition.Current;
    private static readonly Settling Answers = new(Edition);

    private static readonly IReadOnlyList<(Example Example, Supposed At, MissingFact Fact)> Asked =
    [
        .. from rule in Edition.Rules
           from example in rule.Examples
           let evaluation = Edition.Evaluate(example.Question, example.Facts)
           let at = new Supposed(example.Question, example.Facts)
           from fact in evaluation.Findings.SelectMany(finding => finding.MissingFacts()).Concat(evaluation.Answer.Questions)
               .DistinctBy(fact => fact.Id)
           select (example, at, fact),
    ];

    [Fact]
    public void Every_fact_that_some_rule_misses_can_be_answered()
    {
        var without = Asked.Where(asked => Answers.FormOf(asked.At, asked.Fact) is null).Select(asked => asked.Fact.Id)
            .Where(id => !Settling.IsTheLawsToSay(id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var sentence = "Declare these as facts of their rule (Asks), or add them to a family in Exploring: " + string.Join(", ", without);
        Assert.True(!without.Any(), sentence);
        Assert.Contains(Asked, asked => Settling.IsTheLawsToSay(asked.Fact.Id));
    }

    [Fact]
    public void Every_answer_that_is_tried_can_be_read()
    {
        var unread =
            from asked in Asked
            let form = Answers.FormOf(asked.At, asked.Fact)
            where form is not null
            from trial in form.Trials.Concat(form.Choices)
            where Answers.Settle(asked.At, new(form.Id, trial.Value)) is null
            select $"{form.Id}={trial.Value} in {asked.Example.Name}";
        Assert.Empty(unread.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_fact_with_a_form_is_settled_by_some_answer_to_it()
    {
        var stuck = from asked in Asked
                    let form = Answers.FormOf(asked.At, asked.Fact)
                    where form is not null && form.Trials.Count > 0
                    group (asked, form) by Pattern(form.Id) into same
                    where !Edition.Facts.ContainsKey(same.Key)
                        && same.All(one => one.form.Trials.All(trial => StillAsks(one.asked.At, one.form.Id, trial.Value)))
                    select same.Key;
        Assert.Empty(stuck);
    }

    [Theory]
    [InlineData("question.destination", "Germany")]
    [InlineData("us/eccn/4e091/threshold", "today")]
    [InlineData("question.endUse", "notStated")]
    [InlineData("chip.H100.performance", "fast")]
    [InlineData("facts.secureFacility", "perhaps")]
    [InlineData("no.such.fact", "yes")]
    public void An_answer_that_says_nothing_is_not_taken(string id, string value) =>
        Assert.Null(Answers.Settle(new(new() { Item = new(ItemKind.Chip, Chip: "H100"), Day = new(2026, 11, 21) }, new()),
            new(id, value)));

    private static bool StillAsks(Supposed at, string id, string value)
    {
        var then = Answers.Settle(at, new(id, value))!;
        return Edition.WhyTooEarly(then.Question) is null && Edition.Evaluate(then.Question, then.Facts) is var evaluation
            && evaluation.Findings.SelectMany(finding => finding.MissingFacts()).Concat(evaluation.Answer.Questions)
                .Any(fact => fact.Id == id);
    }

    /// <summary>The id without the names in it.</summary>
    private static string Pattern(string id)
    {
        var (first, last) = (id.IndexOf('.', StringComparison.Ordinal), id.LastIndexOf('.'));
        return id.StartsWith("confirm.", StringComparison.Ordinal) ? "confirm"
            : id.Contains('/', StringComparison.Ordinal) && first < 0 ? id
            : first == last ? id
            : (id.Contains("<-", StringComparison.Ordinal) ? "edge" : id[..first]) + id[last..];
    }
}

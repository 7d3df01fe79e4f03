using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Tests.Rulebook.Exploring;

/// <summary>What would change an answer, the matrix and the questionnaire, held to their promises on examples of the law.</summary>
public sealed class Explored
{
    private static readonly RulebookEdition Edition = RulebookEdition.Current;
    private static readonly Settling Settling = new(Edition);
    private static readonly IReadOnlyList<Example> Examples = [.. Edition.Rules.SelectMany(rule => rule.Examples)];

    [Fact]
    public void Every_set_that_is_said_to_flip_an_answer_flips_it_and_no_part_of_it_does()
    {
        var sets = 0;
        foreach (var example in Examples.Where((_, index) => index % 7 == 0))
        {
            var now = Edition.Evaluate(example.Question, example.Facts);
            foreach (var set in Flips.Find(Edition, now, 120).Sets)
            {
                sets++;
                Assert.InRange(set.Changes.Count, 1, 3);
                Assert.Equal(set.Clearance, With(now, set.Changes)!.Answer.Clearance);
                Assert.NotEqual(now.Answer.Clearance, set.Clearance);
                Assert.All(Parts(set.Changes), part =>
                    Assert.True(With(now, part) is not { } then || then.Answer.Clearance == now.Answer.Clearance));
            }
        }

        Assert.True(sets > 50, $"Only {sets} sets were found.");
    }

    [Fact]
    public void What_would_change_an_answer_is_found_in_the_same_order_within_its_limit()
    {
        var now = Edition.Evaluate(Chip("H100", "SA"), new());
        var (one, other) = (Flips.Find(Edition, now), Flips.Find(Edition, now));
        Assert.Equal(Said(one), Said(other));
        Assert.InRange(one.Evaluations, 1, one.Limit);
        var cut = Flips.Find(Edition, now, 5);
        Assert.True(cut is { Exhausted: false, Evaluations: <= 5 });
    }

    [Fact]
    public void Another_destination_is_another_transaction_and_stands_apart()
    {
        var found = Flips.Find(Edition, Edition.Evaluate(Chip("H100", "SA"), new()));
        Assert.Contains(found.OtherTransactions, set => set.Changes is [{ Id: "question.destination", Value: "DE" }]);
        Assert.DoesNotContain(found.Sets, set => set.Changes.Any(change => change.Id == "question.destination"));
    }

    [Fact]
    public void Every_row_of_the_matrix_is_the_evaluation_that_the_question_alone_gives()
    {
        foreach (var example in Examples.Where((_, index) => index % 10 == 0))
        {
            var matrix = ConflictMatrix.Of(Edition, example.Question, example.Facts);
            var laws = Edition.Laws.Where(law => Edition.WhyTooEarly(example.Question with { Law = law }) is null);
            Assert.Equal(laws, matrix.Rows.Select(row => row.Law));
            Assert.All(matrix.Rows, row => Assert.Equal(
                EvaluationDocument.Write(Edition.Evaluate(example.Question with { Law = row.Law }, example.Facts)),
                    EvaluationDocument.Write(row.Evaluation)));
        }
    }

    [Fact]
    public void Each_place_that_asks_for_a_licence_is_in_the_set_that_satisfies_all_and_no_other()
    {
        foreach (var example in Examples)
        {
            var matrix = ConflictMatrix.Of(Edition, example.Question, example.Facts);
            Assert.Equal(
                matrix.Rows.Where(row => row.Evaluation.Answer.Clearance == Clearance.NeedsLicence).Select(row => row.Law),
                matrix.Licences.Select(licence => licence.Law).Distinct());
            Assert.All(matrix.Licences, licence => Assert.NotEmpty(licence.Citations));
            Assert.All(matrix.Duties, duty => Assert.DoesNotContain(matrix.Licences, licence => licence.Citations.Contains(duty.Citation)));
        }
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("first")]
    [InlineData("last")]
    public void The_questionnaire_always_ends_and_puts_no_question_twice(string how)
    {
        foreach (var example in Examples.Where((_, index) => index % 9 == 0))
        {
            var answers = new List<GivenAnswer>();
            var start = new Supposed(example.Question, example.Facts);
            var step = Step(start, answers);
            while (step.Next is { } next)
            {
                Assert.DoesNotContain(answers, answer => answer.Id == next.Id);
                answers.Add(new(next.Id, Answer(how, next)));
                Assert.True(answers.Count <= Questionnaire.MostAnswers, $"{example.Name} never ends.");
                step = Step(start, answers);
                Assert.Empty(step.NotRead);
            }
        }
    }

    [Fact]
    public void The_questionnaire_of_a_new_model_reaches_an_answer_in_few_questions()
    {
        var release = new ReleaseFacts { Key = "new", Name = "a new model" };
        var start = new Supposed(
            new() { Item = new(ItemKind.Weights, Release: "new"), Day = new(2026, 11, 21) },
            new() { Lineage = new("new", [release], []) });
        var answers = new List<GivenAnswer>();
        var step = Step(start, answers);
        while (step is { Settled: false, Next: { } next })
        {
            answers.Add(new(next.Id, Ordinary.GetValueOrDefault(next.Id) ?? Answer("last", next)));
            step = Step(start, answers);
        }

        Assert.True(step.Settled, string.Join(", ", step.StillOpen.Select(fact => fact.Id)));
        Assert.InRange(answers.Count, 1, 6);
    }

    private static QuestionnaireStep Step(Supposed start, List<GivenAnswer> answers) =>
        Questionnaire.Step(Edition, Questionnaire.Apply(Edition, start, [.. answers]));

    private static readonly Dictionary<string, string> Ordinary = new(StringComparer.Ordinal)
    {
        ["lineage.new.publication"] = "yes",
        ["question.destination"] = "DE",
        ["question.endUse"] = "research",
    };

    private static string Answer(string how, FactForm form) =>
        how == "unknown" || form.Trials.Count == 0 ? GivenAnswer.Unknown : (how == "first" ? form.Trials[0] : form.Trials[^1]).Value;

    private static Question Chip(string chip, string destination) => new()
    {
        Item = new(ItemKind.Chip, Chip: chip),
        Destination = destination,
        ExportedFrom = "US",
        EndUse = EndUse.Research,
        Parties =
        [
            new(PartyRole.EndUser, new("Example Compute", destination, destination, "Example Compute", destination)
            {
                OwnersComplete = ModelRegistry.Domain.Truth.Yes,
            }),
        ],
        Day = new(2026, 11, 8),
    };

    private static string[] Said(WhatWouldChange found) =>
        [.. found.Sets.Concat(found.OtherTransactions)
            .Select(set => string.Join(" and ", set.Changes.Select(change => $"{change.Id}={change.Value}")) + ": " + set.Headline)];

    private static Evaluation? With(Evaluation now, IEnumerable<FactChange> changes)
    {
        Supposed? at = new(now.Question, now.Facts);
        foreach (var change in changes)
            at = at is null ? null : Settling.Settle(at, new(change.Id, change.Value));
        return at is null || Edition.WhyTooEarly(at.Question) is not null ? null : Edition.Evaluate(at.Question, at.Facts, now.Precedents);
    }

    private static IEnumerable<FactChange[]> Parts(IReadOnlyList<FactChange> changes) => Enumerable.Range(1, (1 << changes.Count) - 2)
        .Select(mask => changes.Where((_, index) => ((mask >> index) & 1) == 1).ToArray());
}

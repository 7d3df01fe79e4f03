using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Exploring;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Evaluations;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Exploring;

/// <summary>The law side by side, what would change an answer, and the questionnaire, over what a registry holds.</summary>
public sealed class Looking(Databases databases) : IClassFixture<Databases>
{
    private readonly Task<RegistryApp> opened = databases.On("sqlite");

    [Fact]
    public async Task each_row_of_the_matrix_has_the_bytes_of_the_evaluation_under_that_law()
    {
        var app = await opened;
        var (name, _) = await app.PublishedAsync("lab");
        var question = Asking.About(name);
        var matrix = await app.DoAsync(app.Officer, new CompareLaws(question, new()));

        Assert.Equal(RulebookEdition.Current.Laws, matrix.Rows.Select(row => row.Law));
        foreach (var row in matrix.Rows)
        {
            var alone = await app.DoAsync(app.Officer, new EvaluateQuestion(question with { Law = row.Law }, new()));
            Assert.Equal(CanonicalJson.DigestOf(EvaluationJson.Write(alone.Evaluation)).Hex, row.Digest);
        }
    }

    [Fact]
    public async Task what_would_change_an_evaluation_is_told_to_whom_it_belongs_only()
    {
        var app = await opened;
        var (name, _) = await app.PublishedAsync("lab");
        var made = await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name), new()));

        var found = await app.DoAsync(app.Officer, new FindChanges(made.Id));
        Assert.Equal(made.Evaluation.Answer.Clearance, found.Changes.Now);
        Assert.True(found.SameEdition);
        Assert.NotEmpty(found.Changes.Sets.Concat(found.Changes.OtherTransactions));
        await app.RefusedAsync<Refusal.NotFound, FindChanges.Answer>(app.Stranger, new FindChanges(made.Id));
    }

    [Fact]
    public async Task the_questionnaire_of_a_model_nobody_recorded_reaches_an_answer_that_can_be_kept()
    {
        var app = await opened;
        var start = new Question { Item = new(ItemKind.Weights, $"new/{Guid.NewGuid():N}"), Day = Asking.Day };
        var answers = new List<GivenAnswer>();
        var next = await app.DoAsync(app.Officer, new AskNext(start, new(), answers));
        while (next.Step is { Settled: false, Next: { } form })
        {
            answers.Add(new(form.Id, Answer(form)));
            next = await app.DoAsync(app.Officer, new AskNext(start, new(), [.. answers]));
        }

        Assert.True(next.Step.Settled, string.Join(", ", next.Step.StillOpen));
        Assert.Equal(answers, next.Answered.Select(answered => answered.Given));
        Assert.All(next.Answered, answered => Assert.Equal(answered.Given.Id, answered.Form?.Id));
        Assert.Equal([$"lineage.{start.Item.Release}.publication", "question.destination"], answers.Select(answer => answer.Id)); // no more is needed
        Assert.Null(next.WhyNotKept);
        var kept = await app.DoAsync(app.Officer, new EvaluateQuestion(next.Step.Now.Question, next.ToKeep!));
        Assert.Equal(EvaluationJson.Write(next.Step.Evaluation), EvaluationJson.Write(kept.Evaluation));
    }

    [Fact]
    public async Task an_answer_is_shown_in_the_words_of_its_question()
    {
        var app = await opened;
        var start = new Question { Item = new(ItemKind.Weights, $"new/{Guid.NewGuid():N}"), Day = Asking.Day };
        var next = await app.DoAsync(app.Officer, new AskNext(
            start, new(), [new("question.endUse", "militaryIntelligence"), new("question.destination", GivenAnswer.Unknown)]));
        Assert.Equal(["military intelligence", "not known"], next.Answered.Select(answered => answered.Words));
    }

    [Fact]
    public async Task answers_on_the_record_of_a_release_that_is_held_are_recorded_and_not_kept_beside_it()
    {
        var app = await opened;
        var (name, id) = await app.PublishedAsync("lab");
        var next = await app.DoAsync(app.Officer, new AskNext(Asking.About(name), new(), [new($"lineage.{name}.publication", "no")]));
        Assert.Equal(id, next.ReleaseId);
        Assert.Null(next.ToKeep);
        Assert.Contains(name, next.WhyNotKept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_an_evaluation_waits_for_is_answered_with_the_next_question()
    {
        var app = await opened;
        var question = new Question { Item = new(ItemKind.Chip, Chip: "NVIDIA L40"), Destination = "VN", ExportedFrom = "US", Day = Asking.Day };
        var made = await app.DoAsync(app.Officer, new EvaluateQuestion(question, new()));
        var missing = await app.DoAsync(app.Officer, new ListMissing(made.Id));
        Assert.DoesNotContain(missing.Forms, form => form.By == SettledBy.Confirmation);
        var use = Assert.Single(missing.Forms, form => form.Id == "question.endUse");

        var answered = new EvaluateQuestion(missing.Question, missing.Stated) { Answers = [new(use.Id, "research"), new("parties", GivenAnswer.Unknown)] };
        var then = await app.DoAsync(app.Officer, answered);
        Assert.Equal(EndUse.Research, then.Evaluation.Question.EndUse);
        var wrong = answered with { Answers = [new(use.Id, "fun")] };
        Assert.Equal(use.Id, (await app.RefusedAsync<Refusal.NotValid, EvaluateQuestion.Answer>(app.Officer, wrong)).Problems[0].Where);
    }

    [Fact]
    public async Task nobody_clears_themselves_by_confirming_law_in_a_questionnaire_or_matrix()
    {
        var app = await opened;
        var (name, _) = await app.PublishedAsync("lab");
        var mine = new GivenAnswer("confirm.us/ear/744.11/affiliates#standing", "no");
        await app.RefusedAsync<Refusal.NotAllowed, AskNext.Answer>(app.Officer, new AskNext(Asking.About(name), new(), [mine]));
        var stated = new Facts { Confirmations = [new("us/ear/744.11/affiliates#standing", Truth.No, "my word")] };
        await app.RefusedAsync<Refusal.NotAllowed, CompareLaws.Answer>(app.Officer, new CompareLaws(Asking.About(name), stated));
        Assert.Empty((await app.DoAsync(app.Licensing, new AskNext(Asking.About(name), new(), [mine]))).Step.NotRead);
    }

    [Theory]
    [InlineData("""{"question": {"item": {"kind": "weights", "release": "x"}, "day": "2026-12-01"}, "answers": {}}""", "/answers")]
    [InlineData("""{"question": {"item": {"kind": "weights", "release": "x"}, "day": "2026-12-01"}, "answers": [{"id": 1}]}""",
        "/answers/0")]
    [InlineData("""{"question": {"item": {"kind": "weights", "release": "x"}, "day": "today"}, "answers": []}""", "/question/day")]
    [InlineData("""[]""", "")]
    [InlineData("""{""", "")]
    public void a_state_that_cannot_be_read_is_refused_with_its_place(string json, string place) =>
        Assert.Equal(place, Wrong(json).Problems[0].Where);

    private static Refusal.NotValid Wrong(string json) =>
        Assert.IsType<Refusal.NotValid>(AskNext.FromDocument(System.Text.Encoding.UTF8.GetBytes(json)).Refusal);

    private static string Answer(FactForm form) => form.Id switch
    {
        "question.destination" => "DE",
        "question.endUse" => "research",
        _ when form.Id.EndsWith(".publication", StringComparison.Ordinal) => "yes",
        _ => GivenAnswer.Unknown,
    };
}

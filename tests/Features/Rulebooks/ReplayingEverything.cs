using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Exploring;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Features.Sweeps;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Evaluations;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Rulebooks;

/// <summary>Every evaluation again under its own edition: equal, or a red line that says why not; after a kill from where it was.</summary>
public sealed class ReplayingEverything(Databases databases) : IClassFixture<Databases>
{
    private static readonly RulebookEdition Own = RulebookEdition.Current;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_run_counts_every_evaluation_once_and_writes_a_line_for_each_that_is_not_equal(string database)
    {
        var app = await databases.On(database);
        var (name, _) = await app.PublishedAsync("lab");
        var good = await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name), new Facts()));
        var changed = await AddAsync(app, good.Evaluation with { Answer = good.Evaluation.Answer with { Headline = "another answer" } });
        var lost = await AddAsync(app, good.Evaluation with { Edition = new string('a', 64) });

        var done = await ToTheEndAsync(app, await app.DoAsync(app.Regulator, new StartReplay()));

        var shown = await app.DoAsync(app.Regulator, new ShowRun());
        Assert.Equal((done.Done, done.Done - shown.Lines.Count), (shown.Run!.Total, shown.Run.Same));
        Assert.Equal(RunFinding.Different, Assert.Single(shown.Lines, line => line.EvaluationId == changed).Finding);
        var gone = Assert.Single(shown.Lines, line => line.EvaluationId == lost);
        Assert.Equal(RunFinding.CannotReplay, gone.Finding);
        Assert.Contains("Nothing was kept", gone.Because, StringComparison.Ordinal);
        Assert.DoesNotContain(shown.Lines, line => line.EvaluationId == good.Id);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_evaluation_of_an_edition_whose_rule_has_other_code_by_now_names_the_rule(string database)
    {
        var app = await databases.On(database);
        var manifest = Own.Manifest;
        var older = manifest with
        {
            Hash = new string('b', 64),
            Rules = [.. manifest.Rules.Select(rule => rule.Id == "us/eccn/4e091" ? rule with { Code = "then" } : rule)],
        };
        await app.LookAsync(app.Regulator, async context =>
        {
            context.Add(new KeptEdition { Hash = Sha256Digest.Of(older.Hash), Manifest = EarlierPrograms.Write(older), KeptAt = DateTimeOffset.UnixEpoch });
            return await context.SaveChangesAsync();
        });
        var (name, _) = await app.PublishedAsync("lab");
        var now = (await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name), new Facts()))).Evaluation with { Edition = older.Hash };

        var same = await app.DoAsync(app.Officer, new ReplayEvaluation(await AddAsync(app, now)));
        var other = await app.DoAsync(app.Officer, new ReplayEvaluation(await AddAsync(app, now with { Answer = now.Answer with { Headline = "then" } })));

        Assert.True(same.BytesEqual, same.Sentence);
        Assert.Equal(ReplayOutcome.CannotReplay, other.Outcome);
        Assert.Contains("Rule us/eccn/4e091: its code is another one by now.", other.Sentence, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_run_that_was_killed_goes_on_where_it_was_in_another_process(string database)
    {
        var app = await databases.On(database);
        var evaluation = Own.Evaluate(Asking.About("nobody/knows") with { Item = new(ItemKind.Weights, "nobody/knows") }, new Facts());
        for (var more = 0; more < 60; more++)
            await AddAsync(app, evaluation);
        await ToTheEndAsync(app, await app.DoAsync(app.Regulator, new StartReplay()));
        var clock = new Ahead(TimeSpan.FromDays(2));
        var (first, second) = (app.Worker(clock), app.Worker(clock));

        Assert.True(await first.StepAsync(CancellationToken.None));
        Assert.False(await second.StepAsync(CancellationToken.None)); // the first has the lease
        var half = (await app.DoAsync(app.Regulator, new ShowRun())).Run!;
        Assert.Equal((50, null), (half.Done, half.FinishedAt));
        await app.LookAsync(app.Regulator, context => context.JobLeases.ExecuteDeleteAsync()); // as when its time is over
        while ((await app.DoAsync(app.Regulator, new ShowRun())).Run!.FinishedAt is null)
            Assert.True(await second.StepAsync(CancellationToken.None));

        var shown = await app.DoAsync(app.Regulator, new ShowRun());
        Assert.Equal((half.Id, shown.Run!.Total), (shown.Run.Id, shown.Run.Done));
        Assert.NotNull(shown.Run.FinishedAt);
    }

    [Fact]
    public async Task an_applicant_does_not_replay_what_is_not_theirs()
    {
        var app = await databases.On("sqlite");
        await app.RefusedAsync<Refusal.NotAllowed, RulebookRunId>(app.Officer, new StartReplay());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_day_before_the_first_law_is_refused(string database)
    {
        var app = await databases.On(database);
        var (name, _) = await app.PublishedAsync("lab");
        var early = Asking.About(name) with { Day = Own.FirstDayOf(Jurisdiction.UnitedStates)!.Value.AddDays(-1) };
        var refusal = await app.RefusedAsync<Refusal.NotValid, EvaluateQuestion.Answer>(app.Officer, new EvaluateQuestion(early, new Facts()));
        Assert.Equal("/question/day", Assert.Single(refusal.Problems).Where);
        var sweep = new StartSweep(early with { Item = new(ItemKind.Weights) }, new Facts());
        Assert.Equal(refusal.Problems, (await app.RefusedAsync<Refusal.NotValid, SweepId>(app.Officer, sweep)).Problems);
        var questionnaire = new AskNext(early, new Facts(), []);
        Assert.Equal(refusal.Problems, (await app.RefusedAsync<Refusal.NotValid, AskNext.Answer>(app.Officer, questionnaire)).Problems);
    }

    private static async Task<StepRun.Answer> ToTheEndAsync(RegistryApp app, RulebookRunId run)
    {
        StepRun.Answer step;
        do
        {
            step = await app.DoAsync(app.Regulator, new StepRun(run));
        }
        while (!step.Finished);
        return step;
    }

    private static Task<EvaluationId> AddAsync(RegistryApp app, Evaluation evaluation) => app.LookAsync(app.Officer, async context =>
    {
        var json = EvaluationJson.Write(evaluation);
        var stored = new StoredEvaluation
        {
            Id = new(Guid.CreateVersion7()),
            OrganisationId = app.Officer.Organisation,
            Edition = evaluation.Edition,
            Profile = evaluation.Question.Profile,
            Day = evaluation.Question.Day,
            Json = json,
            Digest = CanonicalJson.DigestOf(json),
            EvaluatedBy = app.Officer.Person,
            EvaluatedAt = DateTimeOffset.UnixEpoch,
        };
        context.Add(stored);
        await context.SaveChangesAsync();
        return stored.Id;
    });

    /// <summary>A clock that is some time ahead.</summary>
    private sealed class Ahead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}

using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Questions;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Questions to the applicant: what each side can do, what the answers settle, what the clocks do meanwhile.</summary>
public sealed class Questioning(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateOnly Due = new(2099, 12, 31);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_applicant_answers_and_the_office_reads_the_answer_without_naming_its_officer(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        await AskAsync(office, reference, "How many people will use it?", "Who runs the servers?");

        var seen = await office.DoAsync(office.Applicant, new ShowCase(reference));
        Assert.Equal((CaseStage.AwaitingApplicant, "the applicant"), (seen.Stage, seen.Holder));
        Assert.Equal([1, 2], seen.Questions.Select(question => question.Number));
        Assert.DoesNotContain(seen.Questions.SelectMany(question => question.Thread), message => message.By == "Otto Officer");
        Assert.All(seen.Progress.Clocks, clock => Assert.NotNull(clock.Pause));

        await office.DoAsync(office.Applicant, new WriteOnQuestion(reference, 1, "We are counting."));
        Assert.Equal(CaseStage.AwaitingApplicant, (await office.DoAsync(office.Officer, new ShowCase(reference))).Stage);
        await office.DoAsync(office.Applicant, new AnswerCaseQuestion(reference, 1, "Two hundred."));
        await office.DoAsync(office.Applicant, new AnswerCaseQuestion(reference, 2, "We do."));

        var read = await office.DoAsync(office.Officer, new ShowCase(reference));
        Assert.Equal(CaseStage.Submitted, read.Stage);
        Assert.Equal(["Two hundred.", "We do."], read.Questions.Select(question => question.Answer));
        Assert.Equal(["Otto Officer", "Anna Applicant", "Anna Applicant"], read.Questions[0].Thread.Select(message => message.By));
        Assert.All(read.Progress.Clocks, clock => Assert.Null(clock.Pause));
        Assert.Null((await office.DoAsync(office.App.Regulator, new ShowCaseHistory(reference))).Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_answer_settles_the_fact_that_was_asked_for(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var application = await office.ApplicationAsync() with { EndUse = EndUse.NotStated };
        var reference = (await office.DoAsync(office.Applicant, application)).Reference;
        await office.DoAsync(office.Officer, new AskApplicant(reference, [new("What is it for?", "question.endUse")], Due));

        var wrong = await office.RefusedAsync<Refusal.NotValid, Done>(office.Applicant, new AnswerCaseQuestion(reference, 1, "gardening"));
        Assert.Equal("Reply", Assert.Single(wrong.Problems).Where);
        Assert.Contains("research", wrong.Problems[0].WhatWouldBeRight, StringComparison.Ordinal);
        await office.DoAsync(office.Applicant, new AnswerCaseQuestion(reference, 1, "research"));

        var shown = await office.DoAsync(office.Officer, new ShowCase(reference));
        var evaluated = await office.DoAsync(office.Officer, new EvaluateQuestion(shown.Question, new Facts()) { Answers = shown.Answers });
        Assert.Equal(EndUse.Research, evaluated.Evaluation.Question.EndUse);
        var draft = new Draft(reference, evaluated.Id, DeterminationOutcome.ReturnedWithoutAction, "Nothing to license.", [], new(2026, 11, 21));
        Assert.NotEmpty((await office.DoAsync(office.Officer, draft)).Digest);

        var other = await office.DoAsync(office.Officer, new EvaluateQuestion(shown.Question with { EndUse = EndUse.CommercialSoftware }, new Facts()));
        await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(office.Officer, draft with { EvaluationId = other.Id });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nobody_answers_asks_or_closes_for_the_other_side(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var ask = new AskApplicant(reference, [new("Why?")], Due);
        foreach (var nobody in (Caller[])[office.Applicant, office.Countersigner, office.App.Regulator])
            await office.RefusedAsync<Refusal.NotAllowed, Done>(nobody, ask);
        var promoted = office.Applicant with { Roles = new HashSet<Role> { Role.Applicant, Role.LicensingOfficer } };
        Assert.NotNull((await office.SendAsync(promoted, ask)).Refusal);
        await office.DoAsync(office.Officer, ask);

        var answer = new AnswerCaseQuestion(reference, 1, "Because.");
        await office.RefusedAsync<Refusal.NotFound, Done>(office.Stranger, answer);
        var both = office.Officer with { Roles = new HashSet<Role> { Role.Applicant, Role.LicensingOfficer } };
        foreach (var nobody in (Caller[])[office.Officer, both, office.App.Regulator])
            await office.RefusedAsync<Refusal.NotAllowed, Done>(nobody, answer);
        await office.RefusedAsync<Refusal.NotAllowed, Done>(office.App.Regulator, new WriteOnQuestion(reference, 1, "I read."));
        await office.RefusedAsync<Refusal.NotAllowed, Done>(office.Applicant, new CloseCaseQuestion(reference, 1, "We close it."));

        await office.DoAsync(office.Applicant, answer);
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Applicant, answer with { Reply = "Otherwise." });
        Assert.Equal("Because.", Assert.Single((await office.DoAsync(office.Officer, new ShowCase(reference))).Questions).Answer);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task asking_voids_the_draft_and_closing_the_last_question_lets_the_case_go_on(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await office.DraftedAsync(sent: false);
        await AskAsync(office, reference, "Is the end user still the same?");
        Assert.Null((await office.DoAsync(office.Officer, new ShowCase(reference))).Draft);
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, new SendToCountersign(reference));
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Countersigner, new SendBack(reference, digest, "Late."));

        await office.DoAsync(office.Officer, new CloseCaseQuestion(reference, 1, "The register says so."));
        var shown = await office.DoAsync(office.Applicant, new ShowCase(reference));
        Assert.Equal((CaseStage.Submitted, QuestionState.Closed), (shown.Stage, shown.Questions[0].State));
        Assert.Contains(shown.Questions[0].Thread, message => message.Text == "The register says so.");
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_was_written_can_be_neither_changed_nor_taken_out(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        await AskAsync(office, reference, "Why?");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => office.LookAsync(office.Officer, context =>
            Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                context.Database, "UPDATE \"QuestionMessages\" SET \"Text\" = 'nothing'")));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_median_is_told_of_five_decided_cases_and_of_no_fewer(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var shown = await office.DoAsync(office.Applicant, new ShowCase(await office.AppliedAsync()));
        var decided = await office.LookAsync(office.App.Regulator, context => Task.FromResult(context.Decisions.Count()));
        Assert.Equal(decided >= 5, shown.Progress.Like is not null);
    }

    private static Task<Done> AskAsync(CaseOffice office, string reference, params string[] texts) =>
        office.DoAsync(office.Officer, new AskApplicant(reference, [.. texts.Select(text => new AskApplicant.Asked(text))], Due));
}

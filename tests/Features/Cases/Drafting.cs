using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

public sealed class Drafting(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_applicants_people_never_see_a_draft_whatever_their_roles(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, _) = await office.DraftedAsync();
        var insider = await office.ColleagueAsync(office.Applicant, Role.LicensingOfficer, Role.Countersigner, Role.Regulator);
        var promoted = office.Applicant with { Roles = new HashSet<Role> { Role.Applicant, Role.LicensingOfficer } };

        foreach (var reader in (Caller[])[office.Applicant, insider, promoted])
        {
            var shown = await office.DoAsync(reader, new ShowCase(reference));
            Assert.Null(shown.Draft);
            Assert.Equal(CaseStage.Submitted, shown.Stage);
            Assert.False(shown.ReadsInternal);
            var history = await office.DoAsync(reader, new ShowCaseHistory(reference));
            Assert.Single(history.Lines);
            Assert.Null(history.Broken);
            var line = Assert.Single((await office.DoAsync(reader, new ListCases(Take: 200))).Cases, line => line.Reference == reference);
            Assert.Equal(CaseStage.Submitted, line.Stage);
        }

        var read = await office.DoAsync(office.Countersigner, new ShowCase(reference));
        Assert.Contains("SECRET", read.Draft!.Reasons, StringComparison.Ordinal);
        Assert.Equal(3, (await office.DoAsync(office.App.Regulator, new ShowCaseHistory(reference))).Lines.Count);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_is_no_law_in_force_carries_no_determination(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var proposed = await office.DraftAsync(reference, evaluation => CaseOffice.WithRequirement(
            evaluation with { Question = evaluation.Question with { Profile = Profiles.DistillationFdpr } }));
        var refusal = await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(
            office.Officer, proposed with { Outcome = DeterminationOutcome.Denied, Conditions = [] });
        Assert.Contains(Profiles.DistillationFdpr, refusal.Sentence, StringComparison.Ordinal);

        var suspended = await office.DraftAsync(reference, evaluation => evaluation with
        {
            Findings = [CaseOffice.WithRequirement(evaluation).Findings[^1] with { Counts = false, Outcome = Outcome.NotInForce }],
        });
        foreach (var outcome in (DeterminationOutcome[])[DeterminationOutcome.Denied, DeterminationOutcome.Granted])
        {
            await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(
                office.Officer, suspended with { Outcome = outcome, Conditions = [] });
        }

        Assert.Equal(CaseStage.Submitted, (await office.DoAsync(office.Officer, new ShowCase(reference))).Stage);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_draft_rests_on_the_cases_own_question(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        Func<Question, Question>[] changes =
        [
            question => question with { Destination = "FR" },
            question => question with { Day = question.Day.AddDays(1) },
            question => question with { EndUse = EndUse.Research },
            question => question with { Parties = [] },
        ];
        foreach (var change in changes)
        {
            var draft = await office.DraftAsync(
                reference, evaluation => CaseOffice.WithRequirement(evaluation with { Question = change(evaluation.Question) }));
            var refusal = await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(office.Officer, draft);
            Assert.Contains("another question", refusal.Sentence, StringComparison.Ordinal);
        }

        var other = await office.EvaluatedAsync(await office.AppliedAsync());
        await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(
            office.Officer, await office.DraftAsync(reference) with { EvaluationId = other });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task no_licence_required_and_conditions_are_only_where_they_can_be(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var draft = await office.DraftAsync(reference, evaluation => CaseOffice.WithRequirement(
            evaluation with { Answer = evaluation.Answer with { Clearance = Clearance.CannotTell } }));
        await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(
            office.Officer, draft with { Outcome = DeterminationOutcome.NoLicenceRequired, Conditions = [] });
        await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(office.Officer, draft with { Conditions = [] });
        await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(office.Officer, draft with { Outcome = DeterminationOutcome.Granted });
        var stands = await office.DoAsync(office.Officer, draft);
        Assert.Contains("test/unverified-parameter", stands.TurnsOnUnverified);
    }

    /// <summary>Counted from the first day it holds, which lies before any day this can run on.</summary>
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_licence_ends_no_later_than_its_term_and_an_earlier_end_is_for_the_officer_to_choose(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var draft = await office.DraftAsync(await office.AppliedAsync()) with { ValidFrom = new(2025, 2, 3) };
        foreach (var late in (DateOnly?[])[new(2029, 2, 4), null])
        {
            var refused = await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(office.Officer, draft with { ValidUntil = late });
            var problem = Assert.Single(refused.Problems);
            Assert.Equal("validUntil", problem.Where);
            Assert.Contains("longer than its term: 4 years in general (15 CFR 750.7(g))", problem.What, StringComparison.Ordinal);
            Assert.Contains("2029-02-03", problem.WhatWouldBeRight, StringComparison.Ordinal);
        }

        var proposed = await office.DoAsync(office.Officer, new ProposeEnd(draft.EvaluationId, draft.ValidFrom));
        Assert.Equal(new(2029, 2, 3), proposed.Until);
        Assert.Contains("counted from 2025-02-03", proposed.Why, StringComparison.Ordinal);
        await office.DoAsync(office.Officer, draft with { ValidUntil = proposed.Until });
        await office.DoAsync(office.Officer, draft with { ValidUntil = new(2026, 1, 1) });
        var denied = draft with { Outcome = DeterminationOutcome.Denied, Conditions = [], ValidUntil = null, Grounds = ["US-744-21"] };
        await office.DoAsync(office.Officer, denied);
        await office.RefusedAsync<Refusal.NotAllowed, ProposeEnd.Answer>(
            office.Applicant, new ProposeEnd(draft.EvaluationId, draft.ValidFrom));
    }

    /// <summary>A licence that is to begin in years is issued now, and its years are counted from now.</summary>
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_later_beginning_gives_no_later_end(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var draft = await office.DraftAsync(await office.AppliedAsync());
        var far = new DateOnly(2090, 1, 1);
        Assert.NotEqual(far.AddYears(4), (await office.DoAsync(office.Officer, new ProposeEnd(draft.EvaluationId, far))).Until);
        await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(
            office.Officer, draft with { ValidFrom = far, ValidUntil = far.AddYears(4) });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nothing_is_drafted_on_what_only_the_applicant_stated_or_another_country(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var draft = await office.DraftAsync(reference);
        var shown = await office.DoAsync(office.Applicant, new ShowCase(reference));
        var theirs = await office.DoAsync(office.Applicant, new EvaluateQuestion(shown.Question, new Facts()));
        var returned = draft with { Outcome = DeterminationOutcome.ReturnedWithoutAction, Conditions = [] };
        var refused = await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(
            office.Officer, returned with { EvaluationId = theirs.Id });
        Assert.Contains("outside this office", refused.Sentence, StringComparison.Ordinal);

        var elsewhere = shown.Question with { Parties = [new(PartyRole.EndUser, new("Beispiel GmbH", "AT"))] };
        var other = await office.DoAsync(office.Officer, new EvaluateQuestion(elsewhere, new Facts()));
        refused = await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(
            office.Officer, returned with { EvaluationId = other.Id });
        Assert.Contains("another question", refused.Sentence, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task only_an_officer_confirms_law_that_is_not_verified(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var shown = await office.DoAsync(office.Applicant, new ShowCase(await office.AppliedAsync()));
        var act = new EvaluateQuestion(shown.Question, new Facts { Confirmations = [new("some/parameter", Truth.Yes, "hearsay")] });
        await office.RefusedAsync<Refusal.NotAllowed, EvaluateQuestion.Answer>(office.Applicant, act);
        Assert.Single((await office.DoAsync(office.Officer, act)).Evaluation.Facts.Confirmations);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task only_a_licensing_officer_drafts_and_a_change_since_is_a_conflict(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var draft = await office.DraftAsync(reference);
        foreach (var other in (Caller[])[office.Applicant, office.Countersigner, office.App.Regulator, Caller.Anonymous])
            await office.RefusedAsync<Refusal.NotAllowed, Draft.Answer>(other, draft);

        var seen = await office.DoAsync(office.Officer, new ShowCase(reference));
        await office.DoAsync(office.Officer, draft with { BasedOn = seen.Version });
        await office.RefusedAsync<Refusal.Conflict, Draft.Answer>(office.Officer, draft with { BasedOn = seen.Version });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_draft_sent_back_is_drafted_again_and_the_old_digest_is_worth_nothing(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await office.DraftedAsync();
        await office.RefusedAsync<Refusal.NotAllowed, Done>(office.Officer, new SendBack(reference, digest, "No."));
        await office.DoAsync(office.Countersigner, new SendBack(reference, digest, "Name the end user's parent."));
        var draft = await office.DraftAsync(reference);
        await office.DoAsync(office.Officer, draft with { Reasons = "Better reasons." });
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        await office.RefusedAsync<Refusal.Conflict, Done>(office.Countersigner, new SendBack(reference, digest, "Old."));
        var history = await office.DoAsync(office.Officer, new ShowCaseHistory(reference));
        Assert.Equal(6, history.Lines.Count);
        Assert.Contains("Name the end user's parent.", history.Lines[3].Sentence, StringComparison.Ordinal);
    }
}

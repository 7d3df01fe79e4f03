using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Cases.AsOn;
using ModelRegistry.Features.Cases.Corrections;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Advice in levels, referral, disagreement and its resolution, on real databases.</summary>
public sealed class Advising(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateOnly Due = new(2099, 12, 31);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task from_referral_to_disagreement_to_resolution_to_countersignature(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, _) = await office.DraftedAsync(sent: false);
        var agent = await office.AgentAsync();
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.ApproveWithConditions, "Report every year."));
        await office.DoAsync(office.Officer, new ReferCase(reference, agent.Organisation, "end users", "Do you know the end user?"));

        await BlockedAsync(office, reference, "Referral 1 is open");
        var laid = await office.DoAsync(agent, new ShowReferral(reference, 1));
        Assert.Equal(("Do you know the end user?", "We integrate the weights."), (laid.Asked, laid.Note));
        Assert.Equal(["item", "party/end user Beispiel GmbH"], laid.Parts.Select(part => part.Key));
        await office.DoAsync(agent, new AnswerReferral(reference, 1, [new("item", AdviceVerdict.Refuse)], "It is known for diversion.", []));

        var seen = await office.DoAsync(office.Officer, new ShowAdvice(reference));
        Assert.Contains("referred agency: refuse", Assert.Single(seen.Conflicts).Sentence, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(seen.Escalations).DueOn);
        Assert.False(seen.EscalationTime!.Verified);
        await BlockedAsync(office, reference, "The levels disagree");

        await office.DoAsync(office.Officer, new TakeMinutes(reference, "the referred agency, its director", "It was seen twice."));
        await office.DoAsync(office.Countersigner, new ResolveConflict(
            reference, "chair of the Operating Committee", AdviceVerdict.ApproveWithConditions, "The conditions meet it.", ["Report every year."]));
        seen = await office.DoAsync(office.Officer, new ShowAdvice(reference));
        Assert.Empty(seen.Blocks);
        Assert.Equal("Resolved by the chair of the Operating Committee: The conditions meet it.", Assert.Single(seen.Escalations).End);
        Assert.Equal("It was seen twice.", Assert.Single(seen.Escalations[0].Minutes).Said);

        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        var digest = (await office.DoAsync(office.Second, new ShowCase(reference))).Draft!.Digest;
        await office.DoAsync(office.Second, new IssueDecision(reference, digest));
        Assert.Null((await office.DoAsync(office.App.Regulator, new ShowCaseHistory(reference))).Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_draft_that_goes_against_the_last_word_is_not_sent_on(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, _) = await office.DraftedAsync(sent: false);
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.Refuse));
        await BlockedAsync(office, reference, "is to refuse");
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.Approve));
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        var advice = (await office.DoAsync(office.Officer, new ShowAdvice(reference))).Advice;
        Assert.Equal([(1, 2, null), (2, null, 1)], advice.Select(one => (one.Number, one.SupersededBy, one.Supersedes)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task advice_against_it_between_sending_and_signing_stops_the_signature(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await office.DraftedAsync();
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.Refuse));
        var refused = await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(office.Second, new IssueDecision(reference, digest));
        Assert.Contains("is to refuse", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await office.DecisionsOfAsync(reference));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_agency_reads_what_is_referred_to_it_and_nothing_else_and_no_more_when_it_is_over(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, other) = (await office.AppliedAsync(), await office.AppliedAsync());
        var (agent, stranger) = (await office.AgentAsync(), await office.AgentAsync());
        await office.RefusedAsync<Refusal.NotFound, ShowReferral.Answer>(agent, new ShowReferral(reference, 1));
        await office.DoAsync(office.Officer, new ReferCase(reference, agent.Organisation, "end users", "Known?", Due));

        Assert.Equal(reference, (await office.DoAsync(agent, new ShowReferral(reference, 1))).Reference);
        Assert.Equal(reference, Assert.Single((await office.DoAsync(agent, new ListReferrals())).Referrals).Reference);
        Assert.Empty((await office.DoAsync(stranger, new ListReferrals())).Referrals);
        await office.RefusedAsync<Refusal.NotFound, ShowReferral.Answer>(stranger, new ShowReferral(reference, 1));
        await office.RefusedAsync<Refusal.NotFound, ShowReferral.Answer>(agent, new ShowReferral(other, 1));
        await office.RefusedAsync<Refusal.NotFound, Done>(
            stranger, new AnswerReferral(reference, 1, [new("item", AdviceVerdict.Approve)], "We say so.", []));
        await office.RefusedAsync<Refusal.NotAllowed, ShowCase.Answer>(agent, new ShowCase(reference));
        await office.RefusedAsync<Refusal.NotAllowed, ShowAdvice.Answer>(agent, new ShowAdvice(reference));
        await office.RefusedAsync<Refusal.NotAllowed, ListCases.Answer>(agent, new ListCases());

        await office.DoAsync(office.Officer, new RecallReferral(reference, 1, "It is known by now."));
        await office.RefusedAsync<Refusal.NotFound, ShowReferral.Answer>(agent, new ShowReferral(reference, 1));
        await office.RefusedAsync<Refusal.NotFound, Done>(
            agent, new AnswerReferral(reference, 1, [new("item", AdviceVerdict.Approve)], "Late.", []));
        Assert.Equal(ReferralState.Recalled, Assert.Single((await office.DoAsync(agent, new ListReferrals())).Referrals).State);
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, new RecallReferral(reference, 1, "Again."));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_changed_fact_makes_the_advice_on_its_own_part_stale_and_no_other(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var application = await office.ApplicationAsync() with { EndUse = EndUse.NotStated };
        var reference = (await office.DoAsync(office.Applicant, application)).Reference;
        await office.DoAsync(office.Officer, new Advise(
            reference, [new("item", AdviceVerdict.Refuse), new("party/end user Beispiel GmbH", AdviceVerdict.Approve)], "Nobody says what for.", []));
        await office.DoAsync(office.Officer, new AskApplicant(reference, [new("What is it for?", "question.endUse")], Due));
        await office.DoAsync(office.Applicant, new AnswerCaseQuestion(reference, 1, "research"));
        var seen = await office.DoAsync(office.Officer, new ShowAdvice(reference));
        Assert.Equal([true, false], seen.Advice.Select(one => one.Stale));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task who_advised_resolves_nothing_and_nobody_advises_out_of_turn(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        foreach (var nobody in (Caller[])[office.Applicant, office.Stranger, office.Countersigner, office.App.Regulator, Caller.Anonymous])
            await office.RefusedAsync<Refusal.NotAllowed, Done>(nobody, Advice(reference, AdviceVerdict.Approve));
        var inside = office.Applicant with { Roles = new HashSet<Role> { Role.Applicant, Role.LicensingOfficer } };
        Assert.NotNull((await office.SendAsync(inside, Advice(reference, AdviceVerdict.Approve))).Refusal);
        await office.RefusedAsync<Refusal.NotFound, ShowAdvice.Answer>(inside, new ShowAdvice(reference));

        var second = await office.ColleagueAsync(office.Officer, Role.LicensingOfficer);
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.Approve));
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Countersigner, Resolution(reference));
        await office.DoAsync(second, Advice(reference, AdviceVerdict.Refuse));
        var promoted = second with { Roles = new HashSet<Role> { Role.Countersigner } };
        await office.RefusedAsync<Refusal.NeedsSecondPerson, Done>(promoted, Resolution(reference));
        await office.DoAsync(office.Countersigner, Resolution(reference));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task advice_that_two_persons_retract_counts_no_more_and_what_it_had_replaced_does_not_come_back(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var second = await office.ColleagueAsync(office.Officer, Role.LicensingOfficer);
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.Approve));
        await office.DoAsync(second, Advice(reference, AdviceVerdict.NoLicenceRequired));
        await office.DoAsync(second, Advice(reference, AdviceVerdict.Refuse));
        var wrong = (await office.DoAsync(office.Officer, new ShowAdvice(reference))).Advice[^1].Number;
        var retract = new ProposeCorrection(reference, CorrectionKind.RetractAdvice, "It was about another case.", Advice: wrong);
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, retract with { Advice = 99 });
        await office.DoAsync(office.Officer, retract);
        Assert.NotEmpty((await office.DoAsync(office.Officer, new ShowAdvice(reference))).Conflicts);
        await office.DoAsync(office.Countersigner, new RuleOnCorrection(reference, 1, Confirms: true));

        var seen = await office.DoAsync(office.Officer, new ShowAdvice(reference));
        Assert.Equal([wrong], seen.Advice.Where(one => one.Retracted).Select(one => one.Number));
        Assert.Empty(seen.Conflicts);
        Assert.Equal("What was disputed was retracted.", Assert.Single(seen.Escalations).End);
        Assert.Empty((await office.DoAsync(office.Applicant, new ShowCorrections(reference))).Corrections);
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, retract);
        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(
            [AdviceVerdict.Approve],
            (await office.DoAsync(office.Officer, new ShowCaseAsOn(reference, now))).Advice.Select(one => one.Verdict));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task levels_that_come_to_agree_need_no_resolution(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var second = await office.ColleagueAsync(office.Officer, Role.LicensingOfficer);
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.Approve));
        await office.DoAsync(second, Advice(reference, AdviceVerdict.Refuse));
        await office.DoAsync(second, Advice(reference, AdviceVerdict.Approve));
        var seen = await office.DoAsync(office.Officer, new ShowAdvice(reference));
        Assert.Equal("Those who advise agree by now.", Assert.Single(seen.Escalations).End);
        Assert.Empty(seen.Conflicts);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_is_wrong_is_said_at_its_field(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        async Task WrongAsync(IAct<Done> act, params string[] where) => Assert.Equal(
            where, (await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, act)).Problems.Select(problem => problem.Where));
        await WrongAsync(new Advise(reference, [], " ", []), "Verdicts", "Reasons");
        await WrongAsync(Advice(reference, AdviceVerdict.ApproveWithConditions), "Conditions");
        await WrongAsync(Advice(reference, AdviceVerdict.Approve, "Report."), "Conditions");
        await WrongAsync(new Advise(reference, [new("party/nobody", AdviceVerdict.Approve)], "So.", []), "Verdicts");
        await WrongAsync(Advice(reference, AdviceVerdict.Approve) with { Team = new(Guid.NewGuid()) }, "Team");
        await WrongAsync(new ReferCase(reference, office.Stranger.Organisation, "x", "y"), "Agency");
        await WrongAsync(new ReferCase(reference, office.Stranger.Organisation, "", "", new(2001, 1, 1)), "Capacity", "Question", "DueOn");
        await WrongAsync(new TakeMinutes(reference, "", ""), "Speaker", "Said");
        await WrongAsync(new TakeMinutes(reference, "somebody", "something"), "case");
        var seen = await office.DoAsync(office.Officer, new ShowAdvice(reference));
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.Approve) with { BasedOn = seen.Version });
        await office.RefusedAsync<Refusal.Conflict, Done>(office.Officer, Advice(reference, AdviceVerdict.Approve) with { BasedOn = seen.Version });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nothing_of_it_reaches_the_applicant(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.Refuse) with { Reasons = "SECRET ADVICE" });
        await office.RefusedAsync<Refusal.NotAllowed, ShowAdvice.Answer>(office.Applicant, new ShowAdvice(reference));
        var told = System.Text.Json.JsonSerializer.Serialize(await office.DoAsync(office.Applicant, new ShowCase(reference)))
            + System.Text.Json.JsonSerializer.Serialize(await office.DoAsync(office.Applicant, new ShowCaseHistory(reference)));
        Assert.DoesNotContain("SECRET ADVICE", told, StringComparison.Ordinal);
        Assert.DoesNotContain("dvice", told, StringComparison.Ordinal);
    }

    private static Advise Advice(string reference, AdviceVerdict verdict, params string[] conditions) =>
        new(reference, [new("item", verdict)], "Because it is so.", conditions);

    private static ResolveConflict Resolution(string reference) => new(reference, "chair", AdviceVerdict.Approve, "It is settled.", []);

    private static async Task BlockedAsync(CaseOffice office, string reference, string why)
    {
        var refused = await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, new SendToCountersign(reference));
        Assert.Contains(why, refused.Sentence, StringComparison.Ordinal);
    }
}

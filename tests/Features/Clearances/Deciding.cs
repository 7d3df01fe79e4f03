using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Clearances;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Denials;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;
using Answered = ModelRegistry.Rulebook.Evaluations.Clearance;

namespace ModelRegistry.Tests.Features.Clearances;

/// <summary>What an authority has decided answers the applicant's own question, and nobody else's.</summary>
public sealed class Deciding(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_licence_clears_its_own_question_with_its_conditions_and_no_other(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (decision, asked) = await IssuedAsync(office, DeterminationOutcome.GrantedWithConditions);

        var own = await office.DoAsync(office.Applicant, asked);
        Assert.Equal((Answered.ClearedWithConditions, decision), (own.Clearance, own.Decision));
        Assert.Equal(["No re-export.", "Report every year."], own.Conditions);
        var open = await office.DoAsync(office.Applicant, asked with { EndUser = null });
        Assert.Contains("It covers only the end user Beispiel GmbH.", open.Conditions);

        CheckClearance[] others =
        [
            asked with { Jurisdiction = "FR" }, asked with { EndUser = "Andere AG" }, asked with { Use = EndUse.Research },
            asked with { Activity = Activity.Export }, asked with { Access = AccessKind.HostedInference },
            asked with { Day = new(2026, 11, 20) }, asked with { Day = new(2028, 11, 21) },
        ];
        foreach (var other in others)
        {
            Assert.Null((await office.DoAsync(office.Applicant, other)).Decision);
        }

        Assert.Null((await office.DoAsync(office.Stranger, asked)).Decision);
        Assert.Null((await office.DoAsync(office.Officer, asked)).Decision);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_suspended_licence_clears_nothing_from_the_day_of_its_suspension_on(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (decision, asked) = await IssuedAsync(office, DeterminationOutcome.GrantedWithConditions);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var then = asked with { Day = today.AddDays(3) };
        Assert.Equal(decision, (await office.DoAsync(office.Applicant, then)).Decision);

        await office.DoAsync(office.Officer, new ProposeMeasure(decision, MeasureKind.Suspend, MeasureGround.FactsChanged, "A new end user.", today.AddDays(2)));
        Assert.Equal(decision, (await office.DoAsync(office.Applicant, then)).Decision);
        await office.DoAsync(office.Countersigner, new RuleOnMeasure(decision, 1, Confirms: true));
        Assert.Null((await office.DoAsync(office.Applicant, then)).Decision);
        Assert.Equal(decision, (await office.DoAsync(office.Applicant, asked with { Day = today.AddDays(1) })).Decision);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_denial_refuses_its_own_question_and_is_frozen_with_an_evaluation(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (decision, asked) = await IssuedAsync(office, DeterminationOutcome.Denied);
        var own = await office.DoAsync(office.Applicant, asked);
        Assert.Equal((Answered.Refused, decision), (own.Clearance, own.Decision));

        var made = await office.DoAsync(office.Applicant, new EvaluateQuestion(own.Question, new Facts()));
        Assert.Equal(decision, Assert.Single(made.Evaluation.Precedents).Reference);
        Assert.True((await office.DoAsync(office.Applicant, new ReplayEvaluation(made.Id))).BytesEqual);
    }

    private static async Task<(string Decision, CheckClearance Asked)> IssuedAsync(CaseOffice office, DeterminationOutcome outcome)
    {
        var reference = await office.AppliedAsync();
        var draft = (await office.DraftAsync(reference)) with { Outcome = outcome };
        if (outcome == DeterminationOutcome.Denied)
        {
            draft = draft with { Conditions = [], Grounds = ["US-744-21"] };
            await office.AnnouncedAsync(draft);
            await office.DoAsync(office.Applicant, new ReplyToIntent(reference, "We have nothing to add."));
        }

        var drafted = await office.DoAsync(office.Officer, draft);
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        await office.DoAsync(office.Countersigner, new IssueDecision(reference, drafted.Digest));
        var decision = Assert.Single((await office.DoAsync(office.Applicant, new FindDecisions())).Decisions);
        return (decision.Reference, new()
        {
            Model = decision.ReleaseName,
            Jurisdiction = "DE",
            Use = EndUse.CommercialSoftware,
            EndUser = "beispiel gmbh",
            Day = new(2026, 11, 21),
        });
    }
}

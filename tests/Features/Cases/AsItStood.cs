using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Cases.AsOn;
using ModelRegistry.Features.Cases.Flags;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>The whole case as it stood at an instant, and its history narrowed by kind and person.</summary>
public sealed class AsItStood(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task each_moment_shows_what_stood_then_and_nothing_that_came_after(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var applied = await NowAsync();
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.Refuse));
        var advised = await NowAsync();
        var targets = (await office.DoAsync(office.Officer, new ShowFlags(reference))).Targets;
        await office.DoAsync(office.Officer, new RaiseFlag(reference, targets[0].Key, FlagKind.Watch, "Look here."));
        var draft = await office.DoAsync(office.Officer, await office.DraftAsync(reference));
        var drafted = await NowAsync();
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.Approve));
        var flag = (await office.DoAsync(office.Officer, new ShowFlags(reference))).Flags.Single(one => one.Lifted is null && one.Why == "Look here.");
        await office.DoAsync(office.Officer, new LiftFlag(reference, flag.Id, "Seen."));
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        var issued = await office.DoAsync(office.Second, new IssueDecision(reference, draft.Digest));

        Task<ShowCaseAsOn.Answer> AtAsync(DateTimeOffset at) => office.DoAsync(office.Officer, new ShowCaseAsOn(reference, at));
        Assert.Null((await AtAsync(DateTimeOffset.UnixEpoch)).Stage);
        var first = await AtAsync(applied);
        Assert.Equal((CaseStage.Submitted, 1, 0), (first.Stage, first.Lines, first.Advice.Count));
        Assert.Equal(AdviceVerdict.Refuse, Assert.Single((await AtAsync(advised)).Advice).Verdict);
        var third = await AtAsync(drafted);
        Assert.Equal((CaseStage.Drafting, draft.Digest, 1, AdviceVerdict.Refuse), (third.Stage, third.Draft!.Digest, third.Flags.Count, third.Advice[0].Verdict));
        Assert.NotEmpty(third.Evaluation!.Headline);
        Assert.Null(third.Decision);
        var last = await AtAsync(await NowAsync());
        Assert.Equal((CaseStage.Issued, issued.Decision, 0, AdviceVerdict.Approve), (last.Stage, last.Decision, last.Flags.Count, last.Advice[0].Verdict));
        await office.RefusedAsync<Refusal.NotAllowed, ShowCaseAsOn.Answer>(office.Applicant, new ShowCaseAsOn(reference, applied));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_history_is_narrowed_by_kind_and_by_person(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        await office.DoAsync(office.Officer, Advice(reference, AdviceVerdict.Approve));
        var all = await office.DoAsync(office.Officer, new ShowCaseHistory(reference));
        Assert.Equal([CaseAct.Apply, CaseAct.Advise], all.Kinds);
        Assert.Equal(2, all.Persons.Count);
        Assert.Contains("refuse", (await office.DoAsync(office.Officer, new ShowCaseHistory(reference, CaseAct.Advise))).Lines[0].Sentence
            .Replace("approve", "refuse", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single((await office.DoAsync(office.Officer, new ShowCaseHistory(reference, Person: office.Applicant.Person))).Lines).Number);
        Assert.Empty((await office.DoAsync(office.Officer, new ShowCaseHistory(reference, CaseAct.Apply, office.Officer.Person))).Lines);
        Assert.DoesNotContain(CaseAct.Advise, (await office.DoAsync(office.Applicant, new ShowCaseHistory(reference))).Kinds);
    }

    private static Advise Advice(string reference, AdviceVerdict verdict) => new(reference, [new("item", verdict)], "Because it is so.", []);

    // An instant after all that was done and before all that will be: a database keeps a microsecond.
    private static async Task<DateTimeOffset> NowAsync()
    {
        await Task.Yield();
        var now = TimeProvider.System.GetUtcNow();
        while (TimeProvider.System.GetUtcNow() < now.AddMicroseconds(20)) await Task.Yield();
        return now.AddMicroseconds(10);
    }
}

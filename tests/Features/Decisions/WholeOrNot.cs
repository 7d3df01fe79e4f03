using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>Whatever happens while a decision is issued, there is none or there is exactly one, whole.</summary>
public sealed class WholeOrNot(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_power_goes_at_every_step_and_nothing_half_stays(string database)
    {
        var power = new PowerLine();
        await using var office = await CaseOffice.OpenAsync(databases, database, signs: true, power.Commands, power.Transactions);
        var (reference, digest) = await office.DraftedAsync();
        var act = new IssueDecision(reference, digest);
        var steps = 0;
        while (true)
        {
            power.CutAt(++steps);
            var cut = await Record.ExceptionAsync(() => office.DoAsync(office.Countersigner, act));
            power.CutAt(-1);
            if (cut is null) break;
            Assert.Contains(Chain(cut), inner => inner is PowerCut);
            Assert.Equal(0, await office.DecisionsOfAsync(reference));
            Assert.Equal(CaseStage.AwaitingCountersignature, (await office.DoAsync(office.Officer, new ShowCase(reference))).Stage);
            Assert.Null((await office.DoAsync(office.Officer, new ShowCaseHistory(reference))).Broken);
        }

        Assert.True(steps > 6, $"only {steps} steps were cut");
        Assert.Equal(1, await office.DecisionsOfAsync(reference));
        Assert.Null((await office.DoAsync(office.Officer, new ShowCaseHistory(reference))).Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task who_never_heard_that_it_was_issued_asks_again_and_hears_of_the_same_one(string database)
    {
        var power = new PowerLine();
        await using var office = await CaseOffice.OpenAsync(databases, database, signs: true, power.Commands, power.Transactions);
        var (reference, digest) = await office.DraftedAsync();
        var act = new IssueDecision(reference, digest);
        power.CutAfterCommit = true;
        Assert.Contains(Chain(await Record.ExceptionAsync(() => office.DoAsync(office.Countersigner, act))), inner => inner is PowerCut);

        var again = await office.DoAsync(office.Countersigner, act);
        Assert.True(again.WasThere);
        Assert.Equal(1, await office.DecisionsOfAsync(reference));
        var paper = await office.DoAsync(office.Applicant, new DownloadDecision(again.Decision));
        Assert.Equal(again.PdfDigest, paper.Digest);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task two_countersigners_at_once_issue_one_decision(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await office.DraftedAsync();
        var act = new IssueDecision(reference, digest);
        Caller[] both = [office.Countersigner, office.Second];
        var results = await Task.WhenAll(both.Select(caller => Task.Run(() => office.SendAsync(caller, act))));
        Assert.Single(results, result => result.IsDone);
        Assert.Equal(1, await office.DecisionsOfAsync(reference));
        Assert.Null((await office.DoAsync(office.Officer, new ShowCaseHistory(reference))).Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task without_a_key_nothing_is_issued_and_the_case_waits(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database, signs: false);
        var (reference, digest) = await office.DraftedAsync();
        var refusal = await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(
            office.Countersigner, new IssueDecision(reference, digest));
        Assert.Contains("Signing:Pkcs12Path", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await office.DecisionsOfAsync(reference));
        Assert.Equal(CaseStage.AwaitingCountersignature, (await office.DoAsync(office.Officer, new ShowCase(reference))).Stage);
    }

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException) yield return exception;
    }
}

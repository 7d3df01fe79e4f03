using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>The power goes between advising and finalising: each act stays whole or did not happen, and the next one goes on from there.</summary>
public sealed class AdvisedOrNot(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_power_goes_at_every_step_from_advice_to_signature_and_nothing_half_stays(string database)
    {
        var power = new PowerLine();
        await using var office = await CaseOffice.OpenAsync(databases, database, signs: true, power.Commands, power.Transactions);
        var agent = await office.AgentAsync();
        var (reference, digest) = await office.DraftedAsync(sent: false);
        await CutAsync(power, office, reference, () => office.DoAsync(office.Officer, Advice(reference)));
        await CutAsync(power, office, reference, () => office.DoAsync(
            office.Officer, new ReferCase(reference, agent.Organisation, "end users", "Known?")));
        await CutAsync(power, office, reference, () => office.DoAsync(
            agent, new AnswerReferral(reference, 1, [new("item", AdviceVerdict.Refuse)], "Not known.", [])));
        await CutAsync(power, office, reference, () => office.DoAsync(office.Countersigner, new ResolveConflict(
            reference, "chair", AdviceVerdict.ApproveWithConditions, "It is settled.", ["Report."])));
        await CutAsync(power, office, reference, () => office.DoAsync(office.Officer, new SendToCountersign(reference)));
        await office.DoAsync(office.Second, new IssueDecision(reference, digest));

        var seen = await office.DoAsync(office.Officer, new ShowAdvice(reference));
        Assert.Equal(
            [AdviceLevel.Officer, AdviceLevel.Agency, AdviceLevel.Final], seen.Advice.Select(one => one.Level));
        Assert.Equal((1, 1), (seen.Referrals.Count, seen.Escalations.Count));
        Assert.Equal(1, await office.DecisionsOfAsync(reference));
    }

    // What was cut is sent again, until it is done without a cut: it is there once.
    private static async Task CutAsync(PowerLine power, CaseOffice office, string reference, Func<Task<Done>> act)
    {
        var lines = (await office.DoAsync(office.Officer, new ShowCaseHistory(reference))).Lines.Count;
        for (var step = 1; ; step++)
        {
            power.CutAt(step);
            var cut = await Record.ExceptionAsync(act);
            power.CutAt(-1);
            var history = await office.DoAsync(office.Officer, new ShowCaseHistory(reference));
            Assert.Null(history.Broken);
            Assert.Equal(lines + (cut is null ? 1 : 0), history.Lines.Count);
            if (cut is null) break;
        }
    }

    private static Advise Advice(string reference) => new(reference, [new("item", AdviceVerdict.ApproveWithConditions)], "Known.", ["Report."]);
}

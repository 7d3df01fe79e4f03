using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>A hundred officers on one case at once: nothing that was taken is lost, and whoever came too late is told.</summary>
public sealed class ManyOfficers(Databases databases) : IClassFixture<Databases>
{
    private const int Officers = 100;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task who_read_at_once_all_read_and_each_reading_is_logged(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        Task<int> LoggedAsync() => office.LookAsync(office.App.Regulator, context =>
            Task.FromResult(context.Set<ModelRegistry.Domain.People.AccessEntry>().Count(entry => entry.Subject.Contains(reference))));
        var before = await LoggedAsync();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => office.DoAsync(office.Officer, new ShowCase(reference))));
        Assert.Equal(before + 60, await LoggedAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task every_advice_that_was_taken_is_there_and_every_other_was_told_of_a_conflict(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var officers = new List<Caller>();
        for (var i = 0; i < Officers; i++) officers.Add(await office.ColleagueAsync(office.Officer, Role.LicensingOfficer));
        var seen = (await office.DoAsync(office.Officer, new ShowAdvice(reference))).Version;

        var sent = await Task.WhenAll(officers.Select((officer, index) => office.SendAsync(
            officer, new Advise(reference, [new("item", AdviceVerdict.Approve)], $"Reasons of {index}.", [], BasedOn: index % 2 == 0 ? seen : null))));

        Assert.All(sent, one => Assert.True(one.IsDone || one.Refusal is Refusal.Conflict, one.Refusal?.Sentence));
        var taken = sent.Select((one, index) => (one.IsDone, Reasons: $"Reasons of {index}.")).Where(one => one.IsDone).Select(one => one.Reasons).ToList();
        var kept = await office.DoAsync(office.Officer, new ShowAdvice(reference));
        Assert.Equal(taken.Order(), kept.Advice.Select(one => one.Reasons).Order());
        Assert.NotEmpty(taken);
        Assert.True(sent.Where((_, index) => index % 2 == 0).Count(one => one.IsDone) <= 1, "Two changes were based on one version.");
        Assert.Equal(Enumerable.Range(1, taken.Count), kept.Advice.Select(one => one.Number));
        var history = await office.DoAsync(office.App.Regulator, new ShowCaseHistory(reference));
        Assert.Equal((null, taken.Count + 1), (history.Broken, history.Lines.Count));
    }
}

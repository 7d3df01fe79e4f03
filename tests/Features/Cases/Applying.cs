using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

public sealed class Applying(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_same_key_is_the_same_application_and_another_content_under_it_is_refused(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var application = await office.ApplicationAsync("key-1");
        var first = await office.DoAsync(office.Applicant, application);
        var again = await office.DoAsync(office.Applicant, application);
        Assert.Equal((first.Reference, true), (again.Reference, again.WasThere));
        Assert.Matches("^US-[0-9]{4}-[0-9]{6}$", first.Reference);

        var other = await office.RefusedAsync<Refusal.NotValid, Apply.Answer>(office.Applicant, application with { Destination = "FR" });
        Assert.Contains(first.Reference, other.Sentence, StringComparison.Ordinal);
        Assert.False((await office.DoAsync(office.Stranger, application)).WasThere);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task numbers_given_at_once_have_no_double_and_no_gap(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var before = Number(await office.AppliedAsync());
        var applications = new List<Apply>();
        for (var i = 0; i < 16; i++) applications.Add(await office.ApplicationAsync());
        var answers = await Task.WhenAll(applications.Select(application => Task.Run(() => office.DoAsync(office.Applicant, application))));
        Assert.Equal(Enumerable.Range(before + 1, 16), answers.Select(answer => Number(answer.Reference)).Order());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_case_is_seen_by_who_applied_and_by_office_and_by_nobody_else(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var colleague = await office.ColleagueAsync(office.Applicant, Role.ComplianceOfficer);

        foreach (var reader in (Caller[])[office.Applicant, colleague, office.Officer, office.Countersigner, office.App.Regulator])
        {
            Assert.Equal("DE", (await office.DoAsync(reader, new ShowCase(reference))).Question.Destination);
            Assert.Contains((await office.DoAsync(reader, new ListCases(Take: 200))).Cases, line => line.Reference == reference);
            Assert.Null((await office.DoAsync(reader, new ShowCaseHistory(reference))).Broken);
        }

        await office.RefusedAsync<Refusal.NotFound, ShowCase.Answer>(office.Stranger, new ShowCase(reference));
        await office.RefusedAsync<Refusal.NotFound, ShowCaseHistory.Answer>(office.Stranger, new ShowCaseHistory(reference));
        await office.RefusedAsync<Refusal.NotFound, Done>(office.Stranger, new Withdraw(reference));
        Assert.Empty((await office.DoAsync(office.Stranger, new ListCases())).Cases);
        await office.RefusedAsync<Refusal.NotAllowed, ShowCase.Answer>(Caller.Anonymous, new ShowCase(reference));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task pages_of_cases_follow_each_other_without_gap_or_double(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var references = new List<string>();
        for (var i = 0; i < 5; i++) references.Insert(0, await office.AppliedAsync());
        var seen = new List<string>();
        long? before = null;
        do
        {
            var page = await office.DoAsync(office.Applicant, new ListCases(before, 2));
            seen.AddRange(page.Cases.Select(line => line.Reference));
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal(references, seen);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task only_an_applicant_applies_and_only_for_a_release_that_is_there(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var application = await office.ApplicationAsync();
        foreach (var other in (Caller[])[office.Officer, office.Countersigner, office.App.Regulator, Caller.Anonymous])
            await office.RefusedAsync<Refusal.NotAllowed, Apply.Answer>(other, application);
        await office.RefusedAsync<Refusal.NotFound, Apply.Answer>(
            office.Applicant, application with { ReleaseId = new ReleaseId(Guid.NewGuid()) });
        var wrong = await office.RefusedAsync<Refusal.NotValid, Apply.Answer>(
            office.Applicant, application with { Destination = "Germany", IdempotencyKey = " ", Note = new string('x', 4001) });
        Assert.Equal(3, wrong.Problems.Count);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_withdrawn_application_goes_no_further(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await office.DraftedAsync();
        await office.DoAsync(office.Applicant, new Withdraw(reference));
        Assert.Equal(CaseStage.Withdrawn, (await office.DoAsync(office.Applicant, new ShowCase(reference))).Stage);
        await office.RefusedAsync<Refusal.NotValid, ModelRegistry.Features.Decisions.IssueDecision.Answer>(
            office.Countersigner, new ModelRegistry.Features.Decisions.IssueDecision(reference, digest));
        Assert.Equal(0, await office.DecisionsOfAsync(reference));
    }

    private static int Number(string reference) => int.Parse(reference[^6..], System.Globalization.CultureInfo.InvariantCulture);
}

using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Cases.Queues;
using ModelRegistry.Features.Cases.Routing;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Cases.Applications;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>One applies to an authority that has an office here: its references, law, clocks and grounds hold, and its people alone act.</summary>
public sealed class SecondOffice(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_case_of_another_authority_has_its_reference_law_and_clocks_and_is_decided_by_its_people(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (officer, countersigner) = (await office.ElsewhereAsync(Role.LicensingOfficer), await office.ElsewhereAsync(Role.Countersigner));
        var reference = await HandedInAsync(office, "UK");
        Assert.Matches("^UK-[0-9]{4}-000001$|^UK-[0-9]{4}-[0-9]{6}$", reference);
        var shown = await office.DoAsync(officer, new ShowCase(reference));
        Assert.Equal(Jurisdiction.UnitedKingdom, shown.Question.Law);
        Assert.All(shown.Progress.Clocks, clock => Assert.StartsWith("uk/clocks/", clock.Limit.Id, StringComparison.Ordinal));
        Assert.NotEmpty(shown.Progress.Clocks);

        var draft = await office.DraftAsync(reference, by: officer);
        await office.RefusedAsync<Refusal.NotFound, Draft.Answer>(office.Officer, draft);
        await office.RefusedAsync<Refusal.NotFound, Done>(office.Officer, new TakeCase(reference));
        await office.DoAsync(officer, new TakeCase(reference));
        Assert.Contains((await office.DoAsync(officer, new ListQueue(CaseQueue.Mine))).Cases, line => line.Reference == reference);
        var own = (await office.DraftedAsync()).Case;
        await office.RefusedAsync<Refusal.NotFound, Done>(officer, new TakeCase(own));
        Assert.DoesNotContain(
            (await office.DoAsync(officer, new ListQueue(CaseQueue.Countersign, Take: 200))).Cases, line => line.Reference.StartsWith("US-", StringComparison.Ordinal));
        var digest = (await office.DoAsync(officer, draft)).Digest;
        await office.DoAsync(officer, new SendToCountersign(reference));
        Assert.Contains((await office.DoAsync(countersigner, new ListQueue(CaseQueue.Countersign, Take: 200))).Cases, line => line.Reference == reference);
        await office.RefusedAsync<Refusal.NotFound, IssueDecision.Answer>(office.Countersigner, new IssueDecision(reference, digest));
        Assert.Equal($"{reference}-D1", (await office.DoAsync(countersigner, new IssueDecision(reference, digest))).Decision);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nobody_applies_to_an_authority_without_an_office_and_an_office_stays_whose_it_is(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var release = (await office.App.RegisterAsync("authority")).ReleaseId;
        var closed = await office.RefusedAsync<Refusal.NotValid, StartApplicationDraft.Answer>(
            office.Applicant, new StartApplicationDraft(ApplicationKind.SingleLicence, release) { Authority = "KR" });
        Assert.Contains("The registry holds no clocks of the authority of Republic of Korea", closed.Sentence, StringComparison.Ordinal);
        var administrator = await office.App.SomebodyAsync("Ann Administrator", Role.Administrator);
        var name = $"Office {Guid.NewGuid():N}";
        await office.DoAsync(administrator, Account(name, "UK"));
        await office.RefusedAsync<Refusal.NotValid, MakeAccount.Answer>(administrator, Account(name, "JP"));
        await office.RefusedAsync<Refusal.NotValid, MakeAccount.Answer>(administrator, Account($"Office {Guid.NewGuid():N}", "XX"));
        await office.RefusedAsync<Refusal.NotValid, MakeAccount.Answer>(
            administrator, Account($"Firm {Guid.NewGuid():N}", "UK") with { IsAuthority = false, Roles = [Role.Applicant] });
        Assert.Contains((await office.DoAsync(office.Applicant, new ListApplicationTypes("UK"))).Authorities, one => one.Code == "UK");
    }

    private static MakeAccount Account(string organisation, string authority) => new(
        $"u{Guid.NewGuid():N}", "Olga Officer", "a long password of ours", organisation, null, IsAuthority: true, [Role.LicensingOfficer])
    { Authority = authority };

    internal static async Task<string> HandedInAsync(CaseOffice office, string authority)
    {
        var release = (await office.App.RegisterAsync("authority")).ReleaseId;
        var id = (await office.DoAsync(
            office.Applicant, new StartApplicationDraft(ApplicationKind.SingleLicence, release) { Authority = authority })).Id;
        var version = await office.SavedAsync(id, Drafts.Filled(("EndUse", "Research"), ("Exporter", "We"), ("ExporterCountry", "GB"), ("ExportedFrom", "GB")));
        return (await office.DoAsync(office.Applicant, new SubmitApplicationDraft(id, version))).Reference;
    }
}

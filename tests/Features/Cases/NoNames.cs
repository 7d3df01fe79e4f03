using System.Text.Json;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Appeals;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Corrections;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Denials;
using ModelRegistry.Features.Decisions.Licences;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>To the applicant the office acts, by role: no officer has a name or an id there, and their own people keep theirs.</summary>
public sealed class NoNames(Databases databases) : IClassFixture<Databases>
{
    [Fact]
    public async Task of_officers_are_told_to_the_applicant()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var decision = await office.LicensedAsync();
        var reference = (await office.DoAsync(office.Officer, new ShowDecision(decision))).Case;
        await office.DoAsync(office.Applicant, new ReportFulfilment(decision, 2, "The report of this year."));
        await office.DoAsync(office.Officer, new JudgeFulfilment(decision, 2, LicenceAct.AcceptFulfilment, "It is there."));
        var colleague = await office.ColleagueAsync(office.Applicant, Role.ComplianceOfficer);
        foreach (var reader in (Caller[])[office.Applicant, colleague])
        {
            var told = JsonSerializer.Serialize(new object[]
            {
                await office.DoAsync(reader, new ShowCase(reference)), await office.DoAsync(reader, new ShowCaseHistory(reference)),
                await office.DoAsync(reader, new ShowDecision(decision)), await office.DoAsync(reader, new ShowLicence(decision)),
                await office.DoAsync(reader, new ShowCorrections(reference)), await office.DoAsync(reader, new ShowIntents(reference)),
                await office.DoAsync(reader, new ShowAppeals(decision)),
            });
            Assert.DoesNotContain("Otto Officer", told, StringComparison.Ordinal);
            Assert.DoesNotContain("Carla Colleague", told, StringComparison.Ordinal);
            Assert.Contains("Anna Applicant", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task stand_in_the_history_that_the_applicant_reads_and_nobody_is_found_by_an_id()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var reference = (await office.DoAsync(office.Officer, new ShowDecision(await office.LicensedAsync()))).Case;
        var read = await office.DoAsync(office.Applicant, new ShowCaseHistory(reference));
        Assert.Equal([("Anna Applicant", "applicant"), (null, "countersigner")], read.Lines.Select(line => (line.Person, line.Capacity)));
        Assert.Equal(office.Applicant.Person, Assert.Single(read.Persons).Id);
        Assert.Empty((await office.DoAsync(office.Applicant, new ShowCaseHistory(reference, Person: office.Countersigner.Person))).Lines);
        Assert.DoesNotContain(office.Countersigner.Person.ToString(), JsonSerializer.Serialize(read), StringComparison.OrdinalIgnoreCase);

        var known = await office.DoAsync(office.App.Regulator, new ShowCaseHistory(reference));
        Assert.Contains(known.Lines, line => line is { Person: "Otto Officer", Capacity: "licensing officer" });
        Assert.Single((await office.DoAsync(office.Officer, new ShowCaseHistory(reference, Person: office.Countersigner.Person))).Lines);
    }
}

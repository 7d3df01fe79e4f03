using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Every act that takes the reference of a case or of a decision, asked by people of another organisation.</summary>
public sealed class OtherTenants(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task are_told_of_what_is_not_theirs_exactly_what_they_are_told_of_what_does_not_exist(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync();
        var reference = (await office.DoAsync(office.Officer, new ShowDecision(decision))).Case;
        var other = office.Stranger with { Roles = new HashSet<Role> { Role.Applicant, Role.ComplianceOfficer } };
        var asked = 0;
        foreach (var act in ActsByReflection.OnCases)
        {
            var theirs = await ActsByReflection.RefusalAsync(office, other, ActsByReflection.Filled(act, reference, decision));
            var nobodys = await ActsByReflection.RefusalAsync(office, other, ActsByReflection.Filled(act, "US-1999-000001", "US-1999-000001-D1"));
            Assert.True(theirs is not null, $"{act.Name} did something with a case of another organisation.");
            Assert.Equal(
                $"{act.Name}: {nobodys?.GetType().Name} {nobodys?.Sentence}".Replace("US-1999-000001", reference, StringComparison.Ordinal),
                $"{act.Name}: {theirs.GetType().Name} {theirs.Sentence}".Replace(decision, $"{reference}-D1", StringComparison.Ordinal));
            if (theirs is not Refusal.NotAllowed) asked++;
        }

        Assert.True(asked > 15, $"Only {asked} acts were asked by somebody whose roles allow them.");
    }
}

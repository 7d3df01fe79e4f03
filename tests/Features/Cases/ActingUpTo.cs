using System.Security.Claims;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Cases.Applications;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Whoever only acts as countersigner decides up to an outcome, a stated value and a risk; the server asks when it is issued.</summary>
public sealed class ActingUpTo(Databases databases) : IClassFixture<Databases>
{
    private static readonly string Every = string.Join(' ', Enum.GetNames<DeterminationOutcome>());

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_value_decides_only_on_what_is_stated_to_be_within_it(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (unstated, nothing) = await office.DraftedAsync();
        var (reference, digest) = await DraftedAsync(office, "250000");
        var less = office.Countersigner with { Acting = new(Role.Countersigner, Every, DateTimeOffset.MaxValue) { MostValue = 249_999 } };
        var more = office.Countersigner with { Acting = less.Acting with { MostValue = 250_000 } };
        Assert.Contains("states no value", (await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(
            more, new IssueDecision(unstated, nothing))).Sentence, StringComparison.Ordinal);
        Assert.Contains("the stated value is beyond it", (await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(
            less, new IssueDecision(reference, digest))).Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await office.DecisionsOfAsync(reference));
        Assert.EndsWith("-D1", (await office.DoAsync(more, new IssueDecision(reference, digest))).Decision, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 1, null)]
    [InlineData(true, 2, "takes two countersigners by its risk")]
    [InlineData(false, 2, null)]
    public void an_ordinary_risk_leaves_what_takes_two_to_others(bool ordinary, int signatures, string? refused)
    {
        var acting = new ActingFor(Role.Countersigner, "Granted", DateTimeOffset.MaxValue) { OrdinaryRisk = ordinary };
        Assert.Equal(refused is null, acting.WhyNot("Granted", null, signatures) is not { Sentence: var why } || !why.Contains(refused!, StringComparison.Ordinal));
        Assert.NotNull(acting.WhyNot("Denied", 1, 1));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_limits_that_two_agreed_on_are_those_that_a_session_has(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var administrator = await office.App.SomebodyAsync("Ann Administrator", Role.Administrator);
        var made = await office.DoAsync(administrator, new MakeAccount(
            $"u{Guid.NewGuid():N}", "Olga Officer", "a long password of ours", $"Office {Guid.NewGuid():N}", null, IsAuthority: true, [Role.LicensingOfficer]));
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var proposal = new ProposeActing(made.PersonId, Role.Countersigner, today, today.AddDays(3), [DeterminationOutcome.Granted], "Holidays of another.")
        {
            MostValue = 500_000,
            OrdinaryRisk = true,
            Authority = "UK",
        };
        await office.RefusedAsync<Refusal.NotValid, ChangeRoles.Answer>(administrator, proposal with { MostValue = 0 });
        await office.RefusedAsync<Refusal.NotValid, ChangeRoles.Answer>(administrator, proposal with { Authority = "US" });
        await office.RefusedAsync<Refusal.NotValid, ChangeRoles.Answer>(administrator, proposal with { Authority = "XX" });
        await office.DoAsync(administrator, proposal);
        var listed = (await office.DoAsync(administrator, new ListRoleProposals())).Rows[0];
        Assert.Equal((500_000, true), (listed.MostValue, listed.OrdinaryRisk));
        if (listed.Agreed is null)
        {
            var other = await office.App.SomebodyAsync("Otto Administrator", Role.Administrator);
            await office.DoAsync(other, new RuleOnRoles(listed.Id, Agrees: true));
        }

        var (acting, _) = await office.LookAsync(office.Officer, context => new OfficeBook(context).OfAsync(made.PersonId, TimeProvider.System.GetUtcNow()));
        var session = new ClaimsPrincipal([
            new ClaimsIdentity(
                [new(AccountClaims.Person, made.PersonId.ToString()), new(AccountClaims.Organisation, made.OrganisationId.ToString())], "a test"),
            AccountClaims.Known("US", acting, null),
        ]);
        Assert.Equal(acting, AccountClaims.Read(session).Acting);
        Assert.Equal(("US", "UK"), (AccountClaims.Read(session).Authority, acting!.Authority));
        Assert.Equal((500_000, true), (acting!.MostValue, acting.OrdinaryRisk));
    }

    private static async Task<(string Case, string Digest)> DraftedAsync(CaseOffice office, string value)
    {
        var id = await office.StartAsync(ApplicationKind.SingleLicence);
        var version = await office.SavedAsync(id, Drafts.Filled(("Value", value), ("EndUse", "Research"), ("Exporter", "We"), ("ExporterCountry", "NL")));
        var reference = (await office.DoAsync(office.Applicant, new SubmitApplicationDraft(id, version))).Reference;
        var digest = (await office.DoAsync(office.Officer, await office.DraftAsync(reference))).Digest;
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        return (reference, digest);
    }
}

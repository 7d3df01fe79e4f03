using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Accounts;

public sealed class MakingAccounts(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_made_account_is_listed_with_its_organisation_and_roles_until_the_name_is_erased(string database)
    {
        var (app, administrator) = await StartAsync(database);
        var act = Account(Role.RulebookKeeper, Role.LicensingOfficer) with { UserName = $" lin-{Guid.NewGuid():N} ", PersonName = " Lin Marsh " };
        var made = await app.DoAsync(administrator, act);

        var row = await RowAsync(app, administrator, made.PersonId);
        Assert.Equal((act.UserName.Trim(), "Lin Marsh", act.OrganisationName, false), (row.UserName, row.PersonName, row.OrganisationName, row.Erased));
        Assert.Equal([Role.LicensingOfficer, Role.RulebookKeeper], row.Roles);

        await app.DoAsync(administrator, new ErasePerson(made.PersonId));
        row = await RowAsync(app, administrator, made.PersonId);
        Assert.Equal((null, null, null, true), (row.UserName, row.PersonName, row.OrganisationName, row.Erased));
        Assert.Empty(row.Roles);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_organisation_is_found_by_its_name_in_any_case_and_keeps_what_is_recorded_of_it(string database)
    {
        var (app, administrator) = await StartAsync(database);
        var first = Account(Role.Regulator) with { OrganisationCountry = Country.Of("NL") };
        var made = await app.DoAsync(administrator, first);
        var second = Account(Role.Regulator) with { OrganisationName = first.OrganisationName.ToUpperInvariant() };
        Assert.Equal(made.OrganisationId, (await app.DoAsync(administrator, second)).OrganisationId);

        var third = Account(Role.Applicant) with { OrganisationName = first.OrganisationName, IsAuthority = false };
        await IsRefusedAsync(app, administrator, third, nameof(MakeAccount.IsAuthority), "is recorded as an authority.");
        third = third with { IsAuthority = true, OrganisationCountry = Country.Of("DE") };
        await IsRefusedAsync(app, administrator, third, nameof(MakeAccount.OrganisationCountry), "is recorded in NL.");
        var kept = await app.LookAsync(app.Regulator, context => context.Organisations.Named(first.OrganisationName).SingleAsync());
        Assert.Equal((true, Country.Of("NL")), (kept.IsAuthority, kept.Country));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_is_wrong_with_name_or_password_is_said_and_nothing_is_kept(string database)
    {
        var (app, administrator) = await StartAsync(database);
        var taken = Account(Role.Regulator);
        await app.DoAsync(administrator, taken);
        var again = Account(Role.Regulator) with { UserName = taken.UserName.ToUpperInvariant() };
        await IsRefusedAsync(app, administrator, again, nameof(MakeAccount.UserName), "This user name is taken.");
        var fresh = Account(Role.Regulator);
        await IsRefusedAsync(app, administrator, fresh with { UserName = "two words" }, nameof(MakeAccount.UserName), "This is no user name.");
        await IsRefusedAsync(app, administrator, fresh with { UserName = " " }, nameof(MakeAccount.UserName), "The user name is missing or very long.");
        await IsRefusedAsync(app, administrator, fresh with { Password = "short" }, nameof(MakeAccount.Password), "The password has fewer than 12 characters.");
        await IsRefusedAsync(app, administrator, fresh with { Password = "ALL CAPITAL LETTERS" }, nameof(MakeAccount.Password), "The password has no small letter.");

        var organisations = new[] { again.OrganisationName, fresh.OrganisationName };
        Assert.Equal(0, await app.LookAsync(app.Regulator, context => context.Organisations.CountAsync(one => organisations.Contains(one.Name))));
        Assert.Equal(0, await app.LookAsync(app.Regulator, context => context.People.CountAsync(one => one.Name == fresh.PersonName || one.Name == again.PersonName)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_enterprise_has_no_role_of_an_authority_and_nobody_is_the_local_principal(string database)
    {
        var (app, administrator) = await StartAsync(database);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Applicant, Role.ComplianceOfficer, Role.LocalPrincipal]))
        {
            var act = Account(Role.ComplianceOfficer, role) with { IsAuthority = false };
            await IsRefusedAsync(app, administrator, act, nameof(MakeAccount.Roles), "Only a person of an authority can have such a role.");
        }

        const string NoRole = "The account has no role, or one that no account can have.";
        await IsRefusedAsync(app, administrator, Account(Role.LocalPrincipal), nameof(MakeAccount.Roles), NoRole);
        await IsRefusedAsync(app, administrator, Account(), nameof(MakeAccount.Roles), NoRole);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nobody_but_an_administrator_makes_or_lists_accounts(string database)
    {
        var (app, _) = await StartAsync(database);
        foreach (var caller in new[] { app.Officer, app.Regulator, Caller.Anonymous })
        {
            await app.RefusedAsync<Refusal.NotAllowed, MakeAccount.Answer>(caller, Account(Role.Applicant));
            await app.RefusedAsync<Refusal.NotAllowed, ListAccounts.Answer>(caller, new ListAccounts());
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task many_accounts_are_listed_page_by_page_each_once_and_found_by_how_they_begin(string database)
    {
        var (app, administrator) = await StartAsync(database);
        var begin = $"u{Guid.NewGuid():N}";
        for (var one = 0; one < 5; one++)
            await app.DoAsync(administrator, Account(Role.LicensingOfficer) with { UserName = $"{begin}-{one}" });
        var (names, after) = (new List<string?>(), (string?)null);
        do
        {
            var page = await app.DoAsync(administrator, new ListAccounts(after, Take: 2, Name: begin.ToUpperInvariant()));
            Assert.InRange(page.Rows.Count, 1, 2);
            names.AddRange(page.Rows.Select(row => row.UserName));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(Enumerable.Range(0, 5).Select(one => $"{begin}-{one}"), names);
        Assert.All((await app.DoAsync(administrator, new ListAccounts(Take: 200, OfAuthority: true))).Rows,
            row => Assert.Contains(row.Roles, MakeAccount.OfAuthority.Contains));
        await app.RefusedAsync<Refusal.NotValid, ListAccounts.Answer>(administrator, new ListAccounts(Take: 201));
    }

    private static MakeAccount Account(params Role[] roles)
    {
        var unique = $"{Guid.NewGuid():N}";
        return new($"u{unique}", $"Person {unique}", "a long password of ours", $"Office {unique}", null, IsAuthority: true, roles);
    }

    private static async Task<ListAccounts.Row> RowAsync(RegistryApp app, Caller administrator, PersonId person) =>
        Assert.Single((await app.DoAsync(administrator, new ListAccounts(PersonId: person))).Rows);

    private static async Task IsRefusedAsync(RegistryApp app, Caller administrator, MakeAccount act, string where, string what)
    {
        var problem = Assert.Single((await app.RefusedAsync<Refusal.NotValid, MakeAccount.Answer>(administrator, act)).Problems);
        Assert.Equal(where, problem.Where);
        Assert.EndsWith(what, problem.What, StringComparison.Ordinal);
        Assert.NotEmpty(problem.WhatWouldBeRight);
    }

    private async Task<(RegistryApp App, Caller Administrator)> StartAsync(string database)
    {
        var app = await databases.On(database);
        return (app, await app.SomebodyAsync("Ann Administrator", Role.Administrator));
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Accounts;

/// <summary>A key whose secret is replaced, so that the machine behind it never stands outside.</summary>
public sealed class ReplacingKeys : IDisposable
{
    private readonly MovedClock clock = new();
    private readonly ApiSite site;

    public ReplacingKeys() => site = new(services => services.AddSingleton<TimeProvider>(clock), null, ("Registry:Web:SignInsAMinute", "1000"));

    [Fact]
    public async Task both_secrets_open_the_door_for_the_overlap_and_then_the_new_one_alone()
    {
        var (_, key, owner) = await site.MachineAsync(Permission.ReadModels);
        var next = await site.DoAsync(owner, new RotateApiKey(key.Id, 2));
        Assert.Equal(clock.GetUtcNow().AddHours(2), next.FormerUntil);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await AskAsync(key.Secret), await AskAsync(next.Secret)));
        clock.Move(TimeSpan.FromHours(2));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await AskAsync(key.Secret), await AskAsync(next.Secret)));
    }

    [Fact]
    public async Task without_an_overlap_the_old_one_ends_now_and_a_third_ends_the_first()
    {
        var (_, key, owner) = await site.MachineAsync(Permission.ReadModels);
        var second = await site.DoAsync(owner, new RotateApiKey(key.Id, 24));
        var third = await site.DoAsync(owner, new RotateApiKey(key.Id, 24));
        Assert.Equal(
            (HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK),
            (await AskAsync(key.Secret), await AskAsync(second.Secret), await AskAsync(third.Secret)));
        var last = await site.DoAsync(owner, new RotateApiKey(key.Id, 0));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await AskAsync(third.Secret), await AskAsync(last.Secret)));
    }

    [Fact]
    public async Task a_key_that_is_anothers_revoked_or_at_its_end_gets_none()
    {
        var (_, key, owner) = await site.MachineAsync(Permission.ReadModels);
        await site.RefusedAsync<Refusal.NotFound, RotateApiKey.Answer>(await site.SomebodyAsync(Role.ComplianceOfficer), new RotateApiKey(key.Id, 1));
        await site.RefusedAsync<Refusal.NotValid, RotateApiKey.Answer>(owner, new RotateApiKey(key.Id, RotateApiKey.MostHours + 1));
        var ending = await site.DoAsync(owner, new CreateApiKey("short", [Permission.ReadModels], Days: 1));
        clock.Move(TimeSpan.FromDays(1));
        await site.RefusedAsync<Refusal.NotFound, RotateApiKey.Answer>(owner, new RotateApiKey(ending.Id, 1));
        var next = await site.DoAsync(owner, new RotateApiKey(key.Id, 24));
        await site.DoAsync(owner, new RevokeApiKey(key.Id));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (await AskAsync(key.Secret), await AskAsync(next.Secret)));
        await site.RefusedAsync<Refusal.NotFound, RotateApiKey.Answer>(owner, new RotateApiKey(key.Id, 1));
    }

    [Fact]
    public async Task every_key_ends_within_a_year_whether_its_owner_said_so_or_not()
    {
        var (machine, _, owner) = await site.MachineAsync(Permission.ReadModels);
        await site.RefusedAsync<Refusal.NotValid, CreateApiKey.Answer>(
            owner, new CreateApiKey("for ever", [Permission.ReadModels], Days: CreateApiKey.MostDays + 1));
        var row = Assert.Single((await site.DoAsync(owner, new ListApiKeys())).Rows);
        Assert.Equal(clock.GetUtcNow().AddDays(365), row.ExpiresAt!.Value, TimeSpan.FromMilliseconds(1));
        clock.Move(TimeSpan.FromDays(365));
        Assert.Equal(HttpStatusCode.Unauthorized, (await machine.GetAsync("/api/v1/models")).StatusCode);
    }

    [Fact]
    public async Task the_last_use_is_listed_and_no_secret_is()
    {
        var (_, key, owner) = await site.MachineAsync(Permission.ReadModels);
        Assert.Null((await site.DoAsync(owner, new ListApiKeys())).Rows.Single().LastUsedAt);
        await AskAsync(key.Secret);
        var row = (await site.DoAsync(owner, new ListApiKeys())).Rows.Single();
        Assert.Equal(clock.GetUtcNow(), row.LastUsedAt!.Value, TimeSpan.FromMilliseconds(1));
        Assert.DoesNotContain(key.Secret, row.ToString(), StringComparison.Ordinal);
        var kept = await site.LookAsync(context => Task.FromResult(context.Model.GetEntityTypes().First(type => type.ClrType.Name == "ApiKey").GetProperties()));
        Assert.DoesNotContain(kept, property => property.Name.Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task on_its_page_the_new_secret_is_shown_once()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.ComplianceOfficer);
        var key = await site.DoAsync(person.Caller, new CreateApiKey("nightly build", [Permission.ReadModels]));
        using var answer = await person.SendAsync("/keys", "rotate", ("Rotate.Id", key.Id.ToString()), ("Rotate.Hours", "1"));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var secret = page.QuerySelectorAll("code").Select(code => code.TextContent).Single(text => text.StartsWith("mr_", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(secret));
        Assert.DoesNotContain("mr_", await person.Browser.GetStringAsync("/keys"), StringComparison.Ordinal);
    }

    [Fact]
    public void no_answer_with_a_secret_is_kept_under_a_commands_key()
    {
        Type[] secret =
        [
            typeof(CreateApiKey), typeof(RotateApiKey), typeof(ModelRegistry.Features.Accounts.Factors.EnrolSecondFactor),
            typeof(ModelRegistry.Features.Accounts.Factors.MakeRecoveryCodes), typeof(ModelRegistry.Features.Accounts.Factors.AskFactorRecovery),
            typeof(ModelRegistry.Features.Accounts.Factors.AgreeFactorRecovery),
        ];
        Assert.All(secret, act => Assert.True(act.IsAssignableTo(typeof(ITellsSecret)), act.Name));
    }

    public void Dispose() => site.Dispose();

    private async Task<HttpStatusCode> AskAsync(string secret)
    {
        using var machine = site.With(secret);
        using var answer = await machine.GetAsync("/api/v1/models");
        return answer.StatusCode;
    }
}

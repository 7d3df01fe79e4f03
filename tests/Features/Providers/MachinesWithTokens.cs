using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Providers;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Tests.Features.Providers;

/// <summary>Machines with bearer tokens of their organisation's provider, and the tokens that open nothing.</summary>
public sealed class MachinesWithTokens(ProviderServer server) : IClassFixture<ProviderServer>
{
    private const string Models = "/api/v1/models";

    [Fact]
    public async Task an_admitted_machine_acts_in_its_owners_name_within_both_scopes_until_it_is_let_in_no_longer()
    {
        using var lab = new ProviderSite(server, "Lab Ltd");
        var owner = await AdmitAsync(lab);
        var token = await server.TokenAsync("registry.read");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(lab, token));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(lab, await server.TokenAsync("registry.check")));

        await lab.Site.DoAsync(await lab.Site.SomebodyAsync(Role.Administrator), new DisableAccount(owner.Person, true));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(lab, token));
        await lab.Site.DoAsync(await lab.Site.SomebodyAsync(Role.Administrator), new DisableAccount(owner.Person, false));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(lab, token));
        await lab.Site.DoAsync(owner, new Unlink((await lab.Site.DoAsync(owner, new ListProviderLinks())).Rows.Single().Key));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(lab, token));
    }

    [Fact]
    public async Task a_machine_that_nobody_admitted_and_one_of_another_organisation_open_nothing()
    {
        using var lab = new ProviderSite(server, "Lab Ltd");
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(lab, await server.TokenAsync("registry.read")));
        var stranger = await lab.Site.SomebodyAsync(Role.ComplianceOfficer);
        await lab.Site.RefusedAsync<Refusal.NotFound, Done>(stranger, new AdmitMachine("lab", "build-server", "x", [Permission.ReadModels]));
        var owner = await lab.Site.SomebodyAsync(Role.ComplianceOfficer, "Lab Ltd");
        await lab.Site.RefusedAsync<Refusal.NotValid, Done>(owner, new AdmitMachine("lab", "build-server", "x", [Permission.Apply]));
    }

    [Fact]
    public async Task a_token_that_has_ended_opens_nothing()
    {
        using var lab = new ProviderSite(server, "Lab Ltd");
        await AdmitAsync(lab);
        var token = await server.TokenAsync("registry.read");
        lab.Clock.Move(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(lab, token)); // a minute is granted for clocks that differ
        lab.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(lab, token));
    }

    [Fact]
    public async Task a_token_for_another_audience_or_with_another_signature_opens_nothing()
    {
        using var lab = new ProviderSite(server, "Lab Ltd");
        await AdmitAsync(lab);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(lab, await server.TokenAsync("registry.read", "https://other.example/api")));
        var parts = (await server.TokenAsync("registry.read")).Split('.');
        using var other = RSA.Create(2048);
        var head = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        var wrongKey = Base64Url.EncodeToString(other.SignData(head, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var none = Base64Url.EncodeToString("""{"alg":"none","typ":"at+jwt"}"""u8);
        var mac = Base64Url.EncodeToString("""{"alg":"HS256","typ":"at+jwt","kid":"one"}"""u8);
        var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement.GetRawText().Replace("registry.read", "registry.read x", StringComparison.Ordinal);
        string[] forged =
        [
            $"{parts[0]}.{parts[1]}.{wrongKey}",
            $"{none}.{parts[1]}.",
            $"{mac}.{parts[1]}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(lab.Organisation), Encoding.ASCII.GetBytes($"{mac}.{parts[1]}")))}",
            $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.{parts[2]}",
            $"{parts[0]}.{parts[1]}",
            "a.b.c",
        ];
        foreach (var token in forged)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(lab, token));
        }

        Assert.Equal(HttpStatusCode.OK, await AskAsync(lab, string.Join('.', parts)));
    }

    private static async Task<Caller> AdmitAsync(ProviderSite lab)
    {
        var owner = await lab.Site.SomebodyAsync(Role.ComplianceOfficer, lab.Organisation);
        await lab.Site.DoAsync(owner, new AdmitMachine("lab", "build-server", "nightly build", [Permission.ReadModels, Permission.Check]));
        return owner;
    }

    private static async Task<HttpStatusCode> AskAsync(ProviderSite lab, string token)
    {
        using var machine = lab.Site.With(token);
        using var answer = await machine.GetAsync(Models);
        return answer.StatusCode;
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Api;

/// <summary>An enterprise's program and an office's people on one site.</summary>
internal static class Casework
{
    /// <summary>A program of an applicant, and who gave it its key.</summary>
    public static async Task<(HttpClient Client, Caller Owner)> ApplicantAsync(this ApiSite site)
    {
        var owner = await site.SomebodyAsync(Role.Applicant);
        var key = await site.DoAsync(owner, new CreateApiKey(
            "erp", [Permission.Apply, Permission.ReadCases, Permission.ReadModels, Permission.ReadNotices]));
        return (site.With(key.Secret), owner);
    }

    /// <summary>Somebody of the licensing office.</summary>
    public static async Task<Caller> OfOfficeAsync(this ApiSite site, Role role, string? authority = null)
    {
        var name = authority is null ? "The licensing office" : $"The licensing office of {authority}";
        var person = await site.SomebodyAsync(role, name);
        await site.LookAsync(async context =>
        {
            var office = context.Organisations.Single(one => one.Name == name);
            context.Entry(office).Property(nameof(Organisation.IsAuthority)).CurrentValue = true;
            context.Entry(office).Property(nameof(Organisation.Authority)).CurrentValue = authority;
            return await context.SaveChangesAsync();
        });
        return person with { Authority = authority ?? "US" };
    }

    /// <summary>A release to apply for.</summary>
    public static async Task<Guid> ReleaseAsync(this ApiSite site, Caller officer) => (await site.DoAsync(officer, new RegisterModel(
        $"api/{Guid.NewGuid():N}", "v1", null, null, RegistryApp.Reported(Domain.Evidence.EvidenceQuestion.Identity)))).ReleaseId.Value;

    /// <summary>Sends JSON, with headers.</summary>
    public static async Task<HttpResponseMessage> SendJsonAsync(
        this HttpClient client, HttpMethod method, string path, string? json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await client.SendAsync(request);
    }

    /// <summary>Posts JSON that must be taken.</summary>
    public static async Task<JsonElement> PostJsonAsync(this HttpClient client, string path, string json)
    {
        using var answer = await client.SendJsonAsync(HttpMethod.Post, path, json);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return answer.StatusCode == HttpStatusCode.NoContent ? default : await ApiSite.ReadAsync(answer);
    }

    /// <summary>Reads what must be there.</summary>
    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync($"/api/v1/{path}");
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return await ApiSite.ReadAsync(answer);
    }

    /// <summary>The entity tag of what stands at an address.</summary>
    public static async Task<string> TagAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync($"/api/v1/{path}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.ETag!.Tag;
    }

    /// <summary>An enquiry that was begun, filled in and handed in; its reference.</summary>
    public static async Task<string> HandedInAsync(this HttpClient client, Guid release)
    {
        var draft = await client.BegunAsync(release);
        using var saved = await client.SendJsonAsync(
            HttpMethod.Patch, draft, Filled, ("If-Match", await client.TagAsync(draft)));
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        using var sent = await client.SendJsonAsync(HttpMethod.Post, draft + "/submission", null, ("If-Match", saved.Headers.ETag!.Tag));
        Assert.True(sent.StatusCode == HttpStatusCode.Created, await sent.Content.ReadAsStringAsync());
        return (await ApiSite.ReadAsync(sent)).GetProperty("reference").GetString()!;
    }

    /// <summary>A draft's address.</summary>
    public static async Task<string> BegunAsync(this HttpClient client, Guid release) => "applications/drafts/" + (await client.PostJsonAsync(
        "applications/drafts", $$"""{"kind": "noLicenceRequired", "releaseId": "{{release}}"}""")).GetProperty("id").GetString();

    /// <summary>What a confirmation that no licence is required asks for.</summary>
    public static string Filled =>
        """{"values": {"Destination": "DE", "ExportedFrom": "US", "EndUse": "CommercialSoftware", "EndUser": "Beispiel GmbH", "EndUserCountry": "DE", "Exporter": "Ours Inc"}}""";
}

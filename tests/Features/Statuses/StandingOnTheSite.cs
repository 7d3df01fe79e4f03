using System.Net;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Tests.Features.Api;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Decisions;
using ModelRegistry.Tests.Features.Ledger;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Statuses;

/// <summary>A stranger at the site: its pages and its interface for programs tell one story of each decision.</summary>
public sealed class StandingOnTheSite : IAsyncLifetime
{
    private readonly Databases databases = new();

    public Task InitializeAsync() => databases.InitializeAsync();

    public Task DisposeAsync() => databases.DisposeAsync();

    [Fact]
    public async Task page_and_interface_tell_how_each_decision_stands()
    {
        var settings = SealedOffice.With(authority: null);
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite", settings);
        var connection = await office.LookAsync(office.Officer, context => Task.FromResult(context.Database.GetConnectionString()));
        settings["Registry:ConnectionString"] = connection;
        using var site = new ApiSite(
            _ => { }, null, [.. settings.Where(one => one.Value is not null).Select(one => (one.Key, one.Value!))]);
        using var visitor = site.Anybody();
        foreach (var word in (string[])["valid", "superseded by a later decision", "suspended", "revoked", "expired"])
        {
            var decision = await Standing.BroughtToAsync(office, word);
            await Logging.SignAllAsync(office);
            var bytes = (await office.DoAsync(office.Applicant, new DownloadDecision(decision))).Content;
            using var paper = new ByteArrayContent(bytes.ToArray());
            using var answer = await visitor.PostAsync("/api/v1/decisions/verify", paper);
            var told = await ApiSite.ReadAsync(answer);
            Assert.Equal(("valid", word), (told.GetProperty("verdict").GetString(), told.GetProperty("known").GetProperty("status").GetString()));
            Assert.Equal(word == "valid", told.GetProperty("known").GetProperty("holdsToday").GetBoolean());
            await ReadsAsync(visitor, $"/verify?d={decision}", $"it is {word}.");
            await ReadsAsync(visitor, $"/status?d={decision}", $"it is {word}.");
        }
    }

    private static async Task ReadsAsync(HttpClient visitor, string address, string words)
    {
        // No two lists begin in one second: one that follows another at once speaks from the next second on.
        for (var look = 0; look < 1000; look++)
        {
            using var page = await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            if ((await page.Content.ReadAsStringAsync()).Contains(words, StringComparison.Ordinal)) return;
        }

        Assert.Fail($"{address} never said: {words}");
    }
}

using System.Net;
using System.Text.Json;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Rulebooks.Drafts;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Features.Sweeps;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Api;

/// <summary>Sweeps and impacts over the API: begun once, read while they go on, paged to the last row.</summary>
public sealed class RunningOverEverything(ApiSite site) : IClassFixture<ApiSite>
{
    [Fact]
    public async Task a_sweep_is_begun_once_under_a_key_and_seen_by_nobody_else()
    {
        var (client, _, _) = await site.MachineAsync(Permission.Evaluate, Permission.Check);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "tonight");
        using var begun = await client.PostAsync("/api/v1/sweeps", Question("DE"));
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        using var again = await client.PostAsync("/api/v1/sweeps", Question("DE"));
        Assert.Equal(begun.Headers.Location, again.Headers.Location);
        await AssertRefusedAsync(await client.PostAsync("/api/v1/sweeps", Question("FR")), "Idempotency-Key");

        var path = begun.Headers.Location!.ToString();
        var shown = await ApiSite.ReadAsync(await client.GetAsync(path));
        Assert.Equal("DE", shown.GetProperty("question").GetProperty("question").GetProperty("destination").GetString());
        Assert.Equal(1, (await ApiSite.ReadAsync(await client.GetAsync("/api/v1/sweeps"))).GetArrayLength());
        var (other, _, _) = await site.MachineAsync(Permission.Check);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path + "/releases")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync("/api/v1/sweeps", Question("DE"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Anybody().PostAsync("/api/v1/sweeps", Question("DE"))).StatusCode);
    }

    [Fact]
    public async Task what_a_sweep_found_is_paged_to_its_last_release()
    {
        var (client, _, owner) = await site.MachineAsync(Permission.Evaluate, Permission.Check);
        for (var more = 0; more < 3; more++)
        {
            await site.DoAsync(owner, new RegisterModel($"swept/{Guid.NewGuid():N}", "v1", null, null, RegistryApp.Reported(EvidenceQuestion.Identity)));
        }

        using var begun = await client.PostAsync("/api/v1/sweeps", Question("SE"));
        var path = begun.Headers.Location!.ToString();
        var id = new Domain.SweepId(Guid.Parse(path.Split('/')[^1]));
        await ToTheEndAsync(() => site.SendAsync(owner, new AdvanceSweep(id)), answer => answer.Finished);

        var shown = await ApiSite.ReadAsync(await client.GetAsync(path));
        var total = shown.GetProperty("sweep").GetProperty("total").GetInt32();
        Assert.Equal((total, true), (shown.GetProperty("sweep").GetProperty("done").GetInt32(), shown.GetProperty("sweep").TryGetProperty("finishedAt", out _)));
        Assert.Equal(total, shown.GetProperty("answers").EnumerateArray().Sum(one => one.GetProperty("releases").GetInt32()));
        var names = await PagesAsync(client, path + "/releases?take=2", row => row.GetProperty("name").GetString());
        Assert.Equal(total, names.Distinct(StringComparer.Ordinal).Count());
        var first = shown.GetProperty("answers")[0];
        var some = await PagesAsync(client, $"{path}/releases?take=2&answer={first.GetProperty("number")}", row => row.GetProperty("clearance").GetString());
        Assert.Equal(first.GetProperty("releases").GetInt32(), some.Count);
        Assert.Equal([first.GetProperty("clearance").GetString()], some.Distinct());
    }

    [Fact]
    public async Task a_sweep_that_names_a_release_or_says_nothing_is_refused_at_the_place()
    {
        var (client, _, _) = await site.MachineAsync(Permission.Evaluate);
        await AssertRefusedAsync(await client.PostAsync("/api/v1/sweeps", Question("DE", "some/model")), "/question/item/release");
        await AssertRefusedAsync(await client.PostAsync("/api/v1/sweeps", ApiSite.Json("")), "body");
    }

    [Fact]
    public async Task a_keeper_asks_once_what_a_draft_would_change_and_reads_what_it_found()
    {
        var keeper = await site.SomebodyAsync(Role.RulebookKeeper);
        var draft = await site.DoAsync(keeper, new BeginDraft("Nothing but a title"));
        using var session = await site.SessionAsync(keeper);
        Assert.Contains(
            (await ApiSite.ReadAsync(await session.GetAsync("/api/v1/drafts"))).EnumerateArray(),
            row => row.GetProperty("id").GetGuid() == draft.Value && row.GetProperty("state").GetString() == "open");
        session.DefaultRequestHeaders.Add("Idempotency-Key", "impact");
        using var asked = await session.PostAsync($"/api/v1/drafts/{draft}/impact", ApiSite.Json("[\"germany\"]"));
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        using var again = await session.PostAsync($"/api/v1/drafts/{draft}/impact", ApiSite.Json("[\"germany\"]"));
        Assert.Equal(asked.Headers.Location, again.Headers.Location);

        var path = asked.Headers.Location!.ToString();
        var id = new Domain.RulebookRunId(Guid.Parse(path.Split('/')[^1]));
        await ToTheEndAsync(() => site.SendAsync(keeper, new StepRun(id)), answer => answer.Finished);
        var run = await ApiSite.ReadAsync(await session.GetAsync(path));
        Assert.Equal(("impact", 0), (run.GetProperty("kind").GetString(), run.GetProperty("flips").GetInt32()));
        Assert.Equal(run.GetProperty("done").GetInt32(), run.GetProperty("same").GetInt32());
        Assert.Equal(draft.Value, run.GetProperty("draft").GetGuid());
        Assert.Empty(await PagesAsync(session, path + "/lines?take=1", row => row.GetProperty("because").GetString()));
    }

    [Fact]
    public async Task an_impact_takes_a_keeper_s_session_and_names_of_questions()
    {
        var keeper = await site.SomebodyAsync(Role.RulebookKeeper);
        var draft = await site.DoAsync(keeper, new BeginDraft("Not asked about"));
        var path = $"/api/v1/drafts/{draft}/impact";
        using var session = await site.SessionAsync(keeper);
        await AssertRefusedAsync(await session.PostAsync(path, ApiSite.Json("{}")), "body");
        await AssertRefusedAsync(await session.PostAsync(path, ApiSite.Json("[\"atlantis\"]")), "Questions");
        Assert.Equal(HttpStatusCode.NotFound, (await session.PostAsync($"/api/v1/drafts/{Guid.NewGuid()}/impact", ApiSite.Json("[]"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await session.GetAsync($"/api/v1/runs/{Guid.NewGuid()}")).StatusCode);
        session.DefaultRequestHeaders.Remove("X-Registry-Request");
        await AssertRefusedAsync(await session.PostAsync(path, ApiSite.Json("[]")), "X-Registry-Request");
        var (machine, _, _) = await site.MachineAsync(Permission.Evaluate, Permission.Check);
        Assert.Equal(HttpStatusCode.Forbidden, (await machine.PostAsync(path, ApiSite.Json("[]"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await machine.GetAsync($"/api/v1/runs/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await machine.GetAsync("/api/v1/drafts")).StatusCode);
    }

    // The server's own worker may take a batch at the same time: who came second is told so, and looks again.
    private static async Task ToTheEndAsync<T>(Func<Task<Result<T>>> step, Func<T, bool> finished)
    {
        while (true)
        {
            var stepped = await step();
            if (stepped.TryGet(out var answer, out var refusal) && finished(answer))
            {
                return;
            }

            Assert.True(refusal is null or Refusal.Conflict, refusal?.Sentence);
        }
    }

    private static async Task<List<string?>> PagesAsync(HttpClient client, string path, Func<JsonElement, string?> read)
    {
        List<string?> found = [];
        for (var after = ""; ;)
        {
            var page = await ApiSite.ReadAsync(await client.GetAsync(path + after));
            found.AddRange(page.GetProperty("rows").EnumerateArray().Select(read));
            if (!page.TryGetProperty("next", out var next))
            {
                return found;
            }

            after = $"&after={next}";
        }
    }

    private static StringContent Question(string destination, string? release = null)
    {
        var named = release is null ? "" : $", \"release\": \"{release}\"";
        return ApiSite.Json($$"""
            { "question": { "item": { "kind": "weights"{{named}} }, "exportedFrom": "US", "destination": "{{destination}}",
              "endUse": "commercialSoftware", "activity": "export", "day": "2026-12-01" } }
            """);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage answer, string place)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = (await ApiSite.ReadAsync(answer)).GetProperty("problems")[0];
        Assert.Equal(place, problem.GetProperty("where").GetString());
        Assert.NotEmpty(problem.GetProperty("whatWouldBeRight").GetString()!);
    }
}

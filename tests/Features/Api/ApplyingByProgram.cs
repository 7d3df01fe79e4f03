using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Tests.Features.Api;

/// <summary>An enterprise's program applies, follows its case and answers; an office's people ask, advise and read their queues.</summary>
public sealed class ApplyingByProgram(ApiSite site) : IClassFixture<ApiSite>
{
    [Fact]
    public async Task a_program_begins_saves_hands_in_follows_and_takes_back_an_application()
    {
        var officer = await site.OfOfficeAsync(Role.LicensingOfficer);
        var (client, _) = await site.ApplicantAsync();
        var release = await site.ReleaseAsync(officer);
        Assert.Equal(8, (await client.GetJsonAsync("application-types")).GetProperty("types").GetArrayLength());
        var reference = await client.HandedInAsync(release);
        Assert.Equal(0, (await client.GetJsonAsync("applications/drafts")).GetProperty("drafts").GetArrayLength());
        var progress = await client.GetJsonAsync($"cases/{reference}/progress");
        Assert.Equal(("submitted", "a licensing officer"), (progress.GetProperty("stage").GetString(), progress.GetProperty("holder").GetString()));
        Assert.Contains("Beispiel GmbH", (await client.GetJsonAsync($"cases/{reference}")).GetProperty("question").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(reference, (await client.GetJsonAsync("cases?take=1")).GetProperty("cases")[0].GetProperty("reference").GetString());
        await client.PostJsonAsync($"cases/{reference}/withdrawal", "{}");
        Assert.Equal("withdrawn", (await client.GetJsonAsync($"cases/{reference}/progress")).GetProperty("stage").GetString());
        Assert.Equal(2, (await client.GetJsonAsync($"cases/{reference}/history")).GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public async Task a_change_on_an_older_state_changes_nothing_and_one_on_no_state_is_not_taken()
    {
        var (client, _) = await site.ApplicantAsync();
        var draft = await client.BegunAsync(await site.ReleaseAsync(await site.OfOfficeAsync(Role.LicensingOfficer)));
        var old = await client.TagAsync(draft);
        using var first = await client.SendJsonAsync(HttpMethod.Patch, draft, """{"values": {"Note": "first"}}""", ("If-Match", old));
        Assert.Equal((HttpStatusCode.OK, await client.TagAsync(draft)), (first.StatusCode, first.Headers.ETag!.Tag));
        using var late = await client.SendJsonAsync(HttpMethod.Patch, draft, """{"values": {"Note": "late"}}""", ("If-Match", old));
        using var blind = await client.SendJsonAsync(HttpMethod.Patch, draft, """{"values": {"Note": "blind"}}""");
        using var handedIn = await client.SendJsonAsync(HttpMethod.Post, draft + "/submission", null, ("If-Match", old));
        using var deleted = await client.SendJsonAsync(HttpMethod.Delete, draft, null, ("If-Match", old));
        Assert.Equal(
            [HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionRequired, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed],
            new[] { late, blind, handedIn, deleted }.Select(answer => answer.StatusCode));
        Assert.Equal("application/problem+json", late.Content.Headers.ContentType!.MediaType);
        Assert.Equal("first", (await client.GetJsonAsync(draft)).GetProperty("values").GetProperty("Note").GetString());
        using var taken = await client.SendJsonAsync(HttpMethod.Patch, draft, """{"values": {"Note": null}}""", ("If-Match", "\"x\", *"));
        Assert.False((await ApiSite.ReadAsync(taken)).GetProperty("values").TryGetProperty("Note", out _));
        using var gone = await client.SendJsonAsync(HttpMethod.Delete, draft, null, ("If-Match", await client.TagAsync(draft)));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
    }

    [Fact]
    public async Task what_is_missing_is_said_field_by_field_and_the_same_key_hands_in_once()
    {
        var (client, _) = await site.ApplicantAsync();
        var release = await site.ReleaseAsync(await site.OfOfficeAsync(Role.LicensingOfficer));
        var draft = await client.BegunAsync(release);
        using var empty = await client.SendJsonAsync(HttpMethod.Post, draft + "/submission", null, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains((await ApiSite.ReadAsync(empty)).GetProperty("problems").EnumerateArray(), one => one.GetProperty("where").GetString() == "Destination");
        (await client.SendJsonAsync(HttpMethod.Patch, draft, Casework.Filled, ("If-Match", "*"))).Dispose();
        using var sent = await client.SendJsonAsync(HttpMethod.Post, draft + "/submission", null, ("If-Match", "*"), ("Idempotency-Key", draft));
        using var again = await client.SendJsonAsync(HttpMethod.Post, draft + "/submission", null, ("If-Match", "*"), ("Idempotency-Key", draft));
        Assert.Equal(sent.Headers.Location, again.Headers.Location);
        var begun = $$"""{"kind": "advisoryOpinion", "releaseId": "{{release}}"}""";
        using var one = await client.SendJsonAsync(HttpMethod.Post, "applications/drafts", begun, ("Idempotency-Key", "begin"));
        using var same = await client.SendJsonAsync(HttpMethod.Post, "applications/drafts", begun, ("Idempotency-Key", "begin"));
        using var other = await client.SendJsonAsync(
            HttpMethod.Post, "applications/drafts", begun.Replace("advisoryOpinion", "openLicence", StringComparison.Ordinal), ("Idempotency-Key", "begin"));
        Assert.Equal((one.Headers.Location, HttpStatusCode.UnprocessableEntity), (same.Headers.Location, other.StatusCode));
    }

    [Fact]
    public async Task documents_are_laid_beside_a_draft_read_back_and_taken_away_under_their_own_draft_alone()
    {
        var (client, _) = await site.ApplicantAsync();
        var release = await site.ReleaseAsync(await site.OfOfficeAsync(Role.LicensingOfficer));
        var (draft, other) = (await client.BegunAsync(release), await client.BegunAsync(release));
        var before = await client.TagAsync(draft);
        using var pdf = new ByteArrayContent("%PDF-1.7 ours"u8.ToArray());
        using var added = await client.PostAsync($"/api/v1/{draft}/documents?name=ours.pdf", pdf);
        Assert.True(added.StatusCode == HttpStatusCode.Created, await added.Content.ReadAsStringAsync());
        Assert.NotEqual(before, await client.TagAsync(draft));
        var place = added.Headers.Location!.OriginalString;
        Assert.Equal("%PDF-1.7 ours", await client.GetStringAsync(place));
        var elsewhere = place.Replace(draft, other, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(elsewhere)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync(elsewhere)).StatusCode);
        using var script = new ByteArrayContent("<script>"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsync($"/api/v1/{draft}/documents?name=x.html", script)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(place)).StatusCode);
        Assert.Equal(0, (await client.GetJsonAsync(draft)).GetProperty("documents").GetArrayLength());
    }

    [Fact]
    public async Task an_officer_asks_the_program_answers_and_both_are_told()
    {
        var officer = await site.OfOfficeAsync(Role.LicensingOfficer);
        var (client, _) = await site.ApplicantAsync();
        var reference = await client.HandedInAsync(await site.ReleaseAsync(officer));
        var desk = await site.SessionAsync(officer);
        var due = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(28);
        var asked = $$"""{"questions": [{"text": "Who trained it?"}, {"text": "Where?"}], "dueOn": "{{due:yyyy-MM-dd}}"}""";
        await desk.PostJsonAsync($"cases/{reference}/questions", asked);
        Assert.Equal(1, (await client.GetJsonAsync("notices/unread")).GetProperty("unread").GetInt32());
        var notice = (await client.GetJsonAsync("notices")).GetProperty("rows")[0];
        Assert.Equal($"/cases/{reference}/questions", (await client.PostJsonAsync($"notices/{notice.GetProperty("id").GetString()}/reading", "{}")).GetProperty("path").GetString());
        Assert.Equal(0, (await client.GetJsonAsync("notices/unread")).GetProperty("unread").GetInt32());

        await client.PostJsonAsync($"cases/{reference}/questions/1/messages", """{"text": "Do you mean the base?"}""");
        await client.PostJsonAsync($"cases/{reference}/questions/1/answer", """{"reply": "We did."}""");
        await desk.PostJsonAsync($"cases/{reference}/questions/2/closing", """{"reason": "It is known."}""");
        var questions = await client.GetJsonAsync($"cases/{reference}/questions");
        Assert.Equal(["answered", "closed"], questions.EnumerateArray().Select(one => one.GetProperty("state").GetString()));
        Assert.Equal("submitted", (await client.GetJsonAsync($"cases/{reference}/progress")).GetProperty("stage").GetString());
        using var wrong = await client.SendJsonAsync(HttpMethod.Post, $"cases/{reference}/questions/1/answer", """{"reply": 5, "by": "me"}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("reply", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_officer_advises_and_reads_a_queue_page_by_page_and_no_key_advises()
    {
        var officer = await site.OfOfficeAsync(Role.LicensingOfficer);
        var (client, _) = await site.ApplicantAsync();
        var release = await site.ReleaseAsync(officer);
        string[] references = [await client.HandedInAsync(release), await client.HandedInAsync(release)];
        var desk = await site.SessionAsync(officer);
        foreach (var reference in references)
        {
            var part = (await desk.GetJsonAsync($"cases/{reference}/advice")).GetProperty("parts")[0].GetProperty("key").GetString();
            var advice = JsonSerializer.Serialize(new { verdicts = new[] { new { part, verdict = "approve" } }, reasons = "Nothing against it." });
            await desk.PostJsonAsync($"cases/{reference}/advice", advice);
            Assert.Equal(1, (await desk.GetJsonAsync($"cases/{reference}/advice")).GetProperty("advice").GetArrayLength());
            using var theirs = await client.GetAsync($"/api/v1/cases/{reference}/advice");
            Assert.Equal(HttpStatusCode.Forbidden, theirs.StatusCode);
        }

        var page = await desk.GetJsonAsync("queues/mine?take=1");
        var next = await desk.GetJsonAsync($"queues/mine?take=1&after={page.GetProperty("next").GetString()}");
        Assert.Equal(references, new[] { page, next }.Select(one => one.GetProperty("cases")[0].GetProperty("reference").GetString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.GetAsync("/api/v1/queues/nobodys")).StatusCode);

        var key = await site.DoAsync(officer, new CreateApiKey("dashboard", [Permission.ReadCases, Permission.ReadAdvice]));
        var reading = site.With(key.Secret);
        Assert.Equal(2, (await reading.GetJsonAsync("queues/mine")).GetProperty("cases").GetArrayLength());
        using var refused = await reading.SendJsonAsync(
            HttpMethod.Post, $"cases/{references[0]}/advice", """{"verdicts": [], "reasons": "A program's."}""");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await site.RefusedAsync<Refusal.NotValid, CreateApiKey.Answer>(officer, new CreateApiKey("robot", [Permission.Advise]));
    }
}

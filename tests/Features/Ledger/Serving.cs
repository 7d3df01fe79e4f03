using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Ledger;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Ledger;

/// <summary>The log over HTTP is files: open to everybody, named by what they hold, kept by any cache.</summary>
public sealed partial class Serving : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-log-").FullName;
    private readonly ApiSite site;

    public Serving() => site = new(_ => { }, null, ("Log:KeyFile", KeyFile()), ("Log:Origin", "registry.example/log"));

    [Fact]
    public async Task everybody_reads_its_files_with_headers_for_caches()
    {
        using var visitor = site.Anybody();
        await RecordedAsync(visitor);
        using var checkpoint = await visitor.GetAsync("/log/checkpoint");
        Assert.Equal("text/plain; charset=utf-8", checkpoint.Content.Headers.ContentType!.ToString());
        Assert.Equal(TimeSpan.FromSeconds(2), checkpoint.Headers.CacheControl!.MaxAge);
        var key = VerifierKey.Read(await visitor.GetStringAsync("/log/key"));
        var head = Checkpoint.Read(await checkpoint.Content.ReadAsStringAsync(), key);
        Assert.Equal(("registry.example/log", 3), (head.Origin, head.Size));

        using var tile = await visitor.GetAsync("/log/tile/0/000.p/3");
        Assert.Equal((96L, "application/octet-stream"), (tile.Content.Headers.ContentLength!.Value, tile.Content.Headers.ContentType!.MediaType!));
        Assert.Contains("immutable", tile.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/log/tile/0/000.p/3");
        again.Headers.IfNoneMatch.Add(tile.Headers.ETag!);
        using var unchanged = await visitor.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        var entries = EntryBundle.Read(await visitor.GetByteArrayAsync("/log/tile/entries/000.p/3"), 3);
        var range = new CompactRange();
        foreach (var entry in entries) range.Append(TreeHash.OfLeaf(entry.Span));
        Assert.Equal(head.Root, range.Root);
        var proof = Proof.Read(await visitor.GetStringAsync("/decisions/leaf-1.proof"));
        Assert.True(proof.Holds(TreeHash.OfLeaf(entries[1].Span), key).Holds);
    }

    [Theory]
    [InlineData("/log/tile/0/000.p/4")]
    [InlineData("/log/tile/0/000")]
    [InlineData("/log/tile/1/000.p/1")]
    [InlineData("/log/tile/0/%2e%2e/registry.db")]
    [InlineData("/log/tile/entries/x")]
    [InlineData("/log/proofs/unknown")]
    [InlineData("/decisions/unknown.proof")]
    [InlineData("/status/1")]
    [InlineData("/status/1?time=1")]
    public async Task what_is_not_there_is_not_found(string path)
    {
        using var visitor = site.Anybody();
        await RecordedAsync(visitor);
        using var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task a_time_that_is_none_is_said_to_be_wrong()
    {
        using var visitor = site.Anybody();
        using var answer = await visitor.GetAsync("/status/1?time=yesterday");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("seconds since 1970", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/log", "registry.example/log")]
    [InlineData("/status", "How a decision stands")]
    [InlineData("/status?d=US-1999-000001-D1", "Decisions of before the lists are in none")]
    [InlineData("/status?d=US-1999-000001-D1&at=yesterday", "That is no day and no time")]
    public async Task its_pages_are_for_everybody(string path, string words)
    {
        using var visitor = site.Anybody();
        await RecordedAsync(visitor);
        using var answer = await visitor.GetAsync(path);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_paper_is_proved_before_the_next_head_would_have_been_signed_and_no_link_of_the_page_leads_nowhere()
    {
        using var visitor = site.Anybody();
        await RecordedAsync(visitor);
        await RecordAsync("new");
        using var proof = await visitor.GetAsync("/log/proofs/new-0");
        Assert.Equal(HttpStatusCode.OK, proof.StatusCode);
        var key = VerifierKey.Read(await visitor.GetStringAsync("/log/key"));
        var read = Proof.Read(await proof.Content.ReadAsStringAsync());
        Assert.True(read.Holds(TreeHash.OfLeaf(read.Extra!.Value.Span), key).Holds);

        await RecordAsync("newer");
        var page = await visitor.GetStringAsync("/log");
        var links = Downloads().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["to"].Value)).ToList();
        Assert.True(links.Count >= 9, page);
        foreach (var link in links)
        {
            using var answer = await visitor.GetAsync(link);
            Assert.True(answer.IsSuccessStatusCode, link);
        }
    }

    [Fact]
    public async Task a_log_without_a_key_offers_no_proof()
    {
        using var keyless = new ApiSite(_ => { });
        await RecordAsync("unsigned", keyless);
        using var visitor = keyless.Anybody();
        var page = await visitor.GetStringAsync("/log");
        Assert.Contains("unsigned-0", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Downloads(), page);
        using var answer = await visitor.GetAsync("/log/proofs/unsigned-0");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("no key of the log by which unsigned-0", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"(?<to>/[^\"]*)\" download", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Downloads();

    public void Dispose()
    {
        site.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // The worker of the site signs it; whoever asks for the checkpoint sees when.
    private async Task RecordedAsync(HttpClient visitor)
    {
        await RecordAsync("leaf");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var checkpoint = await visitor.GetAsync("/log/checkpoint", patience.Token);
            if (checkpoint.IsSuccessStatusCode && (await checkpoint.Content.ReadAsStringAsync(patience.Token)).Contains("\n3\n", StringComparison.Ordinal)) return;
        }
    }

    private Task<int> RecordAsync(string name, ApiSite? at = null) => (at ?? site).LookAsync(async context =>
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        for (var leaf = 0; leaf < 3; leaf++)
        {
            var digest = Sha256Digest.OfBytes([(byte)leaf, .. System.Text.Encoding.ASCII.GetBytes(name)]);
            context.Record(LeafKind.Key, $"{name}-{leaf}", null, digest, new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));
        }

        await context.SaveChangesAsync();
        await transaction.CommitAsync();
        return 0;
    });

    private string KeyFile()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var path = Path.Combine(folder, "log.pem");
        File.WriteAllText(path, key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}

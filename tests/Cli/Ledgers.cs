using System.Text.Json;
using ModelRegistry.Tests.Journeys;

namespace ModelRegistry.Tests.Cli;

/// <summary>A stranger with the command line proves a paper, reads a whole log, and keeps a server that is killed to what it has signed.</summary>
public sealed class Ledgers : IDisposable
{
    private static readonly (string, string)[] Talkative =
    [
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command", "Debug"),
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Transaction", "Debug"),
    ];

    private readonly Modelreg modelreg = new();

    [Fact]
    public async Task a_paper_is_proved_and_the_log_read_from_a_server_and_from_a_folder_of_its_files()
    {
        using var site = await SiteProcess.StartAsync();
        var server = site.Address.AbsoluteUri;
        var decision = Tables.Read(site.Database, "SELECT Reference, Pdf FROM Decisions")[0];
        var proof = await UntilAsync("ledger", "prove", (string)decision[0], "--server", server);
        var files = (
            Paper: Path.Combine(modelreg.Folder, "decision.pdf"), Proof: modelreg.Write("decision.proof", proof.Output),
            Key: await KeyAsync(site), Kept: Path.Combine(modelreg.Folder, "kept"));
        await File.WriteAllBytesAsync(files.Paper, (byte[])decision[1]);

        var verified = await modelreg.RunAsync("ledger", "verify", files.Paper, "--proof", files.Proof, "--key", files.Key);
        Assert.Equal((0, ""), (verified.Exit, verified.Diagnostics));
        Assert.Contains($"recorded as:     {decision[0]}", verified.Output, StringComparison.Ordinal);
        var other = await modelreg.RunAsync("ledger", "verify", files.Key, "--proof", files.Proof, "--key", files.Key);
        Assert.Equal(1, other.Exit);
        Assert.Contains("whose digest is another than this file's", other.Output, StringComparison.Ordinal);

        var audited = await modelreg.RunAsync("ledger", "audit", "--server", server, "--key", files.Key, "--save", files.Kept);
        Assert.Equal((0, ""), (audited.Exit, audited.Diagnostics));
        var checkpoint = await modelreg.RunAsync("ledger", "checkpoint", "--server", server);
        var mirror = await MirrorAsync(site, checkpoint.Output);
        var offline = await modelreg.RunAsync("ledger", "audit", mirror, "--key", files.Key, "--checkpoint", files.Kept);
        Assert.Equal((0, ""), (offline.Exit, offline.Diagnostics));
        await File.AppendAllTextAsync(Path.Combine(mirror, "tile", "entries", Tile(checkpoint.Output)), "x");
        Assert.Equal(1, (await modelreg.RunAsync("ledger", "audit", mirror, "--key", files.Key)).Exit);

        // In the file itself nobody signs; what is there can be read all the same.
        var local = await modelreg.RunAsync("ledger", "audit", "--db", site.Database, "--key", files.Key, "--checkpoint", files.Kept);
        Assert.Equal((0, ""), (local.Exit, local.Diagnostics));
        Assert.Equal(3, (await modelreg.RunAsync("ledger", "prove", "US-1999-000001-D1", "--server", server)).Exit);
    }

    [Fact]
    public async Task a_stranger_with_the_sites_trust_bundle_checks_a_paper_for_a_time_without_a_network()
    {
        string[] files;
        DateTimeOffset now;
        using (var site = await SiteProcess.StartAsync())
        {
            var decision = Tables.Read(site.Database, "SELECT Reference, Pdf FROM Decisions")[0];
            var proof = await UntilAsync("ledger", "prove", (string)decision[0], "--server", site.Address.AbsoluteUri);
            using var visitor = new HttpClient { BaseAddress = site.Address };
            files = [Path.Combine(modelreg.Folder, "paper.pdf"), Path.Combine(modelreg.Folder, "trust.zip"), modelreg.Write("paper.proof", proof.Output)];
            await File.WriteAllBytesAsync(files[0], (byte[])decision[1]);
            await File.WriteAllBytesAsync(files[1], await ListedAsync(visitor));
            now = TimeProvider.System.GetUtcNow();
        }

        Task<Ran> Look(DateTimeOffset at, params string[] more) => modelreg.RunAsync(
            ["verify", files[0], "--trust", files[1], "--proof", files[2], "--at", at.ToString("O"), "--require-log", .. more]);
        var held = await Look(now, "--require-status");
        Assert.True(held.Exit == 0, held.Output);
        Assert.Contains("It holds: by the signed status list of", held.Output, StringComparison.Ordinal);
        Assert.Contains("It is in the log.", held.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Look(now.AddDays(60))).Exit);
        Assert.Equal(3, (await Look(now.AddDays(60), "--require-status")).Exit);
        var early = await Look(now.AddYears(-1));
        Assert.Equal(1, early.Exit);
        Assert.Contains("still to come", early.Output, StringComparison.Ordinal);
        var none = await modelreg.RunAsync("verify", files[0], "--at", "yesterday");
        Assert.Equal(2, none.Exit);
        Assert.Contains("Write it like", none.Diagnostics, StringComparison.Ordinal);
        Assert.Equal(0, (await Look(now, "--any")).Exit);
        Assert.Equal(1, (await modelreg.RunAsync("verify", files[2], "--any")).Exit);
    }

    // The list of how decisions stand is signed in the seconds after the first decision.
    private static async Task<byte[]> ListedAsync(HttpClient visitor)
    {
        for (var look = 0; look < 1000; look++)
        {
            var bundle = await visitor.GetByteArrayAsync("/trust.zip");
            using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bundle));
            if (zip.GetEntry("status.jwt") is not null && zip.GetEntry("log.checkpoint") is not null) return bundle;
        }

        throw new InvalidOperationException("no status list was signed");
    }

    [Theory]
    [InlineData("INSERT INTO \"LedgerLeaves\"")]
    [InlineData("INSERT INTO \"SignedHeads\"")]
    [InlineData("INSERT INTO \"SignedStatusLists\"")]
    public async Task a_server_that_is_killed_while_it_records_or_signs_loses_nothing_and_signs_no_other_past(string moment)
    {
        var site = await SiteProcess.StartEarlyAsync(Talkative);
        try
        {
            await site.HeardAsync(moment);
            using (var killed = site) site = await killed.KilledAndStartedAgainAsync(Talkative);
            await site.HeardAsync(SiteProcess.CasesMade);
            var decision = (string)Tables.Read(site.Database, "SELECT Reference FROM Decisions")[0][0];
            await UntilAsync("ledger", "prove", decision, "--server", site.Address.AbsoluteUri);
            var audited = await modelreg.RunAsync(
                "ledger", "audit", "--server", site.Address.AbsoluteUri, "--key", await KeyAsync(site), "--format", "json");
            Assert.Equal((0, ""), (audited.Exit, audited.Diagnostics));
            Assert.InRange(JsonElement.Parse(audited.Output).GetProperty("size").GetInt64(), 1, Tables.Count(site.Database, "LedgerLeaves"));
            Assert.Equal(1, Tables.Count(site.Database, "LedgerLeaves", where: $"Reference = '{decision}'"));
            var heads = Tables.Read(site.Database, "SELECT Number, Size FROM SignedHeads ORDER BY Number");
            Assert.Equal(Enumerable.Range(1, heads.Count).Select(number => (long)number), heads.Select(head => (long)head[0]));
            Assert.Equal(heads.Select(head => (long)head[1]).Order(), heads.Select(head => (long)head[1]));
        }
        finally
        {
            site.Dispose();
        }
    }

    public void Dispose() => modelreg.Dispose();

    // The head over a decision is signed in the seconds after it; each run of the command line takes one.
    private async Task<Ran> UntilAsync(params string[] arguments)
    {
        for (var run = 0; ; run++)
        {
            var ran = await modelreg.RunAsync(arguments);
            if (ran.Exit == 0) return ran;
            Assert.True(run < 40, ran.Diagnostics);
        }
    }

    private async Task<string> KeyAsync(SiteProcess site)
    {
        using var visitor = new HttpClient { BaseAddress = site.Address };
        return modelreg.Write("log.vkey", await visitor.GetStringAsync("/log/key"));
    }

    // What an ally's mirror does: it fetches files and needs nothing else.
    private async Task<string> MirrorAsync(SiteProcess site, string checkpoint)
    {
        using var visitor = new HttpClient { BaseAddress = site.Address };
        var folder = Path.Combine(modelreg.Folder, "mirror");
        foreach (var path in new[] { $"tile/0/{Tile(checkpoint)}", $"tile/entries/{Tile(checkpoint)}" })
        {
            var place = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await File.WriteAllBytesAsync(place, await visitor.GetByteArrayAsync($"/log/{path}"));
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "checkpoint"), checkpoint);
        return folder;
    }

    // A demonstration's log is shorter than one tile.
    private static string Tile(string checkpoint) => $"000.p/{checkpoint.Split('\n')[1]}";
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Ledger;
using ModelRegistry.Persistence;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Decisions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Ledger;

/// <summary>Whatever is signed is in the log in the same transaction, in places without gaps, and under heads of which there is one row.</summary>
public sealed class Logging(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_decision_has_its_leaf_and_its_proof_for_everybody(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync();
        await SignAllAsync(office);
        var paper = await office.DoAsync(office.Applicant, new DownloadDecision(decision));
        var proved = await office.DoAsync(Caller.Anonymous, new ProveLeaf(decision));
        Assert.Equal(proved, await office.DoAsync(Caller.Anonymous, new ProveLeaf(paper.Digest)));
        Assert.Equal($"{decision}.proof", proved.FileName);
        var key = System.Text.Encoding.UTF8.GetString((await office.DoAsync(Caller.Anonymous, new ReadLogFile("key"))).Content.Span);
        var read = ProofReading.Of(proved.Proof, key, Sha256Digest.OfBytes(paper.Content.Span));
        Assert.True(read.Holds, read.Sentence);
        Assert.Equal((decision, proved.Index), (read.Reference, read.Index));

        var leaf = JsonElement.Parse(Proof.Read(proved.Proof).Extra!.Value.Span);
        Assert.Equal(
            ["format", "issuedAt", "kind", "pdfDigest", "recordDigest", "reference"], leaf.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("modelregistry/leaf/1", "decision"), (leaf.GetProperty("format").GetString(), leaf.GetProperty("kind").GetString()));
        var shown = await office.DoAsync(office.Applicant, new ShowDecision(decision));
        Assert.Equal(CanonicalJson.DigestOf(shown.DecisionJson).Hex, leaf.GetProperty("recordDigest").GetString());
        Assert.False(ProofReading.Of(proved.Proof, key, Sha256Digest.OfBytes([1])).Holds);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_is_refused_leaves_no_leaf(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database, signs: false);
        var (@case, digest) = await office.DraftedAsync();
        var before = await LeavesAsync(office);
        await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(office.Countersigner, new IssueDecision(@case, digest));
        Assert.Equal(before, await LeavesAsync(office));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task places_have_no_gap_whoever_records_at_once_and_whoever_gives_up(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var before = await LeavesAsync(office);
        await Task.WhenAll(Enumerable.Range(0, 24).Select(number => Task.Run(() => RecordAsync(office, $"parallel-{number}", commits: number % 3 > 0))));
        var leaves = await office.LookAsync(office.App.Regulator, context => context.LedgerLeaves.OrderBy(leaf => leaf.Index)
            .Select(leaf => new { leaf.Index, leaf.Reference }).ToListAsync());
        Assert.Equal(before + 16, leaves.Count);
        Assert.Equal(Enumerable.Range(0, leaves.Count).Select(index => (long)index), leaves.Select(leaf => leaf.Index));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task eight_processes_at_once_sign_one_row_of_heads(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var workers = Enumerable.Range(0, 8).Select(_ => Worker(office)).ToList();
        for (var round = 0; round < 5; round++)
        {
            await RecordAsync(office, $"round-{round}", commits: true);
            await Task.WhenAll(workers.Select(worker => Task.Run(() => Record.ExceptionAsync(() => worker.StepAsync(CancellationToken.None)))));
        }

        await SignAllAsync(office);
        await OneRowAsync(office);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_power_goes_at_every_step_and_nothing_is_lost_or_signed_twice(string database)
    {
        var power = new PowerLine();
        await using var office = await CaseOffice.OpenAsync(databases, database, signs: true, power.Commands, power.Transactions);
        for (var step = 1; ; step++)
        {
            await RecordAsync(office, $"power-{step}", commits: true);
            power.CutAt(step);
            var cut = await Record.ExceptionAsync(() => Worker(office).StepAsync(CancellationToken.None));
            power.CutAt(-1);
            if (cut is null) break;
            Assert.True(step < 60, "the log was never signed");
        }

        await SignAllAsync(office);
        await OneRowAsync(office);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_log_of_many_tiles_is_sound_to_a_stranger_with_its_files(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        await RecordAsync(office, "many", commits: true, times: 700);
        await SignAllAsync(office);
        var first = await AuditAsync(office, null);
        Assert.True(first.IsSound, first.Sentence);
        await RecordAsync(office, "more", commits: true, times: 150);
        await SignAllAsync(office);
        var second = await AuditAsync(office, first.Checkpoint);
        Assert.True(second.IsSound, second.Sentence);
        Assert.Equal(first.Size + 150, second.Size);
        Assert.Contains($"continues the one of {first.Size} that was kept", second.Sentence, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_stranger_finds_every_change_of_the_files(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        await RecordAsync(office, "watched", commits: true, times: 300);
        await SignAllAsync(office);
        var size = (await AuditAsync(office, null)).Size;
        foreach (var path in Tile.Of(0, size).SelectMany(tile => new[] { tile.Path, tile.EntriesPath }).Concat(Tile.Of(1, size).Select(tile => tile.Path)))
        {
            var found = await AuditAsync(office, null, (asked, bytes) => asked == path ? Flipped(bytes) : bytes);
            Assert.False(found.IsSound, path);
        }

        var gone = await AuditAsync(office, null, (asked, bytes) => asked == "tile/0/000" ? null : bytes);
        Assert.Contains("no file tile/0/000", gone.Sentence, StringComparison.Ordinal);
        var unsigned = await AuditAsync(office, null, (asked, bytes) => asked == "checkpoint" ? Flipped(bytes) : bytes);
        Assert.False(unsigned.IsSound);
    }

    [Theory]
    [InlineData("tile/0/999")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/10/000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/entries/0")]
    [InlineData("tile/0")]
    [InlineData("../registry.db")]
    [InlineData("")]
    public async Task what_is_no_file_of_the_log_is_not_found(string path)
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        await office.RefusedAsync<Refusal.NotFound, ReadLogFile.Answer>(Caller.Anonymous, new ReadLogFile(path));
    }

    private static byte[] Flipped(ReadOnlyMemory<byte>? bytes)
    {
        var changed = bytes!.Value.ToArray();
        changed[^2] ^= 1;
        return changed;
    }

    internal static LedgerWorker Worker(CaseOffice office) =>
        new(office.Scopes, new LedgerBell(), TimeProvider.System, NullLogger<LedgerWorker>.Instance);

    internal static async Task SignAllAsync(CaseOffice office)
    {
        while (await Worker(office).StepAsync(CancellationToken.None))
        {
        }
    }

    private static Task<int> LeavesAsync(CaseOffice office) =>
        office.LookAsync(office.App.Regulator, context => context.LedgerLeaves.CountAsync());

    internal static Task<int> RecordAsync(CaseOffice office, string reference, bool commits, int times = 1) =>
        office.LookAsync(office.App.Regulator, async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            for (var time = 0; time < times; time++)
                context.Record(LeafKind.Key, $"{reference}-{time}", null, Sha256Digest.OfBytes(Guid.NewGuid().ToByteArray()), new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));
            var saved = await context.SaveChangesAsync();
            if (commits) await transaction.CommitAsync();
            return saved;
        });

    private static async Task OneRowAsync(CaseOffice office)
    {
        var (heads, leaves) = await office.LookAsync(office.App.Regulator, async context => (
            await context.SignedHeads.OrderBy(head => head.Number).ToListAsync(),
            await context.LedgerLeaves.OrderBy(leaf => leaf.Index).Select(leaf => leaf.Content).ToListAsync()));
        Assert.Equal(Enumerable.Range(1, heads.Count).Select(number => (long)number), heads.Select(head => head.Number));
        var range = new CompactRange();
        foreach (var head in heads)
        {
            while (range.Size < head.Size) range.Append(TreeHash.OfLeaf(leaves[(int)range.Size]));
            Assert.Equal((range.Size, range.Root), (head.Size, TreeHash.Read(head.Root)));
            var signed = Checkpoint.Read(SignedNote.Read(head.Note).Text);
            Assert.Equal((head.Size, range.Root), (signed.Size, signed.Root));
        }

        Assert.Equal(leaves.Count, range.Size);
    }

    private static async Task<LogAudit> AuditAsync(
        CaseOffice office, string? saved, Func<string, ReadOnlyMemory<byte>?, ReadOnlyMemory<byte>?>? change = null)
    {
        var key = System.Text.Encoding.UTF8.GetString((await office.DoAsync(Caller.Anonymous, new ReadLogFile("key"))).Content.Span);
        return await LogAudit.RunAsync(ReadAsync, key, saved, null, CancellationToken.None);

        async Task<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken stop)
        {
            var file = (await office.SendAsync(Caller.Anonymous, new ReadLogFile(path))).TryGet(out var read, out _) ? read.Content : (ReadOnlyMemory<byte>?)null;
            return change is null ? file : change(path, file);
        }
    }
}

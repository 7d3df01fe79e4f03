using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Renewing;

/// <summary>
/// One round of keeping papers provable, by whoever holds the lease: reads the seals of new papers, and renews those whose time-stamp
/// ends soon.
/// A renewal is one row that is there whole or not at all; a process that dies before has done nothing, and the next round does it again.
/// </summary>
internal sealed partial class SealRound(
    RegistryContext context, JobLeases leases, SigningDesk desk, SigningSettings settings, TimeProvider clock, ILogger<SealRound> log)
{
    private const string Lease = "seals";
    private const int Most = 50;

    /// <summary>How many papers were read or renewed; 0 when none is due or another process has the lease.</summary>
    /// <param name="holder">This process.</param>
    /// <param name="failed">Papers that could not be renewed lately; they are left alone for an hour.</param>
    /// <param name="stop">Ends it between two papers.</param>
    public async Task<int> RunAsync(string holder, IDictionary<Sha256Digest, DateTimeOffset> failed, CancellationToken stop)
    {
        var unread = new List<IssuedPaper>();
        foreach (var kind in context.UnreadPapers()) unread.AddRange(await kind.Take(Most).ToListAsync(stop));
        var due = (await DueAsync(stop))
            .Where(seal => !failed.TryGetValue(seal.Paper, out var at) || clock.GetUtcNow() - at > TimeSpan.FromHours(1))
            .Take(Most).ToList();
        if (unread.Count + due.Count == 0 || !await leases.TakeAsync(Lease, holder, stop)) return 0;
        foreach (var paper in unread) await ReadAsync(paper, stop);
        var done = unread.Count;
        foreach (var seal in due)
        {
            // A slow authority must not outlast the lease: it is renewed for every paper.
            if (!await leases.TakeAsync(Lease, holder, stop)) break;
            if (await RenewAsync(seal, stop)) done++;
            else failed[seal.Paper] = clock.GetUtcNow();
        }

        return done;
    }

    /// <summary>The newest seals of papers that are to be renewed, those that end first before others.</summary>
    public Task<List<PaperSeal>> DueAsync(CancellationToken stop) =>
        Due().OrderBy(seal => seal.StampEnds).Take(10 * Most).ToListAsync(stop);

    private IQueryable<PaperSeal> Due()
    {
        var limit = clock.GetUtcNow() + settings.RenewWithin;
        var ending = settings.EndingHashes;
        return settings.Timestamps is null ? context.PaperSeals.Where(seal => false) : context.PaperSeals.AsNoTracking()
            .Where(seal => seal.StampEnds != null && (seal.StampEnds <= limit || ending.Contains(seal.StampHash!))
                && !context.PaperSeals.Any(later => later.Paper == seal.Paper && later.Number > seal.Number));
    }

    private async Task ReadAsync(IssuedPaper paper, CancellationToken stop)
    {
        if (await context.BytesAsync(paper.Digest, stop) is not { } bytes) return;
        await KeepAsync(Seal(paper.Digest, paper.Reference, 0, [], bytes), stop);
    }

    private async Task<bool> RenewAsync(PaperSeal seal, CancellationToken stop)
    {
        if (await context.BytesAsync(seal.Paper, stop) is not { } issued) return false;
        var before = await context.NewestAsync(seal.Paper, issued, stop);
        if (!(await desk.RenewAsync(before, stop)).TryGet(out var after, out var refusal))
        {
            NotRenewed(log, seal.Reference, refusal.ToString());
            return false;
        }

        return await KeepAsync(Seal(seal.Paper, seal.Reference, seal.Number + 1, after[before.Length..].ToArray(), after.ToArray()), stop);
    }

    private async Task<bool> KeepAsync(PaperSeal seal, CancellationToken stop)
    {
        context.Add(seal);
        try
        {
            await context.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException twice) when (Provider.IsDuplicate(twice))
        {
            return false; // another process was there first: its number stands
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }

    private PaperSeal Seal(Sha256Digest paper, string reference, int number, byte[] addition, byte[] whole)
    {
        var reading = SealReading.Of(whole);
        return new PaperSeal
        {
            Id = new(Guid.CreateVersion7()),
            Paper = paper,
            Reference = reference,
            Number = number,
            Addition = addition,
            Digest = Sha256Digest.OfBytes(whole),
            Level = reading.Level switch { SealLevel.Basic => "B-B", SealLevel.Stamped => "B-T", SealLevel.LongTerm => "B-LT", _ => "B-LTA" },
            KeyFingerprint = reading.KeyFingerprint,
            ProvedAt = desk.Verify(whole).ProvenAt,
            StampEnds = reading.StampEnds,
            StampHash = reading.StampHash,
            At = clock.GetUtcNow(),
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The paper {Reference} could not be renewed: {Reason}")]
    private static partial void NotRenewed(ILogger log, string reference, string reason);
}

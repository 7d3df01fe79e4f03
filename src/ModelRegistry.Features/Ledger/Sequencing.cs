using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Ledger;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Ledger;

/// <summary>
/// Takes new leaves into the tree and signs its head, in one transaction. Heads are numbered one after the other and the database takes no
/// number twice: whichever process dies or goes on at the same moment, there is one row of heads, and each continues the one before.
/// </summary>
internal sealed class Sequencing(RegistryContext context, LogTree tree, LogDesk desk, TimeProvider clock)
{
    /// <summary>How many leaves one head takes in at most.</summary>
    public const int Batch = 4096;

    /// <summary>Signs a head over leaves that none covers; false when there are none, or no key.</summary>
    /// <exception cref="InvalidOperationException">The database does not hold what the last head was signed over.</exception>
    public async Task<bool> StepAsync(CancellationToken stop)
    {
        if (!await IsDueAsync(stop) || desk.Signer is not { } signer) return false;
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(stop);
            await GrowAsync(await tree.HeadAsync(stop), signer, stop);
            await transaction.CommitAsync(stop);
        }
        catch (Exception lost) when (Provider.IsLostRace(lost))
        {
            // Another process signed the same number first; what it left is looked at anew.
        }
        finally
        {
            context.Forget();
        }

        return true;
    }

    private async Task<bool> IsDueAsync(CancellationToken stop)
    {
        var size = await context.SignedHeads.OrderByDescending(head => head.Number).Select(head => (long?)head.Size)
            .FirstOrDefaultAsync(stop);
        return size is not { } covered || await context.LedgerLeaves.AnyAsync(leaf => leaf.Index >= covered, stop);
    }

    private async Task GrowAsync(SignedHead? last, NoteSigner signer, CancellationToken stop)
    {
        var range = await KnownAsync(last, signer.Key.Name, stop);
        var before = range.Size;
        var leaves = await context.LedgerLeaves.AsNoTracking().Where(leaf => leaf.Index >= before).OrderBy(leaf => leaf.Index).Take(Batch)
            .Select(leaf => new { leaf.Index, leaf.Hash }).ToListAsync(stop);
        if (last is not null && leaves.Count == 0) return;
        foreach (var leaf in leaves)
        {
            if (leaf.Index != range.Size) throw new InvalidOperationException($"The log has no leaf {range.Size}: the next one is {leaf.Index}.");
            range.Append(TreeHash.Read(leaf.Hash));
        }

        await KeepTilesAsync(before, range.Size, stop);
        await CheckAsync(last, range, stop);
        context.SignedHeads.Add(new()
        {
            Number = (last?.Number ?? 0) + 1,
            Size = range.Size,
            Root = range.Root.ToArray(),
            Note = signer.Sign(new Checkpoint(signer.Key.Name, range.Size, range.Root).Text).ToString(),
            SignedAt = clock.GetUtcNow(),
        });
        await context.SaveChangesAsync(stop);
    }

    // The tree as its tiles and leaves give it, which must be what was signed: nothing is signed over a changed past.
    private async Task<CompactRange> KnownAsync(SignedHead? last, string origin, CancellationToken stop)
    {
        if (last is null) return new();
        var range = await tree.SayAsync(last.Size, read =>
            new CompactRange(last.Size, TreeProofs.Whole(last.Size).Select(read).ToList()), stop);
        var signed = Checkpoint.Read(SignedNote.Read(last.Note).Text);
        if (signed.Origin != origin) throw new InvalidOperationException($"The log is {signed.Origin}; Log:Origin says {origin}. A log keeps its name.");
        return signed.Size == last.Size && signed.Root == range.Root
            ? range : throw new InvalidOperationException($"The leaves of the log up to {last.Size} are not those that were signed.");
    }

    // What a stranger will do with the files that are served, before anything is signed.
    private async Task CheckAsync(SignedHead? last, CompactRange range, CancellationToken stop)
    {
        if (last is not { Size: > 0 } || last.Size == range.Size) return;
        var proof = await tree.SayAsync(range.Size, read => TreeProofs.Consistency(last.Size, range.Size, read), stop);
        if (!TreeChecks.Continues(last.Size, TreeHash.Read(last.Root), range.Size, range.Root, proof))
            throw new InvalidOperationException($"The log of {range.Size} leaves does not continue that of {last.Size}.");
    }

    private async Task KeepTilesAsync(long before, long size, CancellationToken stop)
    {
        for (var level = 0; size >> (Tile.Height * (level + 1)) > before >> (Tile.Height * (level + 1)); level++)
        {
            for (var index = before >> (Tile.Height * (level + 1)); index < size >> (Tile.Height * (level + 1)); index++)
            {
                var hashes = await tree.HashesAsync(new(level, index, Tile.Whole), stop);
                context.LedgerTiles.Add(
                    new() { Level = level, Index = index, Hashes = hashes, Root = TileHashes.RootOf(hashes).ToArray() });
            }

            await context.SaveChangesAsync(stop);
        }
    }
}

using System.Globalization;
using System.Text;
using ModelRegistry.Ledger;

namespace ModelRegistry.Features.Ledger;

/// <summary>Gives a file of a log by its path below the log's address; null where there is none.</summary>
/// <param name="path">"checkpoint", "tile/0/000", "tile/entries/000".</param>
/// <param name="stop">Ends it.</param>
public delegate Task<ReadOnlyMemory<byte>?> LogFile(string path, CancellationToken stop);

/// <summary>
/// What came of reading a whole log as a stranger: every entry hashed anew, every tile compared, the root compared with the signed
/// checkpoint, and the checkpoint with one that was kept from before. It asks nothing of a registry but its static files.
/// </summary>
/// <param name="IsSound">Whether everything agreed.</param>
/// <param name="Sentence">What was found.</param>
/// <param name="Origin">The log; null where no checkpoint could be read.</param>
/// <param name="Size">How many leaves the checkpoint covers.</param>
/// <param name="Root">The root in base64.</param>
/// <param name="Checkpoint">The checkpoint, to keep for the next time; null where none could be read.</param>
public sealed record LogAudit(bool IsSound, string Sentence, string? Origin, long Size, string? Root, string? Checkpoint)
{
    /// <summary>Reads a log.</summary>
    /// <param name="read">Gives its files.</param>
    /// <param name="key">The line of its key, from somewhere else than the log itself.</param>
    /// <param name="saved">A checkpoint that was kept from before; null for none.</param>
    /// <param name="progress">Told how many leaves are read; null for nobody.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<LogAudit> RunAsync(LogFile read, string key, string? saved, IProgress<long>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            var verifier = VerifierKey.Read(key);
            var note = Encoding.UTF8.GetString((await NeededAsync(read, "checkpoint", stop)).Span);
            var head = ModelRegistry.Ledger.Checkpoint.Read(note, verifier);
            var before = saved is null ? null : ModelRegistry.Ledger.Checkpoint.Read(saved, verifier);
            var wrong = await new Walk(read, head, before, progress).WrongAsync(stop);
            return new(wrong is null, wrong ?? Sound(head, before), head.Origin, head.Size, head.Root.ToString(), note);
        }
        catch (FormatException wrong)
        {
            return new(false, wrong.Message, null, 0, null, null);
        }
    }

    private static string Sound(Checkpoint head, Checkpoint? before) => string.Create(
        CultureInfo.InvariantCulture,
        $"All {head.Size} leaves of {head.Origin} are under its signed checkpoint{(before is null ? "" : $", which continues the one of {before.Size} that was kept")}.");

    private static async Task<ReadOnlyMemory<byte>> NeededAsync(LogFile read, string path, CancellationToken stop) =>
        await read(path, stop) ?? throw new FormatException($"The log has no file {path}.");

    private sealed class Walk(LogFile read, Checkpoint head, Checkpoint? before, IProgress<long>? progress)
    {
        private readonly CompactRange range = new();

        public async Task<string?> WrongAsync(CancellationToken stop)
        {
            if (before is not null && before.Size > head.Size)
                return $"The log was set back: the checkpoint that was kept covers {before.Size} leaves, the newest one {head.Size}.";
            if (WrongNow() is { } empty) return empty;
            var roots = new List<TreeHash>();
            foreach (var tile in Tile.Of(0, head.Size))
            {
                var hashes = await EntriesAsync(tile, stop);
                foreach (var hash in hashes)
                {
                    range.Append(hash);
                    if (WrongNow() is { } wrong) return wrong;
                }

                if (await OtherTileAsync(tile, hashes, stop) is { } other) return other;
                if (tile.Width == Tile.Whole) roots.Add(RootOf(hashes));
                progress?.Report(range.Size);
            }

            return head.Root == range.Root ? await AboveAsync(roots, stop)
                : $"The leaves do not give the root of the signed checkpoint of {head.Size} leaves: an entry was changed, or is missing.";
        }

        private string? WrongNow() => before is not null && before.Size == range.Size && before.Root != range.Root
            ? $"The log was changed: its first {before.Size} leaves are not those of the checkpoint that was kept." : null;

        private async Task<List<TreeHash>> EntriesAsync(Tile tile, CancellationToken stop)
        {
            var entries = EntryBundle.Read(await NeededAsync(read, tile.EntriesPath, stop), tile.Width);
            return [.. entries.Select(entry => TreeHash.OfLeaf(entry.Span))];
        }

        // Proofs are made from the tiles: they must be those of the entries.
        private async Task<string?> AboveAsync(List<TreeHash> roots, CancellationToken stop)
        {
            for (var level = 1; roots.Count > 0; level++)
            {
                var above = new List<TreeHash>();
                foreach (var tile in Tile.Of(level, head.Size))
                {
                    var hashes = roots.GetRange((int)tile.Index * Tile.Whole, tile.Width);
                    if (await OtherTileAsync(tile, hashes, stop) is { } other) return other;
                    if (tile.Width == Tile.Whole) above.Add(RootOf(hashes));
                }

                roots = above;
            }

            return null;
        }

        private async Task<string?> OtherTileAsync(Tile tile, List<TreeHash> hashes, CancellationToken stop)
        {
            var served = await NeededAsync(read, tile.Path, stop);
            return served.Span.SequenceEqual(Bytes(hashes)) ? null : $"The file {tile.Path} does not hold the hashes of the log's entries.";
        }

        private static TreeHash RootOf(List<TreeHash> hashes) => TileHashes.RootOf(Bytes(hashes));

        private static byte[] Bytes(List<TreeHash> hashes)
        {
            var bytes = new byte[hashes.Count * TreeHash.Bytes];
            foreach (var (place, hash) in hashes.Index()) hash.CopyTo(bytes.AsSpan(place * TreeHash.Bytes));
            return bytes;
        }
    }
}

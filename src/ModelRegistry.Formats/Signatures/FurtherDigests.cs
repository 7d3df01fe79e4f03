using System.Buffers;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// Digests that a signature beside the files lists and that nobody has computed yet: of another kind than SHA-256, or of shards. They are
/// computed while the files are still there, each file once more and once only, whatever a signature lists.
/// </summary>
public static class FurtherDigests
{
    private const int Block = 1 << 20;

    // A signature by anybody may list what it likes: kinds and cuts of one file beyond these are not computed, and so said.
    private const int MostCuts = 4;

    /// <summary>Computes what the signatures among the files list beside SHA-256 of whole files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="open">Opens one by its path; null where its bytes are not at hand.</param>
    /// <param name="progress">Told the bytes of all files as they are read again.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>The files, those that are covered with the further digests.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<IReadOnlyList<FolderFile>> AddAsync(
        IReadOnlyList<FolderFile> files, Func<string, Stream?> open, IProgress<long>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(open);
        var wanted = WantedBy(files).ToLookup(part => part.Path, StringComparer.Ordinal);
        if (wanted.Count == 0) return files;
        var with = new List<FolderFile>(files.Count);
        var before = 0L;
        foreach (var file in files)
        {
            if (!wanted.Contains(file.Path) || open(file.Path) is not { } stream)
            {
                with.Add(file);
                continue;
            }

            await using (stream) with.Add(file with { Further = await OneAsync(stream, [.. wanted[file.Path]], progress, before, stop) });
            before += file.Bytes;
        }

        return with;
    }

    private static IEnumerable<SignedPart> WantedBy(IReadOnlyList<FolderFile> files)
    {
        foreach (var file in files.Where(IsSignature))
        {
            var apart = new Collected(ImportLimits.Default, TrustAnchors.Default, CancellationToken.None);
            var source = new Source(apart, new(SourceKind.ModelSignature, file.Path, file.Sha256, file.Bytes));
            foreach (var signed in ModelSignatureReader.FilesOf(source, file.Content!.Value)?.Files ?? [])
            {
                if (signed.Part is { } part && part is not { Algorithm: "sha256", Until: null }) yield return part;
            }
        }
    }

    private static bool IsSignature(FolderFile file) =>
        file.Content is { } content && FileKind.InFolder(file.Path, content.Span) is { Kind: SourceKind.ModelSignature };

    private static async Task<IReadOnlyDictionary<SignedPart, string>> OneAsync(
        Stream stream, List<SignedPart> wanted, IProgress<long>? progress, long before, CancellationToken stop)
    {
        var found = new Dictionary<SignedPart, string>();
        List<Cut> cuts = [.. Cut.Of(wanted).Take(MostCuts)];
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            var total = 0L;
            for (int read; (read = await stream.ReadAsync(buffer.AsMemory(0, Block), stop)) > 0;)
            {
                foreach (var cut in cuts) cut.Take(buffer.AsSpan(0, read), found);
                total += read;
                progress?.Report(before + total);
            }

            foreach (var cut in cuts) cut.End(found);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            foreach (var cut in cuts) cut.Dispose();
        }

        return found;
    }

    /// <summary>One way to digest a file: by one algorithm, whole or cut into parts side by side.</summary>
    private sealed class Cut(AnyHash hash, List<SignedPart> parts) : IDisposable
    {
        private int at;
        private long position;

        // Parts that lie over each other would make one file be read many times over; a file is cut side by side or not at all.
        public static IEnumerable<Cut> Of(List<SignedPart> wanted)
        {
            foreach (var same in wanted.Distinct().GroupBy(part => (part.Algorithm, Whole: part.Until is null)))
            {
                var parts = same.OrderBy(part => part.From).ToList();
                var beside = parts.Zip(parts.Skip(1)).All(pair => pair.First.Until <= pair.Second.From);
                if (beside && AnyHash.Of(same.Key.Algorithm) is { } hash) yield return new(hash, parts);
            }
        }

        public void Take(ReadOnlySpan<byte> block, Dictionary<SignedPart, string> found)
        {
            while (block.Length > 0 && at < parts.Count)
            {
                var part = parts[at];
                var skipped = (int)Math.Clamp(part.From - position, 0, block.Length);
                Pass(ref block, skipped);
                var taken = (int)Math.Min(block.Length, (part.Until ?? long.MaxValue) - position);
                hash.Append(block[..taken]);
                Pass(ref block, taken);
                if (position == part.Until) Finish(found);
            }
        }

        // A part that the file ends inside of has no digest: the file is shorter than what was signed.
        public void End(Dictionary<SignedPart, string> found)
        {
            if (at < parts.Count && parts[at].Until is null) Finish(found);
        }

        public void Dispose() => hash.Dispose();

        private void Pass(ref ReadOnlySpan<byte> block, int bytes)
        {
            block = block[bytes..];
            position += bytes;
        }

        private void Finish(Dictionary<SignedPart, string> found) => found[parts[at++]] = hash.Finish();
    }
}

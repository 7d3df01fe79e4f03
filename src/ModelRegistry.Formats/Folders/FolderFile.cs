using ModelRegistry.Domain;
using ModelRegistry.Formats.Safetensors;
using ModelRegistry.Formats.Signatures;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Folders;

/// <summary>One file of a folder: its content only where a reader knows its name, for every other its size and digest.</summary>
/// <param name="Path">Path inside the folder, with forward slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest, computed by whoever hands it over.</param>
/// <param name="Content">Its bytes if it is to be read, else null.</param>
public sealed record FolderFile(string Path, long Bytes, Sha256Digest Sha256, ReadOnlyMemory<byte>? Content)
{
    /// <summary>The header of a file of weights; null for every other file.</summary>
    internal WeightsHeader? Header { get; init; }

    /// <summary>The index of shards; null for every other file.</summary>
    internal ShardIndex? Index { get; init; }

    /// <summary>The first bytes of a file of weights out of an archive, as far as its header reaches; null where nobody asked.</summary>
    public ReadOnlyMemory<byte>? Beginning { get; init; }

    /// <summary>Digests of it or of shards of it that a signature lists beside SHA-256 of the whole.</summary>
    internal IReadOnlyDictionary<SignedPart, string> Further { get; init; } = new Dictionary<SignedPart, string>();

    /// <summary>Whether the file was read as it passed, a header or an index, and its content is not held.</summary>
    internal bool IsStreamed => Header is not null || Index is not null;

    /// <summary>How many of its first bytes hold the header of a file of weights, the first mebibyte where it cannot be read to its end;
    /// all of an index of shards; null for every other file.</summary>
    public long? HeaderBytes => Index is not null ? Math.Min(Bytes, ShardIndex.Longest)
        : Header is null ? null
        : Header.DataStart ?? Math.Min(Bytes, 1 << 20);

    /// <summary>Whether a file of this name may be read for statements: at the folder's top by its name or as JSON, weights
    /// anywhere.</summary>
    public static bool IsRead(string path) => FileKind.MayBeRead(path) || IsWeights(path);

    /// <summary>Whether a file of this name is weights, of which the header is read and the rest only digested, or the index of their
    /// shards.</summary>
    public static bool IsWeights(string path) => Headers.FormatOf(path) is not null || ShardIndex.IsNamed(path);

    /// <summary>Makes a file of its parts, as they came in an upload.</summary>
    /// <param name="path">Path inside the folder.</param>
    /// <param name="bytes">The size of the whole file.</param>
    /// <param name="sha256">The digest of the whole file.</param>
    /// <param name="content">Its bytes, of weights at least the header; null for a file that is not read.</param>
    public static FolderFile OfParts(string path, long bytes, Sha256Digest sha256, ReadOnlyMemory<byte>? content) =>
        content is { } known && IsWeights(path)
            ? Headers.Read(new(path, bytes, sha256, null), known)
            : new(path, bytes, sha256, content);

    /// <summary>What has to be kept of a file's bytes for <see cref="OfParts"/>: the header of weights, all of what is read, else
    /// nothing.</summary>
    /// <param name="path">Path inside the folder.</param>
    /// <param name="content">The bytes.</param>
    public static ReadOnlyMemory<byte>? Kept(string path, ReadOnlyMemory<byte> content) =>
        OfParts(path, content.Length, default, content).HeaderBytes is { } header ? content[..(int)header]
        : IsRead(path) ? content
        : null;

    /// <summary>Reads a stream once: digest and size for all, the header of weights, content for a file that is read and keeps its
    /// limit.</summary>
    /// <param name="path">Path inside the folder.</param>
    /// <param name="stream">The content; it is not closed.</param>
    /// <param name="limits">The limits for untrusted files.</param>
    /// <param name="progress">Told how many bytes were read so far.</param>
    /// <param name="length">How long the file is; asked of the stream when left out.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<FolderFile> ReadAsync(
        string path, Stream stream, ImportLimits? limits = null, IProgress<long>? progress = null, long? length = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (IsWeights(path))
        {
            using var file = new ForwardReader(stream, length ?? stream.Length, digested: true, progress, cancellation);
            var read = Headers.Read(new FolderFile(path, file.Length, default, null), file);
            var whole = await file.FinishAsync();
            return read with { Bytes = whole.Bytes, Sha256 = whole.Sha256 };
        }

        if (!IsRead(path)) return Listed(path, await FileDigest.ComputeAsync(stream, progress, cancellation));
        limits ??= ImportLimits.Default;
        await using var kept = new KeptContent(stream, path == "README.md" ? limits.CardBytes : limits.JsonBytes);
        var digest = await FileDigest.ComputeAsync(kept, progress, cancellation);
        return Listed(path, digest) with { Content = kept.Content };
    }

    private static FolderFile Listed(string path, FileDigest digest) => new(path, digest.Bytes, digest.Sha256, null);
}

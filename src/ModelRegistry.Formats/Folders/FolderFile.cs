using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Folders;

/// <summary>One file of a folder: its content only where a reader knows its name, for every other its size and digest.</summary>
/// <param name="Path">Path inside the folder, with forward slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest, computed by whoever hands it over.</param>
/// <param name="Content">Its bytes if it is to be read, else null.</param>
public sealed record FolderFile(string Path, long Bytes, Sha256Digest Sha256, ReadOnlyMemory<byte>? Content)
{
    /// <summary>Whether a file of this name is read for statements: README.md, config.json, adapter_config.json at the folder's
    /// top.</summary>
    public static bool IsRead(string path) => path is "README.md" or "config.json" or "adapter_config.json";

    /// <summary>Reads a stream once: digest and size for all, content for a file that is read and keeps its limit.</summary>
    /// <param name="path">Path inside the folder.</param>
    /// <param name="stream">The content; it is not closed.</param>
    /// <param name="limits">The limits for untrusted files.</param>
    /// <param name="progress">Told how many bytes were read so far.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<FolderFile> ReadAsync(
        string path, Stream stream, ImportLimits? limits = null, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!IsRead(path)) return Listed(path, await FileDigest.ComputeAsync(stream, progress, cancellation));
        limits ??= ImportLimits.Default;
        await using var kept = new KeptContent(stream, path == "README.md" ? limits.CardBytes : limits.JsonBytes);
        var digest = await FileDigest.ComputeAsync(kept, progress, cancellation);
        return Listed(path, digest) with { Content = kept.Content };
    }

    private static FolderFile Listed(string path, FileDigest digest) => new(path, digest.Bytes, digest.Sha256, null);
}

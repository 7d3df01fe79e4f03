using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Formats.Folders;

namespace ModelRegistry.Features.Models.Uploading;

/// <summary>A file that somebody handed over: its path, size and digest, and its content where a reader of ours wants it.</summary>
/// <param name="Path">Its name, or its path inside the folder, with forward slashes.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Sha256">The digest of the whole file.</param>
/// <param name="Content">The content, of weights the header; null for files that count as artifacts only.</param>
public sealed record UploadedFile(string Path, long Bytes, Sha256Digest Sha256, byte[]? Content)
{
    /// <summary>Takes a file out of a folder: of weights and the like only size and digest are kept.</summary>
    public static UploadedFile InFolder(string path, byte[] content)
    {
        var inside = WithoutTop(path);
        return new(inside, content.Length, Sha256Digest.OfBytes(content), FolderFile.Kept(inside, content)?.ToArray());
    }

    /// <summary>Takes the beginning of a file out of a folder, with the size and digest of the whole as whoever sends it states
    /// them.</summary>
    public static UploadedFile BeginningInFolder(string path, long bytes, Sha256Digest sha256, byte[] beginning) =>
        new(WithoutTop(path), bytes, sha256, beginning);

    /// <summary>Takes a file handed over by itself.</summary>
    public static UploadedFile Alone(string path, byte[] content) =>
        new(path, content.Length, Sha256Digest.OfBytes(content),
            FolderFile.IsWeights(path) ? FolderFile.Kept(path, content)?.ToArray() : content);

    /// <summary>Whether a file of this name is weights or their index.</summary>
    public static bool IsWeights(string path) => FolderFile.IsWeights(path);

    /// <summary>Takes weights from where they lie: digested whole, of their bytes only the header is kept.</summary>
    /// <param name="path">Its name, or its path inside the folder.</param>
    /// <param name="stream">The file, which must be able to seek; it is not closed.</param>
    /// <param name="progress">Told the bytes as they are digested.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<UploadedFile> OfWeightsAsync(string path, Stream stream, IProgress<long>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var read = await FolderFile.ReadAsync(path, stream, progress: progress, cancellation: stop);
        var header = new byte[read.HeaderBytes ?? 0];
        stream.Position = 0;
        await stream.ReadExactlyAsync(header, stop);
        return new(path, read.Bytes, read.Sha256, header);
    }

    /// <summary>
    /// Takes a file of any size from a stream that is read once and not held: digested whole; of weights the header is kept, of what a
    /// reader wants the content, of all else nothing.
    /// </summary>
    /// <param name="path">Its name, or its path inside the folder.</param>
    /// <param name="stream">The file, which must be able to seek; it is not closed.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<UploadedFile> OfStreamAsync(string path, Stream stream, CancellationToken stop)
    {
        var inside = WithoutTop(path);
        if (FolderFile.IsWeights(inside)) return await OfWeightsAsync(inside, stream, null, stop);
        var read = await FolderFile.ReadAsync(inside, stream, cancellation: stop);
        return new(inside, read.Bytes, read.Sha256, read.Content?.ToArray());
    }

    // A browser names the chosen folder first; the card lies at its top.
    private static string WithoutTop(string path)
    {
        var slash = path.Replace('\\', '/').IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? path : path.Replace('\\', '/')[(slash + 1)..];
    }
}

/// <summary>What somebody wants imported.</summary>
/// <param name="Name">The name the model is published under, where the files do not say; null when they do.</param>
/// <param name="Files">One file (card, metadata, configuration, record, lines of records) or the files of one folder.</param>
/// <param name="LeftOut">What of it could not be taken, such as entries of an archive that leave it.</param>
public sealed record Upload(string? Name, IReadOnlyList<UploadedFile> Files, IReadOnlyList<Problem>? LeftOut = null);

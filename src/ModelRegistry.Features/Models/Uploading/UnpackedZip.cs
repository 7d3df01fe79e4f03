using ModelRegistry.Features.Frame;
using ModelRegistry.Formats;

namespace ModelRegistry.Features.Models.Uploading;

/// <summary>
/// A zipped folder taken apart where it lies, whatever its size: every file digested, of weights the headers kept, and nothing else of
/// them.
/// </summary>
public static class UnpackedZip
{
    /// <summary>The most bytes that the files of one archive unpack to on a server, so that no request keeps it busy for long; 64
    /// GiB.</summary>
    public const long MostBytes = 64L * 1024 * 1024 * 1024;

    /// <summary>Whether a file is a zipped folder, by its name or by how it begins.</summary>
    public static bool Is(string file, ReadOnlySpan<byte> beginning) => ImportReader.IsZip(file, beginning);

    /// <summary>Takes an archive apart.</summary>
    /// <param name="zip">The archive, which must be able to seek; it is not closed.</param>
    /// <param name="file">How messages call it.</param>
    /// <param name="name">The name the model is published under, where the files do not say.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<Upload> OfAsync(Stream zip, string file, string? name, CancellationToken stop)
    {
        var reader = new ImportReader(TimeProvider.System, new ImportLimits { ArchiveBytes = MostBytes });
        var (files, faults) = await reader.UnpackAsync(zip, file, stop);
        return new(
            name,
            [.. files.Select(one => new UploadedFile(one.Path, one.Bytes, one.Sha256, (one.Beginning ?? one.Content)?.ToArray()))],
            [.. faults.Select(fault => new Problem(fault.File, fault.What, fault.Right))]);
    }
}

using System.Buffers;
using System.Security.Cryptography;
using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Folders;

/// <summary>Size and SHA-256 of a file of any size, read once and never held.</summary>
/// <param name="Sha256">The digest.</param>
/// <param name="Bytes">How many bytes were read.</param>
public sealed record FileDigest(Sha256Digest Sha256, long Bytes)
{
    private const int Block = 1 << 20;

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream; it is not closed.</param>
    /// <param name="progress">Told after each block of up to 1 MiB how many bytes were read in all.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<FileDigest> ComputeAsync(Stream stream, IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        long total = 0;
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer.AsMemory(0, Block), cancellation)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                total += read;
                progress?.Report(total);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return new(Sha256Digest.Of(Convert.ToHexStringLower(hash.GetHashAndReset())), total);
    }
}

using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Folders;

namespace ModelRegistry.Formats.Weights;

/// <summary>
/// Reads a file of weights forward and once: what a header's reader looks at, and what it passes over, goes into the digest on its way. It
/// holds one block, more only while a reader asks for one piece that is longer.
/// </summary>
/// <param name="stream">The file, at its beginning; it is not closed.</param>
/// <param name="length">How long the file says it is.</param>
/// <param name="digested">Whether a digest is wanted; without one, what is passed over is not read where the stream can seek.</param>
/// <param name="progress">Told after each block how many bytes were read in all.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class ForwardReader(
    Stream stream, long length, bool digested, IProgress<long>? progress, CancellationToken cancellation) : IDisposable
{
    private const int Block = 256 * 1024;

    private readonly IncrementalHash? hash = digested ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Block);
    private int start;
    private int end;
    private long read;

    /// <summary>How long the file says it is.</summary>
    public long Length => length;

    /// <summary>How many bytes the reader has passed.</summary>
    public long Position => read - (end - start);

    /// <summary>How many bytes are left by the file's own length.</summary>
    public long Remaining => length - Position;

    /// <summary>What lies ahead and was read already.</summary>
    public ReadOnlySpan<byte> Ahead => buffer.AsSpan(start, end - start);

    /// <summary>Reads on until so many bytes lie ahead; false when the file ends before.</summary>
    public bool Has(int count)
    {
        while (end - start < count)
        {
            if (!Fill()) return false;
        }

        return true;
    }

    /// <summary>Passes bytes that lie ahead.</summary>
    public void Pass(int count) => start += count;

    /// <summary>Passes any number of bytes; false when the file ends before.</summary>
    public bool PassOver(long count)
    {
        while (count > end - start)
        {
            count -= end - start;
            start = end = 0;
            if (hash is null && stream.CanSeek) return Seek(count);
            if (!Fill()) return false;
        }

        start += (int)count;
        return true;
    }

    /// <summary>The next four bytes as a little-endian number; null when the file ends before.</summary>
    public uint? UInt32()
    {
        if (!Has(4)) return null;
        var value = BinaryPrimitives.ReadUInt32LittleEndian(Ahead);
        Pass(4);
        return value;
    }

    /// <summary>The next eight bytes as a little-endian number; null when the file ends before.</summary>
    public ulong? UInt64()
    {
        if (!Has(8)) return null;
        var value = BinaryPrimitives.ReadUInt64LittleEndian(Ahead);
        Pass(8);
        return value;
    }

    /// <summary>Reads the rest of the file into the digest.</summary>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<FileDigest> FinishAsync()
    {
        if (hash is null) throw new InvalidOperationException("No digest was asked for.");
        start = end = 0;
        for (int got; (got = await stream.ReadAsync(buffer, cancellation)) > 0;) Count(buffer.AsSpan(0, got));
        return new(Sha256Digest.Of(Convert.ToHexStringLower(hash.GetHashAndReset())), read);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        hash?.Dispose();
    }

    private bool Seek(long count)
    {
        if (count > stream.Length - stream.Position) return false;
        stream.Seek(count, SeekOrigin.Current);
        read += count;
        return true;
    }

    private bool Fill()
    {
        cancellation.ThrowIfCancellationRequested();
        MakeRoom();
        var got = stream.Read(buffer, end, buffer.Length - end);
        Count(buffer.AsSpan(end, got));
        end += got;
        return got > 0;
    }

    private void MakeRoom()
    {
        if (end < buffer.Length) return;
        var larger = start > buffer.Length / 2 ? buffer : ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        Ahead.CopyTo(larger);
        (start, end) = (0, end - start);
        if (ReferenceEquals(larger, buffer)) return;
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private void Count(ReadOnlySpan<byte> got)
    {
        hash?.AppendData(got);
        read += got.Length;
        progress?.Report(read);
    }
}

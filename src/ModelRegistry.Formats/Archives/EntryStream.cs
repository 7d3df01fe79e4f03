namespace ModelRegistry.Formats.Archives;

/// <summary>
/// Passes one unpacked file through, no longer than its archive says it is, and counts its checksum (CRC-32, ISO 3309): an archive that
/// lies about either is found out after no more than it owned up to.
/// </summary>
internal sealed class EntryStream(Stream inner, long length) : Stream
{
    private static readonly uint[] Table = MakeTable();
    private uint checksum = uint.MaxValue;

    /// <summary>How many bytes passed.</summary>
    public long Passed { get; private set; }

    /// <summary>Whether more came than the archive said.</summary>
    public bool IsLonger { get; private set; }

    public uint Checksum => ~checksum;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => Passed;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Take(buffer.Span[..read]);
    }

    public override int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, inner.Read(buffer, offset, count)));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Take(ReadOnlySpan<byte> read)
    {
        if (read.Length > length - Passed)
        {
            IsLonger = true;
            read = read[..(int)(length - Passed)];
        }

        Passed += read.Length;
        var next = checksum;
        foreach (var one in read) next = Table[(byte)(next ^ one)] ^ (next >> 8);
        checksum = next;
        return read.Length;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var index = 0u; index < 256; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? (value >> 1) ^ 0xEDB88320u : value >> 1;
            table[index] = value;
        }

        return table;
    }
}

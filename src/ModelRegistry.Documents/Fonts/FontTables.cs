using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Documents.Fonts;

/// <summary>The table directory at the start of a font file, read and written.</summary>
internal static class FontTables
{
    private const uint TrueType = 0x00010000;
    private const uint OpenTypeCompact = 0x4F54544F;
    private const uint Collection = 0x74746366;
    private const uint MostFaces = 64;
    private const uint ChecksumTarget = 0xB1B0AFBA;

    /// <summary>Where the faces of a file begin: one, or those of a collection (OpenType 1.9, TTC header).</summary>
    public static IReadOnlyList<int> Faces(byte[] bytes)
    {
        if (bytes.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(bytes) != Collection) return [0];
        var count = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(8));
        if (count is 0 or > MostFaces) throw new InvalidDataException("its collection holds no font or more than 64");
        return [.. Enumerable.Range(0, (int)count)
            .Select(i => checked((int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(12 + (4 * i)))))];
    }

    /// <summary>The tables of the face that begins here.</summary>
    public static Dictionary<string, Range> Directory(byte[] bytes, int face = 0)
    {
        if (bytes.Length < face + 12 || BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(face)) is not (TrueType or OpenTypeCompact))
            throw new InvalidDataException("it is no OpenType font");
        var tables = new Dictionary<string, Range>(StringComparer.Ordinal);
        int count = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(face + 4));
        for (var i = 0; i < count; i++)
        {
            var entry = bytes.AsSpan(face + 12 + (16 * i), 16);
            var start = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            if ((ulong)start + length > (ulong)bytes.Length) throw new InvalidDataException("a table of the font lies outside the file");
            tables[Encoding.ASCII.GetString(entry[..4])] = new Range((int)start, (int)(start + length));
        }

        return tables;
    }

    /// <summary>A font file of these tables, in the order given (which must be by tag), with right checksums.</summary>
    public static byte[] Write(IReadOnlyList<(string Tag, byte[] Content)> tables)
    {
        var start = 12 + (16 * tables.Count);
        var file = new byte[start + tables.Sum(table => Padded(table.Content.Length))];
        WriteHeader(file, tables.Count);
        var (position, head) = (start, 0);
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, content) = tables[i];
            content.CopyTo(file.AsSpan(position));
            var entry = file.AsSpan(12 + (16 * i), 16);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(position, Padded(content.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], position);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], content.Length);
            if (tag == "head") head = position;
            position += Padded(content.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), ChecksumTarget - Checksum(file));
        return file;
    }

    private static void WriteHeader(Span<byte> file, int count)
    {
        var power = (int)Math.Log2(count);
        BinaryPrimitives.WriteUInt32BigEndian(file, TrueType);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)((16 * count) - (16 << power)));
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        uint sum = 0;
        for (var i = 0; i < content.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(content[i..]);
        return sum;
    }
}

using System.Buffers.Binary;

namespace ModelRegistry.Documents.Fonts;

/// <summary>An INDEX of the compact font format: byte strings by number (Adobe Technical Note 5176, 5).</summary>
internal sealed class CompactIndex
{
    private readonly byte[] bytes;
    private readonly int offsets;
    private readonly int offsetSize;
    private readonly int data;
    private readonly int end;

    /// <summary>Reads the index at a place of the file, within the table that ends at the limit.</summary>
    public CompactIndex(byte[] bytes, int at, int limit)
    {
        (this.bytes, end) = (bytes, limit);
        if (at < 0 || at + 2 > limit) throw Broken();
        Count = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
        End = at + 2;
        if (Count == 0) return;
        (offsetSize, offsets) = (bytes[at + 2], at + 3);
        data = offsets + ((Count + 1) * offsetSize) - 1;
        if (offsetSize is < 1 or > 4 || data >= limit) throw Broken();
        End = data + Offset(Count);
        if (End > limit || End < data) throw Broken();
    }

    public int Count { get; }

    /// <summary>Where the next thing begins.</summary>
    public int End { get; }

    /// <summary>What is added to a subroutine's number before it is called (Adobe Technical Note 5177, 4.7).</summary>
    public int Bias => Count < 1240 ? 107 : Count < 33900 ? 1131 : 32768;

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            if (number < 0 || number >= Count) throw Broken();
            var (start, stop) = (data + Offset(number), data + Offset(number + 1));
            return start <= stop && start > data && stop <= end ? bytes.AsSpan(start, stop - start) : throw Broken();
        }
    }

    public static InvalidDataException Broken() => new("its outlines (CFF) are broken");

    /// <summary>An index of these items, ready to stand in a file.</summary>
    public static byte[] Write(IReadOnlyList<byte[]> items)
    {
        if (items.Count == 0) return [0, 0];
        var start = 3 + (4 * (items.Count + 1));
        var index = new byte[start + items.Sum(item => item.Length)];
        BinaryPrimitives.WriteUInt16BigEndian(index, checked((ushort)items.Count));
        index[2] = 4;
        var at = start;
        for (var i = 0; i <= items.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(index.AsSpan(3 + (4 * i)), at - start + 1);
            if (i == items.Count) break;
            items[i].CopyTo(index, at);
            at += items[i].Length;
        }

        return index;
    }

    private int Offset(int number)
    {
        uint value = 0;
        foreach (var part in bytes.AsSpan(offsets + (number * offsetSize), offsetSize)) value = (value << 8) | part;
        return value <= int.MaxValue / 2 ? (int)value : throw Broken();
    }
}

using System.Buffers.Binary;

namespace ModelRegistry.Documents.Fonts;

/// <summary>
/// The cmap table: Unicode subtables of format 12 (all planes) and 4 (the first plane), each read into an array by character.
/// </summary>
internal sealed class CharacterMap
{
    private const int FirstPlane = 0x10000;
    private const int MaximumCharacters = 0x30000;
    private readonly ushort[] first = new ushort[FirstPlane];
    private readonly Dictionary<int, ushort> beyond = [];
    private readonly int glyphCount;
    private int count;

    private CharacterMap(int glyphCount) => this.glyphCount = glyphCount;

    /// <summary>The glyph of a character, or 0.</summary>
    public ushort this[int character] => character < FirstPlane ? first[character] : beyond.GetValueOrDefault(character);

    public static CharacterMap Read(ReadOnlySpan<byte> cmap, int glyphCount)
    {
        var map = new CharacterMap(glyphCount);
        int subtables = BinaryPrimitives.ReadUInt16BigEndian(cmap[2..]);
        for (var i = 0; i < subtables; i++)
        {
            var record = cmap[(4 + (8 * i))..];
            if (!IsUnicode(BinaryPrimitives.ReadUInt16BigEndian(record), BinaryPrimitives.ReadUInt16BigEndian(record[2..]))) continue;
            var subtable = cmap[checked((int)BinaryPrimitives.ReadUInt32BigEndian(record[4..]))..];
            var format = BinaryPrimitives.ReadUInt16BigEndian(subtable);
            if (format == 4) map.ReadSegments(subtable);
            else if (format == 12) map.ReadGroups(subtable);
        }

        return map.count > 0 ? map : throw new InvalidDataException("the font maps no Unicode character");
    }

    private static bool IsUnicode(int platform, int encoding) => platform == 0 || (platform == 3 && encoding is 1 or 10);

    private void Add(int code, uint glyph)
    {
        if (glyph == 0 || glyph >= glyphCount) return;
        count++;
        if (code < FirstPlane) first[code] = (ushort)glyph;
        else beyond[code] = (ushort)glyph;
    }

    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var twice = BinaryPrimitives.ReadUInt16BigEndian(table[6..]);
        var ends = table[14..];
        var starts = table[(16 + twice)..];
        var deltas = table[(16 + (2 * twice))..];
        var offsets = table[(16 + (3 * twice))..];
        for (var at = 0; at < twice; at += 2)
        {
            int end = BinaryPrimitives.ReadUInt16BigEndian(ends[at..]);
            int start = BinaryPrimitives.ReadUInt16BigEndian(starts[at..]);
            var delta = BinaryPrimitives.ReadUInt16BigEndian(deltas[at..]);
            var offset = BinaryPrimitives.ReadUInt16BigEndian(offsets[at..]);
            for (var code = start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code : BinaryPrimitives.ReadUInt16BigEndian(offsets[(at + offset + (2 * (code - start)))..]);
                if (glyph != 0 && first[code] == 0) Add(code, (ushort)(glyph + delta));
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        var groups = BinaryPrimitives.ReadUInt32BigEndian(table[12..]);
        for (var i = 0; i < groups; i++)
        {
            var group = table[(16 + (12 * i))..];
            var start = BinaryPrimitives.ReadUInt32BigEndian(group);
            var end = BinaryPrimitives.ReadUInt32BigEndian(group[4..]);
            var glyph = BinaryPrimitives.ReadUInt32BigEndian(group[8..]);
            if (end > 0x10FFFF || start > end || end - start > MaximumCharacters)
                throw new InvalidDataException("the font's character map is broken");
            for (var code = start; code <= end; code++) Add((int)code, glyph + (code - start));
        }
    }
}

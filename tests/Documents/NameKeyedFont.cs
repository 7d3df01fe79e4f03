using System.Buffers.Binary;
using System.Text;
using ModelRegistry.Documents.Fonts;

namespace ModelRegistry.Tests.Documents;

/// <summary>
/// An OpenType font made here whose CFF outlines are keyed by name, as no installed package has one: "あ" is a full square drawn by a
/// subroutine of its own, "い" the left half of one drawn by a subroutine of all (Adobe Technical Notes 5176 and 5177).
/// </summary>
internal static class NameKeyedFont
{
    private const int Units = 1000;

    public static byte[] File { get; } = FontTables.Write(
    [
        ("CFF ", Outlines()), ("cmap", Map()), ("head", Head()), ("hhea", Filled(36, (4, 880), (6, -120), (34, 1))),
        ("hmtx", Filled(8, (0, Units))), ("maxp", Filled(6, (4, 3))), ("post", new byte[32]),
    ]);

    private static byte[] Outlines()
    {
        byte[] header = [1, 0, 4, 4];
        var names = Index(Encoding.ASCII.GetBytes("TestName"));
        // Strings of its own name the glyphs: 391 and 392 follow the standard ones.
        var strings = Index("one"u8.ToArray(), "two"u8.ToArray());
        var global = Index(Square(500));
        byte[] charset = [0, 1, 135, 1, 136];
        // The operand of callsubr is less by 107 in an index that is so short.
        var glyphs = Index([14], [.. Number(-107), 10, 14], [.. Number(-107), 29, 14]);
        var local = Index(Square(Units));
        var own = CompactDictionary.Entry(CompactDictionary.Subroutines, 6);
        var top = header.Length + names.Length + Index(new byte[TopLength]).Length + strings.Length + global.Length;
        byte[] dictionary =
        [
            .. CompactDictionary.Entry(CompactDictionary.Charset, top),
            .. CompactDictionary.Entry(CompactDictionary.CharStrings, top + charset.Length),
            .. CompactDictionary.Entry(CompactDictionary.Private, own.Length, top + charset.Length + glyphs.Length),
        ];
        Assert.Equal((TopLength, 6), (dictionary.Length, own.Length));
        return [.. header, .. names, .. Index(dictionary), .. strings, .. global, .. charset, .. glyphs, .. own, .. local];
    }

    private const int TopLength = 6 + 6 + 11;

    // rmoveto, hlineto, vlineto, hlineto, return.
    private static byte[] Square(int width) =>
    [
        .. Number(0), .. Number(0), 21, .. Number(width), 6, .. Number(Units), 7, .. Number(-width), 6, 11,
    ];

    private static byte[] Number(int value) => [28, (byte)(value >> 8), (byte)value];

    private static byte[] Index(params IReadOnlyList<byte[]> items)
    {
        List<byte> index = [0, (byte)items.Count, 2];
        var offset = 1;
        foreach (var item in items.Prepend([]))
        {
            offset += item.Length;
            index.AddRange([(byte)(offset >> 8), (byte)offset]);
        }

        return [.. index, .. items.SelectMany(item => item)];
    }

    private static byte[] Map()
    {
        var map = new byte[12 + 16 + 24];
        (int At, int Value)[] words = [(2, 1), (4, 3), (6, 10), (10, 12), (12, 12)];
        foreach (var (at, value) in words) BinaryPrimitives.WriteInt16BigEndian(map.AsSpan(at), (short)value);
        (int At, int Value)[] longs = [(16, 40), (24, 2), (28, 'あ'), (32, 'あ'), (36, 1), (40, 'い'), (44, 'い'), (48, 2)];
        foreach (var (at, value) in longs) BinaryPrimitives.WriteInt32BigEndian(map.AsSpan(at), value);
        return map;
    }

    private static byte[] Head() => Filled(54, (18, Units), (40, Units), (42, Units));

    private static byte[] Filled(int length, params (int At, int Value)[] words)
    {
        var table = new byte[length];
        foreach (var (at, value) in words) BinaryPrimitives.WriteInt16BigEndian(table.AsSpan(at), (short)value);
        return table;
    }
}

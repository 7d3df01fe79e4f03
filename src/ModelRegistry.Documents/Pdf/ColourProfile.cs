using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Documents.Pdf;

/// <summary>
/// What the paper's red, green and blue are: sRGB (IEC 61966-2-1) as an ICC profile of version 2 (ICC.1:2001-04), written here, with its
/// colorants adapted to D50. It is the output intent that an archived file must name (ISO 19005-3, 6.2.3).
/// </summary>
internal static class ColourProfile
{
    private const int CurvePoints = 1024;
    private static readonly Lazy<byte[]> Stream = new(() => PdfObjects.Packed("/N 3", Profile()));

    public static string Add(PdfObjects objects) =>
        "[<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) " +
        $"/DestOutputProfile {objects.AddWhole(Stream.Value)} 0 R >>]";

    internal static byte[] Profile()
    {
        var curve = Curve();
        (string Tag, byte[] Content)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", Text("No rights are claimed in this profile.")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.4360747, 0.2225045, 0.0139322)),
            ("gXYZ", Xyz(0.3850649, 0.7168786, 0.0971045)),
            ("bXYZ", Xyz(0.1430804, 0.0606169, 0.7141733)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        var content = new MemoryStream();
        var table = new byte[4 + (12 * tags.Length)];
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        var places = new Dictionary<byte[], int>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (places.TryAdd(tags[i].Content, 128 + table.Length + (int)content.Length)) content.Write(tags[i].Content);
            while (content.Length % 4 != 0) content.WriteByte(0);
            var entry = table.AsSpan(4 + (12 * i));
            Encoding.ASCII.GetBytes(tags[i].Tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], places[tags[i].Content]);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Content.Length);
        }

        return [.. Header(128 + table.Length + (int)content.Length), .. table, .. content.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x02100000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        ReadOnlySpan<ushort> made = [2026, 1, 1, 0, 0, 0];
        for (var i = 0; i < made.Length; i++) BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24 + (2 * i)), made[i]);
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        Fixed(header.AsSpan(68), 0.9642);
        Fixed(header.AsSpan(72), 1);
        Fixed(header.AsSpan(76), 0.8249);
        return header;
    }

    private static byte[] Description(string text)
    {
        var tag = new byte[12 + text.Length + 1 + 8 + 3 + 67];
        Encoding.ASCII.GetBytes("desc", tag);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8), text.Length + 1);
        Encoding.ASCII.GetBytes(text, tag.AsSpan(12));
        return tag;
    }

    private static byte[] Text(string text) => [.. "text\0\0\0\0"u8, .. Encoding.ASCII.GetBytes(text), 0];

    private static byte[] Xyz(double x, double y, double z)
    {
        byte[] tag = [.. "XYZ \0\0\0\0"u8, .. new byte[12]];
        Fixed(tag.AsSpan(8), x);
        Fixed(tag.AsSpan(12), y);
        Fixed(tag.AsSpan(16), z);
        return tag;
    }

    /// <summary>The transfer function of sRGB as a table of 16-bit values.</summary>
    private static byte[] Curve()
    {
        var tag = new byte[12 + (2 * CurvePoints)];
        Encoding.ASCII.GetBytes("curv", tag);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(tag.AsSpan(12 + (2 * i)), (ushort)Math.Round(linear * 65535));
        }

        return tag;
    }

    private static void Fixed(Span<byte> place, double value) =>
        BinaryPrimitives.WriteInt32BigEndian(place, (int)Math.Round(value * 65536));
}

using System.Buffers.Binary;

namespace ModelRegistry.Documents.Fonts;

/// <summary>One entry of the glyf table, copied without its hinting program, its parts renumbered (OpenType 1.9, glyf).</summary>
internal static class GlyphOutline
{
    private const int Header = 10;
    private const ushort WordArguments = 0x0001;
    private const ushort OneScale = 0x0008;
    private const ushort MoreParts = 0x0020;
    private const ushort TwoScales = 0x0040;
    private const ushort TwoByTwo = 0x0080;
    private const ushort HasProgram = 0x0100;

    public static byte[] Unhinted(ReadOnlySpan<byte> outline, Func<ushort, ushort> numberOfPart)
    {
        if (outline.IsEmpty) return [];
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        return contours >= 0 ? Simple(outline, contours) : Composite(outline, numberOfPart);
    }

    private static byte[] Simple(ReadOnlySpan<byte> outline, int contours)
    {
        var program = Header + (2 * contours);
        int length = BinaryPrimitives.ReadUInt16BigEndian(outline[program..]);
        return [.. outline[..program], 0, 0, .. outline[(program + 2 + length)..]];
    }

    private static byte[] Composite(ReadOnlySpan<byte> outline, Func<ushort, ushort> numberOfPart)
    {
        var copy = outline.ToArray();
        var at = Header;
        ushort flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)(flags & ~HasProgram));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 2), numberOfPart(part));
            at += 4 + ArgumentLength(flags);
        }
        while ((flags & MoreParts) != 0);

        return copy[..at];
    }

    private static int ArgumentLength(ushort flags) =>
        ((flags & WordArguments) != 0 ? 4 : 2)
        + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & TwoByTwo) != 0 ? 8 : 0);
}

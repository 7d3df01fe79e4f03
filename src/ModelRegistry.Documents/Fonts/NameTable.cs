using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Documents.Fonts;

/// <summary>The names a font gives itself, in Unicode for Windows (OpenType 1.9, name); other spellings are not asked.</summary>
internal static class NameTable
{
    private const int Family = 1;
    private const int PostScript = 6;

    public static string? FamilyName(ReadOnlySpan<byte> table) => Find(table, Family);

    /// <summary>The name for programs: letters, digits and hyphens; null where the font has none.</summary>
    public static string? PostScriptName(ReadOnlySpan<byte> table) =>
        Find(table, PostScript) is { } name && name.Length is > 0 and < 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? name
            : null;

    private static string? Find(ReadOnlySpan<byte> table, int wanted)
    {
        if (table.Length < 6) return null;
        var (count, storage) = (BinaryPrimitives.ReadUInt16BigEndian(table[2..]), BinaryPrimitives.ReadUInt16BigEndian(table[4..]));
        for (var i = 0; i < count; i++)
        {
            var record = table.Slice(6 + (12 * i), 12);
            if (BinaryPrimitives.ReadUInt16BigEndian(record) != 3 || BinaryPrimitives.ReadUInt16BigEndian(record[6..]) != wanted) continue;
            var (length, offset) = (BinaryPrimitives.ReadUInt16BigEndian(record[8..]), BinaryPrimitives.ReadUInt16BigEndian(record[10..]));
            return Encoding.BigEndianUnicode.GetString(table.Slice(storage + offset, length));
        }

        return null;
    }
}

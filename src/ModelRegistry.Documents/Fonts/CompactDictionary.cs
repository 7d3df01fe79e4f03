using System.Buffers.Binary;

namespace ModelRegistry.Documents.Fonts;

/// <summary>A DICT of the compact font format: operators after their operands (Adobe Technical Note 5176, 4).</summary>
internal sealed class CompactDictionary
{
    public const int FontBox = 5;
    public const int Charset = 15;
    public const int CharStrings = 17;
    public const int Private = 18;
    public const int Subroutines = 19;
    public const int FontMatrix = 0x0C07;
    public const int CharStringType = 0x0C06;
    public const int RegistryOrdering = 0x0C1E;
    public const int CidCount = 0x0C22;
    public const int FontArray = 0x0C24;
    public const int FontSelect = 0x0C25;
    private readonly List<(int Operator, int[] Operands, byte[] Raw)> entries = [];

    public CompactDictionary(ReadOnlySpan<byte> bytes)
    {
        var operands = new List<int>();
        var start = 0;
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] > 21)
            {
                operands.Add(Operand(bytes, ref at));
                if (operands.Count > 64) throw CompactIndex.Broken();
                continue;
            }

            int code = bytes[at++];
            if (code == 12) code = 0x0C00 | bytes[at++];
            entries.Add((code, [.. operands], bytes[start..at].ToArray()));
            operands.Clear();
            start = at;
        }
    }

    public bool Has(int code) => entries.Exists(entry => entry.Operator == code);

    /// <summary>The whole numbers before an operator; a real number stands as 0, for none is asked for its value.</summary>
    public int[] Operands(int code) => entries.Find(entry => entry.Operator == code).Operands ?? [];

    public int? Number(int code) => Operands(code) is [var value] ? value : null;

    /// <summary>Operator and operands as they stand; empty where there are none.</summary>
    public byte[] Raw(int code) => entries.Find(entry => entry.Operator == code).Raw ?? [];

    /// <summary>The whole dictionary without one operator.</summary>
    public byte[] Without(int code) => [.. entries.Where(entry => entry.Operator != code).SelectMany(entry => entry.Raw)];

    /// <summary>An operator after numbers, each in five bytes, so that lengths are known before values are.</summary>
    public static byte[] Entry(int code, params ReadOnlySpan<int> operands)
    {
        var entry = new byte[(5 * operands.Length) + (code > 255 ? 2 : 1)];
        for (var i = 0; i < operands.Length; i++)
        {
            entry[5 * i] = 29;
            BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan((5 * i) + 1), operands[i]);
        }

        entry[^1] = (byte)code;
        if (code > 255) entry[^2] = 12;
        return entry;
    }

    private static int Operand(ReadOnlySpan<byte> bytes, ref int at)
    {
        int first = bytes[at++];
        switch (first)
        {
            case 28:
                at += 2;
                return BinaryPrimitives.ReadInt16BigEndian(bytes[(at - 2)..]);
            case 29:
                at += 4;
                return BinaryPrimitives.ReadInt32BigEndian(bytes[(at - 4)..]);
            case 30:
                while ((bytes[at] & 0x0F) != 0x0F && bytes[at] >> 4 != 0x0F) at++;
                at++;
                return 0;
            case >= 32 and <= 246:
                return first - 139;
            case >= 247 and <= 250:
                return ((first - 247) * 256) + bytes[at++] + 108;
            case >= 251 and <= 254:
                return (-(first - 251) * 256) - bytes[at++] - 108;
            default:
                throw CompactIndex.Broken();
        }
    }
}

using System.Globalization;
using System.Text;

namespace ModelRegistry.Documents.Reading;

/// <summary>The many spellings that other programs use for one value (ISO 32000-2, 7.3.4 and 7.3.5).</summary>
internal static class Spelling
{
    /// <summary>A name with every #XX put as the character it stands for.</summary>
    public static string Name(string written)
    {
        var name = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '#' && i + 2 < written.Length
                && byte.TryParse(written.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                name.Append((char)code);
                i += 2;
            }
            else
            {
                name.Append(written[i]);
            }
        }

        return name.ToString();
    }

    /// <summary>The digits of a hexadecimal string without white space; a last odd one is followed by 0.</summary>
    public static byte[] EvenDigits(ReadOnlySpan<byte> written)
    {
        var digits = new List<byte>(written.Length + 1);
        foreach (var one in written)
            if (char.IsAsciiHexDigit((char)one)) digits.Add(one);
        if (digits.Count % 2 != 0) digits.Add((byte)'0');
        return [.. digits];
    }

    /// <summary>The bytes of a literal string whose escapes still stand in it.</summary>
    public static byte[] Unescape(List<byte> written)
    {
        if (!written.Contains((byte)'\\')) return [.. written];
        var content = new List<byte>(written.Count);
        for (var i = 0; i < written.Count; i++)
        {
            if (written[i] != '\\' || i + 1 == written.Count) content.Add(written[i]);
            else i += One(written, i + 1, content);
        }

        return [.. content];
    }

    /// <summary>Adds what one escape stands for, and says how many bytes it took after the backslash.</summary>
    private static int One(List<byte> written, int at, List<byte> content)
    {
        var c = (char)written[at];
        if (c is >= '0' and <= '7')
        {
            var digits = written.Skip(at).Take(3).TakeWhile(digit => digit is >= (byte)'0' and <= (byte)'7').ToList();
            content.Add((byte)digits.Aggregate(0, (sum, digit) => (sum * 8) + digit - '0'));
            return digits.Count;
        }

        if (c is '\r' or '\n') return c == '\r' && at + 1 < written.Count && written[at + 1] == '\n' ? 2 : 1;
        content.Add(c switch { 'n' => 10, 'r' => 13, 't' => 9, 'b' => 8, 'f' => 12, _ => (byte)c });
        return 1;
    }
}

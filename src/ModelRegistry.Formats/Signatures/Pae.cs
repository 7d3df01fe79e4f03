using System.Globalization;
using System.Text;

namespace ModelRegistry.Formats.Signatures;

/// <summary>What is signed of an envelope (DSSE, protocol, "PAE"): <c>DSSEv1 length type length payload</c>.</summary>
internal static class Pae
{
    public static byte[] Of(string type, ReadOnlySpan<byte> payload) =>
        [.. Encoding.UTF8.GetBytes($"DSSEv1 {Encoding.UTF8.GetByteCount(type)} {type} {payload.Length} "), .. payload];

    /// <summary>
    /// What version 0.2 of the model_signing library signed instead: another capital in its name, and the payload as Python prints a
    /// value of type bytes.
    /// </summary>
    public static byte[] AsInVersion02(string type, ReadOnlySpan<byte> payload) =>
        Encoding.UTF8.GetBytes($"DSSEV1 {type.Length} {type} {payload.Length} {Printed(payload)}");

    private static string Printed(ReadOnlySpan<byte> bytes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder("b").Append(quote);
        foreach (var one in bytes)
        {
            text = one switch
            {
                (byte)'\\' => text.Append(@"\\"),
                (byte)'\n' => text.Append(@"\n"),
                (byte)'\r' => text.Append(@"\r"),
                (byte)'\t' => text.Append(@"\t"),
                _ when one == quote => text.Append('\\').Append(quote),
                >= 0x20 and < 0x7f => text.Append((char)one),
                _ => text.Append(@"\x").Append(one.ToString("x2", CultureInfo.InvariantCulture)),
            };
        }

        return text.Append(quote).ToString();
    }
}

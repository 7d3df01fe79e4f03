using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Signatures;

/// <summary>A log's signed checkpoint (C2SP signed-note, tlog-checkpoint): origin, size and root, then signatures.</summary>
internal static class Checkpoint
{
    private const string Dash = "— ";

    public static bool Vouches(string? note, TransparencyLog log, long size, ReadOnlySpan<byte> root)
    {
        var end = note?.IndexOf("\n\n", StringComparison.Ordinal) ?? -1;
        if (note is null || end < 0) return false;
        var lines = note[..end].Split('\n');
        if (lines.Length < 3 || lines[1] != size.ToString(CultureInfo.InvariantCulture) || lines[2] != Convert.ToBase64String(root))
            return false;
        var signed = Encoding.UTF8.GetBytes(note[..(end + 1)]);
        return note[(end + 2)..].Split('\n').Where(line => line.StartsWith(Dash, StringComparison.Ordinal))
            .Any(line => SignatureOf(line) is { } signature
                && PublicKeys.Verifies(log.PublicKey.Span, signed, signature, HashAlgorithmName.SHA256) is Truth.Yes);
    }

    // The first four bytes only help to find the key.
    private static byte[]? SignatureOf(string line)
    {
        var text = line.Split(' ')[^1];
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length > 4 ? bytes[4..length] : null;
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>Time-based one-time passwords, RFC 6238: SHA-1, six digits, steps of 30 seconds, which is what authenticators take.</summary>
internal static class Totp
{
    private const int Modulus = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The length of a secret in bytes: that of the digest, as RFC 4226, 4 R6 recommends.</summary>
    public const int SecretBytes = 20;

    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / 30;

    public static string CodeOf(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238's own choice; its safety does not rest on collisions
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step of which this is the code: now, or one before or after, for clocks that differ; null for none of them.</summary>
    public static long? Find(ReadOnlySpan<byte> secret, string code, DateTimeOffset now)
    {
        var typed = Encoding.UTF8.GetBytes(code);
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(CodeOf(secret, step))))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>RFC 4648, section 6, without padding: how authenticators take a secret that is typed.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var one in bytes)
        {
            (bits, held) = (((bits << 8) | one) & 0xFFFF, held + 8);
            for (; held >= 5; held -= 5)
            {
                text.Append(Alphabet[(bits >> (held - 5)) & 31]);
            }
        }

        return held == 0 ? text.ToString() : text.Append(Alphabet[(bits << (5 - held)) & 31]).ToString();
    }

    /// <summary>The bytes behind <see cref="Base32"/>.</summary>
    public static byte[] Bytes(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        var (bits, held, at) = (0, 0, 0);
        foreach (var letter in text)
        {
            (bits, held) = (((bits << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF, held + 5);
            if (held >= 8)
            {
                held -= 8;
                bytes[at++] = (byte)(bits >> held);
            }
        }

        return bytes;
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ModelRegistry.Tests.Features.Accounts;

/// <summary>An authenticator as RFC 6238 describes it, written apart from the one under test.</summary>
internal sealed class Authenticator(byte[] key)
{
    /// <summary>One that has taken over the secret as the page writes it.</summary>
    public Authenticator(string secret)
        : this(Decode(secret.Replace(" ", "", StringComparison.Ordinal)))
    {
    }

    /// <summary>What it shows at an instant.</summary>
    public string At(DateTimeOffset instant)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, instant.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // the standard's own choice
        var mac = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var from = mac[19] & 15;
        var number = ((mac[from] & 127) << 24) | (mac[from + 1] << 16) | (mac[from + 2] << 8) | mac[from + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class MovedClock : TimeProvider
{
    private DateTimeOffset now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}

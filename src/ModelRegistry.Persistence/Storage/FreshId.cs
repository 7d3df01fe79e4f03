using System.Buffers.Binary;

namespace ModelRegistry.Persistence.Storage;

/// <summary>
/// Identities for the tens of thousands of rows of an import: UUIDs of version 7, of which every 64 rise from one random start (RFC 9562
/// section 6.2, method 2). Each is otherwise a call of the operating system for 16 random bytes, which costs a row as much as binding it.
/// </summary>
public static class FreshId
{
    private const int FromOneStart = 64;

    // The end of a UUID: 2 bits of variant and 62 that were random.
    private const ulong Random = ulong.MaxValue >> 2;

    [ThreadStatic]
    private static Guid last;

    [ThreadStatic]
    private static int left;

    /// <summary>An identity that nothing had before.</summary>
    public static Guid Next()
    {
        if (left == 0 || Risen(last) is not { } next)
        {
            left = FromOneStart;
            return last = Guid.CreateVersion7();
        }

        left--;
        return last = next;
    }

    // Null where the random part would run over into the time.
    private static Guid? Risen(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var end = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        var risen = (end & Random) + 1 + (uint)System.Random.Shared.Next();
        if (risen > Random) return null;
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (end & ~Random) | risen);
        return new(bytes, bigEndian: true);
    }
}

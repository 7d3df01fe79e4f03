using System.Buffers.Binary;
using System.Numerics;

namespace ModelRegistry.Formats.Signatures;

/// <summary>BLAKE2b with 64 bytes of digest and no key (RFC 7693), which the framework does not have.</summary>
internal sealed class Blake2b : AnyHash
{
    private const int Block = 128;

    private static readonly ulong[] Initial =
    [
        0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
        0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
    ];

    // RFC 7693, 2.7; rounds 10 and 11 are 0 and 1 again.
    private static readonly byte[] Order =
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
        7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
        2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
        13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
        10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    ];

    private readonly ulong[] state = new ulong[8];
    private readonly byte[] kept = new byte[Block];
    private int held;
    private ulong counted;

    public Blake2b() => Begin();

    public override void Append(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            // The last block is another one than those before, so that a full one waits until more comes.
            if (held == Block) Compress(last: false);
            var taken = Math.Min(Block - held, data.Length);
            data[..taken].CopyTo(kept.AsSpan(held));
            held += taken;
            data = data[taken..];
        }
    }

    public override string Finish()
    {
        kept.AsSpan(held).Clear();
        Compress(last: true);
        Span<byte> digest = stackalloc byte[64];
        for (var word = 0; word < 8; word++) BinaryPrimitives.WriteUInt64LittleEndian(digest[(word * 8)..], state[word]);
        Begin();
        return Convert.ToHexStringLower(digest);
    }

    private void Begin()
    {
        Initial.CopyTo(state, 0);
        state[0] ^= 0x01010040;
        (held, counted) = (0, 0);
    }

    private void Compress(bool last)
    {
        counted += (ulong)held;
        Span<ulong> v = stackalloc ulong[16];
        Span<ulong> m = stackalloc ulong[16];
        state.CopyTo(v);
        Initial.CopyTo(v[8..]);
        v[12] ^= counted;
        if (last) v[14] = ~v[14];
        for (var word = 0; word < 16; word++) m[word] = BinaryPrimitives.ReadUInt64LittleEndian(kept.AsSpan(word * 8));
        for (var round = 0; round < 12; round++) Round(v, m, Order.AsSpan(round % 10 * 16, 16));
        for (var word = 0; word < 8; word++) state[word] ^= v[word] ^ v[word + 8];
        held = 0;
    }

    private static void Round(Span<ulong> v, ReadOnlySpan<ulong> m, ReadOnlySpan<byte> order)
    {
        for (var column = 0; column < 4; column++)
            Mix(v, column, 4 + column, 8 + column, 12 + column, m[order[2 * column]], m[order[(2 * column) + 1]]);
        for (var diagonal = 0; diagonal < 4; diagonal++)
        {
            var (b, c, d) = (4 + ((diagonal + 1) & 3), 8 + ((diagonal + 2) & 3), 12 + ((diagonal + 3) & 3));
            Mix(v, diagonal, b, c, d, m[order[8 + (2 * diagonal)]], m[order[9 + (2 * diagonal)]]);
        }
    }

    private static void Mix(Span<ulong> v, int a, int b, int c, int d, ulong x, ulong y)
    {
        v[a] += v[b] + x;
        v[d] = BitOperations.RotateRight(v[d] ^ v[a], 32);
        v[c] += v[d];
        v[b] = BitOperations.RotateRight(v[b] ^ v[c], 24);
        v[a] += v[b] + y;
        v[d] = BitOperations.RotateRight(v[d] ^ v[a], 16);
        v[c] += v[d];
        v[b] = BitOperations.RotateRight(v[b] ^ v[c], 63);
    }
}

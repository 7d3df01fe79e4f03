using System.Text;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>
/// QR code (ISO/IEC 18004) of a short text, for the one thing we show with it: bytes, error correction level L, versions 1 to 9, and one
/// mask for all, which every reader takes. The package that could do it brings a drawing stack along.
/// </summary>
internal static class QrCode
{
    // Data codewords, codewords of correction a block, blocks; one line a version.
    private static readonly (int Data, int Correction, int Blocks)[] Versions =
        [(19, 7, 1), (34, 10, 1), (55, 15, 1), (80, 20, 1), (108, 26, 1), (136, 18, 2), (156, 20, 2), (194, 24, 2), (232, 30, 2)];

    /// <summary>The modules row by row, true for dark, without the quiet zone; empty when the text has more than 230 bytes.</summary>
    public static IReadOnlyList<IReadOnlyList<bool>> Of(string text, int mask = 0)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = Array.FindIndex(Versions, one => one.Data >= bytes.Length + 2) + 1;
        if (version == 0)
        {
            return [];
        }

        var drawing = new QrDrawing(version, mask);
        drawing.Write(Codewords(bytes, Versions[version - 1]));
        return drawing.Rows;
    }

    private static byte[] Codewords(byte[] bytes, (int Data, int Correction, int Blocks) form)
    {
        var data = Padded(bytes, form.Data);
        var each = form.Data / form.Blocks;
        var blocks = Enumerable.Range(0, form.Blocks).Select(block => data.AsSpan(block * each, each).ToArray()).ToList();
        var corrections = blocks.ConvertAll(block => ReedSolomon(block, form.Correction));
        return
        [
            .. Enumerable.Range(0, each).SelectMany(at => blocks.Select(block => block[at])),
            .. Enumerable.Range(0, form.Correction).SelectMany(at => corrections.Select(block => block[at])),
        ];
    }

    // Four bits of mode and eight of count come first, so that every byte lies across two codewords.
    private static byte[] Padded(byte[] bytes, int length)
    {
        var data = new byte[length];
        data[0] = (byte)(0x40 | (bytes.Length >> 4));
        data[1] = (byte)(bytes.Length << 4);
        for (var at = 0; at < bytes.Length; at++)
        {
            data[at + 1] |= (byte)(bytes[at] >> 4);
            data[at + 2] = (byte)(bytes[at] << 4);
        }

        for (var at = bytes.Length + 2; at < length; at++)
        {
            data[at] = (byte)((at - bytes.Length) % 2 == 0 ? 0xEC : 0x11);
        }

        return data;
    }

    private static byte[] ReedSolomon(byte[] data, int length)
    {
        var generator = Generator(length);
        var rest = new byte[length];
        foreach (var one in data)
        {
            var factor = (byte)(one ^ rest[0]);
            rest = [.. rest[1..], 0];
            for (var at = 0; at < length; at++)
            {
                rest[at] ^= Times(generator[at], factor);
            }
        }

        return rest;
    }

    private static byte[] Generator(int length)
    {
        var polynomial = new byte[length];
        polynomial[^1] = 1;
        byte root = 1;
        for (var step = 0; step < length; step++)
        {
            for (var at = 0; at < length; at++)
            {
                polynomial[at] = (byte)(Times(polynomial[at], root) ^ (at + 1 < length ? polynomial[at + 1] : 0));
            }

            root = Times(root, 2);
        }

        return polynomial;
    }

    // In the field of 256 elements with x^8 + x^4 + x^3 + x^2 + 1.
    private static byte Times(byte left, byte right)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D) ^ (((right >> bit) & 1) * left);
        }

        return (byte)product;
    }
}

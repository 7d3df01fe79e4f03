using System.Globalization;

namespace ModelRegistry.Documents.Pdf;

/// <summary>Bytes of a PDF as they grow: words in ASCII, whole numbers, hundredths, hexadecimal.</summary>
internal sealed class PdfWriter(int room = 4096)
{
    private byte[] bytes = new byte[room];
    private int length;

    public int Length => length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public PdfWriter Clear()
    {
        length = 0;
        return this;
    }

    public PdfWriter Put(string ascii)
    {
        var place = Room(ascii.Length);
        for (var i = 0; i < ascii.Length; i++) place[i] = (byte)ascii[i];
        length += ascii.Length;
        return this;
    }

    public PdfWriter Put(ReadOnlySpan<byte> content)
    {
        content.CopyTo(Room(content.Length));
        length += content.Length;
        return this;
    }

    public PdfWriter Put(int number)
    {
        number.TryFormat(Room(12), out var written, default, CultureInfo.InvariantCulture);
        length += written;
        return this;
    }

    /// <summary>A number of hundredths, without needless zeros: 1250 is 12.5.</summary>
    public PdfWriter PutHundredths(int hundredths)
    {
        if (hundredths < 0) Put("-");
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        Put(whole);
        if (rest == 0) return this;
        var place = Room(3);
        (place[0], place[1], place[2]) = ((byte)'.', (byte)('0' + (rest / 10)), (byte)('0' + (rest % 10)));
        length += rest % 10 == 0 ? 2 : 3;
        return this;
    }

    /// <summary>Ten digits, as offsets are written.</summary>
    public PdfWriter PutPadded(int number)
    {
        var digits = Room(10);
        for (var (digit, rest) = (9, number); digit >= 0; digit--, rest /= 10) digits[digit] = (byte)('0' + (rest % 10));
        length += 10;
        return this;
    }

    /// <summary>Four hexadecimal digits, as a glyph of a composite font is written.</summary>
    public PdfWriter PutHexadecimal(ushort number)
    {
        var digits = "0123456789ABCDEF"u8;
        var place = Room(4);
        place[0] = digits[number >> 12];
        place[1] = digits[(number >> 8) & 15];
        place[2] = digits[(number >> 4) & 15];
        place[3] = digits[number & 15];
        length += 4;
        return this;
    }

    private Span<byte> Room(int wanted)
    {
        if (length + wanted > bytes.Length) Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + wanted));
        return bytes.AsSpan(length);
    }
}

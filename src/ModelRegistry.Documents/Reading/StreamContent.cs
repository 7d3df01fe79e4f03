using System.Buffers;
using System.IO.Compression;

namespace ModelRegistry.Documents.Reading;

/// <summary>Unpacks streams (ISO 32000-2, 7.4.4), stopping where all of them together unpack to more than a decision can hold.</summary>
internal sealed class StreamContent(byte[] bytes)
{
    /// <summary>How much all streams of a file may unpack to, in bytes: 40 MB.</summary>
    public const int MostBytes = 40 * 1024 * 1024;

    /// <summary>How much was unpacked so far, by which the limit is told.</summary>
    public long Unpacked { get; private set; }

    /// <summary>The place of a stream whose dictionary was just read and whose word "stream" was taken.</summary>
    public static PdfStream Place(byte[] bytes, PdfScanner scanner, PdfDictionary dictionary, int length)
    {
        if (scanner.At < bytes.Length && bytes[scanner.At] == '\r') scanner.At++;
        if (scanner.At >= bytes.Length || bytes[scanner.At] != '\n') throw scanner.Malformed("a stream does not begin on its own line");
        var start = scanner.At + 1;
        if (length < 0 || length > bytes.Length - start) throw scanner.Malformed("the length of a stream is wrong");
        scanner.At = start + length;
        scanner.Expect("endstream"u8);
        return new PdfStream(dictionary, start, length);
    }

    /// <summary>The content, unpacked.</summary>
    /// <exception cref="MalformedPdfException">It is packed in another way than deflated, is broken, or unpacks to too much.</exception>
    public byte[] Unpack(PdfStream stream)
    {
        var packed = bytes.AsMemory(stream.Start, stream.Length);
        var filter = stream.Dictionary["Filter"] is PdfArray { Items: [var only] } ? only : stream.Dictionary["Filter"];
        if (filter is null) return Counted(packed.ToArray());
        if (filter is not PdfName { Name: "FlateDecode" }) throw Unread();
        try
        {
            var parameters = stream.Dictionary["DecodeParms"] is PdfArray { Items: [var one] } ? one : stream.Dictionary["DecodeParms"];
            return Predicted(Inflate(stream), parameters as PdfDictionary);
        }
        catch (InvalidDataException)
        {
            throw new MalformedPdfException("a stream cannot be unpacked");
        }
    }

    private byte[] Inflate(PdfStream stream)
    {
        using var range = new MemoryStream(bytes, stream.Start, stream.Length, writable: false);
        using var packed = new ZLibStream(range, CompressionMode.Decompress);
        using var content = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
        try
        {
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                Count(read);
                content.Write(buffer, 0, read);
            }

            return content.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static MalformedPdfException Unread() => new("a stream is packed in a way that is not read here");

    private byte[] Counted(byte[] content)
    {
        Count(content.Length);
        return content;
    }

    private void Count(int more)
    {
        Unpacked += more;
        if (Unpacked > MostBytes) throw new MalformedPdfException("its streams unpack to more than 40 MB");
    }

    /// <summary>Rows that were written as differences to their neighbours (PNG's prediction), put back.</summary>
    private static byte[] Predicted(byte[] content, PdfDictionary? parameters)
    {
        if (parameters?["Predictor"] is not PdfNumber { Value: >= 10 }) return content;
        var columns = parameters["Columns"] is PdfNumber { Whole: true, Value: > 0 and < 1000 } wide ? (int)wide.Value : 1;
        var rows = content.Length / (columns + 1);
        var plain = new byte[rows * columns];
        for (var i = 0; i < plain.Length; i++)
        {
            var (row, column) = (i / columns, i % columns);
            var left = column > 0 ? plain[i - 1] : 0;
            var up = row > 0 ? plain[i - columns] : 0;
            var add = content[row * (columns + 1)] switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => throw Unread(),
            };
            plain[i] = (byte)(content[(row * (columns + 1)) + 1 + column] + add);
        }

        return plain;
    }
}

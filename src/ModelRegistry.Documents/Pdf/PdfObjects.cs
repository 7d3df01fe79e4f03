using System.IO.Compression;
using System.Text;

namespace ModelRegistry.Documents.Pdf;

/// <summary>The indirect objects of a file being written, numbered from 1 (ISO 32000-1, 7.3.10).</summary>
internal sealed class PdfObjects
{
    // Of zlib's nine levels the third packs text nearly as small as the sixth, in a third of the time; the first does not.
    private const int Quick = 3;
    private const int Smallest = 9;
    private readonly List<byte[]?> bodies;

    public PdfObjects() => bodies = [];

    private PdfObjects(List<byte[]?> bodies) => this.bodies = bodies;

    public IReadOnlyList<byte[]?> Bodies => bodies;

    public PdfObjects Copy() => new([.. bodies]);

    public int Reserve()
    {
        bodies.Add(null);
        return bodies.Count;
    }

    public void Set(int number, string body) => bodies[number - 1] = Encoding.Latin1.GetBytes(body);

    public void Set(int number, ReadOnlySpan<byte> body) => bodies[number - 1] = body.ToArray();

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <summary>An object that was made before, which may stand in many files.</summary>
    public int AddWhole(byte[] body)
    {
        bodies.Add(body);
        return bodies.Count;
    }

    /// <summary>A stream, deflated; the entries stand in its dictionary beside length and filter.</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> content) => AddWhole(Packed(entries, content, Quick));

    /// <summary>A stream left readable, as metadata is for tools that do not inflate (ISO 32000-1, 14.3.2).</summary>
    public int AddPlainStream(string entries, ReadOnlySpan<byte> content) =>
        AddWhole(Body($"<< {entries} /Length {content.Length} >>", content));

    /// <summary>The body of a stream, deflated; as small as can be where it is kept for many papers.</summary>
    public static byte[] Packed(string entries, ReadOnlySpan<byte> content, int level = Smallest)
    {
        using var packed = new MemoryStream(content.Length / 2);
        using (var zlib = new ZLibStream(packed, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true)) zlib.Write(
            content);
        var bytes = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        return Body($"<< {(entries.Length > 0 ? entries + " " : "")}/Filter /FlateDecode /Length {bytes.Length} >>", bytes);
    }

    private static byte[] Body(string dictionary, ReadOnlySpan<byte> content)
    {
        var start = "\nstream\n"u8;
        var end = "\nendstream"u8;
        var body = new byte[dictionary.Length + start.Length + content.Length + end.Length];
        Encoding.Latin1.GetBytes(dictionary, body);
        start.CopyTo(body.AsSpan(dictionary.Length));
        content.CopyTo(body.AsSpan(dictionary.Length + start.Length));
        end.CopyTo(body.AsSpan(body.Length - end.Length));
        return body;
    }
}

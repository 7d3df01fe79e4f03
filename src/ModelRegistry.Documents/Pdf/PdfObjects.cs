using System.IO.Compression;
using System.Text;

namespace ModelRegistry.Documents.Pdf;

/// <summary>The indirect objects of a file being written, numbered from 1 (ISO 32000-2, 7.3.10).</summary>
internal sealed class PdfObjects
{
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

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <summary>A stream, deflated; the entries stand in its dictionary beside length and filter.</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> content)
    {
        var packed = Deflate(content);
        return AddRaw($"<< {entries} /Filter /FlateDecode /Length {packed.Length} >>", packed);
    }

    /// <summary>A stream left readable, as metadata is for tools that do not inflate (ISO 32000-2, 14.3.2).</summary>
    public int AddPlainStream(string entries, ReadOnlySpan<byte> content) =>
        AddRaw($"<< {entries} /Length {content.Length} >>", content);

    private int AddRaw(string dictionary, ReadOnlySpan<byte> content)
    {
        bodies.Add([.. Encoding.Latin1.GetBytes(dictionary + "\nstream\n"), .. content, .. "\nendstream"u8]);
        return bodies.Count;
    }

    private static byte[] Deflate(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }
}

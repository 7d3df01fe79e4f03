using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Signing;

/// <summary>
/// An addition to a signed file: new objects and a new catalog, a cross-reference table of these, a trailer that names the one before
/// (ISO 32000-2, 7.5.6). What is there already stays as it is, byte by byte; no other object is redefined.
/// </summary>
internal sealed class PdfRevision(SignedTail before)
{
    // ISO 32000-1 with what ETSI added to it: the document security store and document time-stamps.
    private const string Extensions = "/Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 5 >> >>";
    private readonly List<byte[]> added = [];

    public int Add(string body) => Add(Encoding.Latin1.GetBytes(body));

    public int AddStream(ReadOnlySpan<byte> content) => Add(PdfObjects.Packed("", content));

    /// <summary>The file with the addition.</summary>
    /// <param name="catalog">The catalog from now on.</param>
    public byte[] Write(string catalog)
    {
        if (!catalog.Contains("/Extensions", StringComparison.Ordinal)) catalog = $"{catalog[..^" >>".Length]} {Extensions} >>";
        using var file = new MemoryStream();
        file.Write(before.File);
        var offsets = new List<(int Number, long Offset)> { (before.Root, Put(file, before.Root, Encoding.Latin1.GetBytes(catalog))) };
        for (var i = 0; i < added.Count; i++) offsets.Add((before.Size + i, Put(file, before.Size + i, added[i])));
        var table = file.Position;
        Put(file, $"xref\n{before.Root} 1\n{offsets[0].Offset:D10} 00000 n \n{before.Size} {added.Count}\n");
        foreach (var (_, offset) in offsets.Skip(1)) Put(file, string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        Put(file, $"trailer\n<< /Size {before.Size + added.Count} /Root {before.Root} 0 R /Info {before.Information} 0 R " +
            $"/ID [<{before.Identifier}> <{Changed(file)}>] /Prev {before.Table} >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    private int Add(byte[] body)
    {
        added.Add(body);
        return before.Size + added.Count - 1;
    }

    /// <summary>The second half of the identifier tells one revision from another (ISO 32000-2, 14.4); it comes from the content.</summary>
    private static string Changed(MemoryStream file) =>
        Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Position)).AsSpan(0, 16));

    private static long Put(MemoryStream file, int number, byte[] body)
    {
        var offset = file.Position;
        Put(file, $"{number} 0 obj\n");
        file.Write(body);
        Put(file, "\nendobj\n");
        return offset;
    }

    private static void Put(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}

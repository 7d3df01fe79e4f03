using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Documents.Pdf;

/// <summary>
/// A whole file in one revision: header, objects, one cross-reference table, trailer (ISO 32000-2, 7.5).
/// There is never a second revision, so that a later addition shows at once.
/// </summary>
internal static class PdfFile
{
    // Four bytes above 127 tell transfer programs that the file is binary.
    private static readonly byte[] Header = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'];

    public static byte[] Write(PdfObjects objects, int catalog, int information)
    {
        using var file = new MemoryStream();
        file.Write(Header);
        var offsets = new List<long>();
        for (var i = 0; i < objects.Bodies.Count; i++)
        {
            var body = objects.Bodies[i] ?? throw new InvalidOperationException($"Object {i + 1} was reserved and never written.");
            offsets.Add(file.Position);
            Put(file, $"{i + 1} 0 obj\n");
            file.Write(body);
            Put(file, "\nendobj\n");
        }

        var table = file.Position;
        WriteTable(file, offsets);
        var id = Identifier(objects);
        Put(file, $"trailer\n<< /Size {offsets.Count + 1} /Root {catalog} 0 R /Info {information} 0 R /ID [<{id}> <{id}>] >>\n");
        Put(file, $"startxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    private static void WriteTable(MemoryStream file, List<long> offsets)
    {
        Put(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Put(file, offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
    }

    /// <summary>The file's identifier comes from its content, so that the same content is the same file.</summary>
    private static string Identifier(PdfObjects objects)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var body in objects.Bodies) hash.AppendData(body!);
        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static void Put(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}

using System.Security.Cryptography;

namespace ModelRegistry.Documents.Pdf;

/// <summary>
/// A whole file in one revision: header, objects, one cross-reference table, trailer (ISO 32000-1, 7.5).
/// There is never a second revision by this writer, so that a later addition shows at once.
/// </summary>
internal static class PdfFile
{
    // Four bytes above 127 tell transfer programs that the file is binary.
    private static readonly byte[] Header = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'];

    public static byte[] Write(PdfObjects objects, int catalog, int information)
    {
        var bodies = objects.Bodies;
        var file = new PdfWriter(bodies.Sum(body => body?.Length ?? 0) + (60 * bodies.Count) + 400);
        var offsets = new int[bodies.Count];
        file.Put(Header);
        for (var i = 0; i < bodies.Count; i++)
        {
            var body = bodies[i] ?? throw new InvalidOperationException($"Object {i + 1} was reserved and never written.");
            offsets[i] = file.Length;
            file.Put(i + 1).Put(" 0 obj\n"u8).Put(body).Put("\nendobj\n"u8);
        }

        var table = file.Length;
        file.Put("xref\n0 "u8).Put(offsets.Length + 1).Put("\n0000000000 65535 f \n"u8);
        foreach (var offset in offsets) file.PutPadded(offset).Put(" 00000 n \n"u8);
        var id = Identifier(bodies);
        file.Put("trailer\n<< /Size "u8).Put(offsets.Length + 1).Put(" /Root "u8).Put(catalog).Put(" 0 R /Info "u8).Put(information)
            .Put(" 0 R /ID [<"u8).Put(id).Put("> <"u8).Put(id).Put(">] >>\nstartxref\n"u8).Put(table).Put("\n%%EOF\n"u8);
        return file.Written.ToArray();
    }

    /// <summary>The file's identifier comes from its content, so that the same content is the same file.</summary>
    private static byte[] Identifier(IReadOnlyList<byte[]?> bodies)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var body in bodies) hash.AppendData(body!);
        return [.. Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16)).Select(digit => (byte)digit)];
    }
}

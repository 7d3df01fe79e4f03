using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Signing;

/// <summary>
/// The document security store (ISO 32000-2, 12.8.4.3): certificates, lists and answers inside the file, for the whole and for each
/// signature by the name its bytes have. A later store holds all of the one before.
/// </summary>
internal static class SecurityStore
{
    /// <summary>The file with the evidence added, as a revision of its own.</summary>
    /// <param name="file">The file.</param>
    /// <param name="evidence">What is added.</param>
    /// <param name="fields">For the signatures of which fields it is.</param>
    public static byte[] Add(byte[] file, EvidenceSet evidence, IReadOnlyList<int> fields)
    {
        var tail = new SignedTail(file);
        var revision = new PdfRevision(tail);
        var former = Former(tail);
        int[] Streams(IReadOnlyList<byte[]> pieces) => [.. pieces.Select(piece => revision.AddStream(piece))];
        var (certificates, lists, answers) = (Streams(evidence.Certificates), Streams(evidence.Lists), Streams(evidence.Answers));
        var entry = Arrays(("/Cert", certificates), ("/CRL", lists), ("/OCSP", answers));
        var each = string.Join(' ', fields.Select(field => $"/{Convert.ToHexString(Naming.Sha1(tail.Contents(field)))} << {entry} >>"));
        int[] With(string key, int[] added) => [.. SignedTail.References(former, key), .. added];
        var store = revision.Add(
            $"<< /Type /DSS {Arrays(("/Certs", With("/Certs", certificates)), ("/CRLs", With("/CRLs", lists)), ("/OCSPs", With("/OCSPs", answers)))} " +
            $"/VRI << {Join(FormerEach(former), each)} >> >>");
        return revision.Write(WithStore(tail.Catalog, store));
    }

    private static string Former(SignedTail tail) =>
        SignedTail.Reference(tail.Catalog, "/DSS") is { } number ? tail.Body(number) : "";

    private static string FormerEach(string former)
    {
        const string key = "/VRI << ";
        var at = former.IndexOf(key, StringComparison.Ordinal);
        return at < 0 ? "" : former[(at + key.Length)..^" >> >>".Length];
    }

    private static string WithStore(string catalog, int store)
    {
        var without = SignedTail.Reference(catalog, "/DSS") is { } number ? catalog.Replace($" /DSS {number} 0 R", "", StringComparison.Ordinal) : catalog;
        return $"{without[..^" >>".Length]} /DSS {store} 0 R >>";
    }

    private static string Arrays(params IEnumerable<(string Key, int[] Numbers)> arrays) => string.Join(
        ' ', arrays.Where(array => array.Numbers.Length > 0).Select(array => $"{array.Key} [{PdfSyntax.References(array.Numbers)}]"));

    private static string Join(string one, string other) => one.Length == 0 ? other : $"{one} {other}";
}

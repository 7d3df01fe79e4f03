using System.Globalization;
using System.Text;
using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents;

/// <summary>
/// Signs decisions: a detached CMS signature over the whole file (ISO 32000-2, 12.8; ETSI EN 319 142-1, level B-B),
/// as a certification that permits no change (DocMDP, P 1). It verifies nothing; <see cref="DecisionVerifier"/> does.
/// </summary>
/// <param name="key">The key; it stays the caller's.</param>
public sealed class DecisionSigner(SigningKey key)
{
    // Room for the attributes, the algorithm names and the longest signature beside the certificates.
    private const int RoomBesideCertificates = 1500;
    private const string RangePlaceholder = "[0 0000000000 0000000000 0000000000]";

    /// <summary>Signs a composed decision.</summary>
    /// <param name="decision">The paper.</param>
    /// <param name="statement">Who signs, why, where and when, as the signature says it.</param>
    public SignedDecision Sign(UnsignedDecision decision, SigningStatement statement)
    {
        var room = key.Certificate.RawData.Length + key.Issuers.Sum(issuer => issuer.RawData.Length) + RoomBesideCertificates;
        var file = WithEmptySignature(decision, statement, room);
        // The signature is the last object written, so the last match is its own.
        var range = file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(RangePlaceholder));
        var start = range + RangePlaceholder.Length + " /Contents ".Length;
        var end = start + (2 * room) + 2;
        WriteRange(file.AsSpan(range, RangePlaceholder.Length), start, end, file.Length);
        var signature = CmsSigning.Sign(key, [.. file.AsSpan(0, start), .. file.AsSpan(end)]);
        if (signature.Length > room)
            throw new InvalidOperationException($"The signature takes {signature.Length} bytes; {room} were kept.");
        Encoding.ASCII.GetBytes(Convert.ToHexString(signature), file.AsSpan(start + 1));
        return new SignedDecision(decision.Reference, file, statement.At, key.Fingerprint);
    }

    private static byte[] WithEmptySignature(UnsignedDecision decision, SigningStatement statement, int room)
    {
        var (objects, skeleton) = (decision.Objects.Copy(), decision.Skeleton);
        var signature = objects.Add(
            $"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Name {PdfSyntax.Text(statement.Name)} " +
            $"/Reason {PdfSyntax.Text(statement.Reason)} /Location {PdfSyntax.Text(statement.Location)} " +
            $"/M {PdfSyntax.Instant(statement.At)} " +
            "/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>] " +
            $"/ByteRange {RangePlaceholder} /Contents <{new string('0', 2 * room)}> >>");
        objects.Set(skeleton.Field, $"<< {skeleton.FieldEntries} /V {signature} 0 R >>");
        objects.Set(
            skeleton.Catalog,
            $"<< {skeleton.CatalogEntries} /AcroForm << /Fields [{skeleton.Field} 0 R] /SigFlags 3 >> /Perms << " +
            $"/DocMDP {signature} 0 R >> >>");
        return PdfFile.Write(objects, skeleton.Catalog, skeleton.Information);
    }

    private static void WriteRange(Span<byte> place, int start, int end, int length)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"[0 {start} {end} {length - end}]");
        Encoding.ASCII.GetBytes(range.PadRight(place.Length), place);
    }
}

/// <summary>What a signature says of itself, in words the signer claims; readers show it beside the signature.</summary>
/// <param name="Name">The person or office that signs.</param>
/// <param name="Reason">Why, for instance "Decision D-2026-0017 issued".</param>
/// <param name="Location">Where.</param>
/// <param name="At">The signer's own time; without a time-stamp it is claimed, not proved.</param>
public sealed record SigningStatement(string Name, string Reason, string Location, DateTimeOffset At);

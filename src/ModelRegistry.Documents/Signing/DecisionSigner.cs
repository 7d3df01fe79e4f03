using ModelRegistry.Documents.Pdf;
using ModelRegistry.Documents.Signing;

namespace ModelRegistry.Documents;

/// <summary>
/// Signs decisions: a detached CMS signature over the whole file (ISO 32000-2, 12.8; ETSI EN 319 142-1, level B-B),
/// as a certification that permits no change (DocMDP, P 1). It verifies nothing; <see cref="DecisionVerifier"/> does.
/// What a time-stamp authority adds is the affair of <see cref="Sealing"/>.
/// </summary>
/// <param name="key">The key; it stays the caller's.</param>
public sealed class DecisionSigner(SigningKey key)
{
    // Room for the attributes, the algorithm names and the longest signature beside the certificates.
    private const int RoomBesideCertificates = 1500;

    /// <summary>Signs a composed decision.</summary>
    /// <param name="decision">The paper.</param>
    /// <param name="statement">Who signs, why, where and when, as the signature says it.</param>
    public SignedDecision Sign(UnsignedDecision decision, SigningStatement statement)
    {
        var (hole, signature) = Begin(decision, statement, roomForTimestamp: 0);
        var file = hole.Fill(signature.Encode(timestamp: null))
            ?? throw new InvalidOperationException("The signature takes more bytes than were kept for it.");
        return Finish(decision, statement, file);
    }

    /// <summary>Signs, and leaves the file open for the signature with a time-stamp beside it.</summary>
    internal (SignatureHole Hole, CmsSigning Signature) Begin(UnsignedDecision decision, SigningStatement statement, int roomForTimestamp)
    {
        var certificates = key.Certificate.RawData.Length + key.Issuers.Sum(issuer => issuer.RawData.Length);
        var room = certificates + RoomBesideCertificates + roomForTimestamp;
        var hole = new SignatureHole(WithEmptySignature(decision, statement, room), room);
        return (hole, CmsSigning.Of(key, hole.Digest));
    }

    internal SignedDecision Finish(UnsignedDecision decision, SigningStatement statement, byte[] file) =>
        new(decision.Reference, file, statement.At, key.Fingerprint);

    private static byte[] WithEmptySignature(UnsignedDecision decision, SigningStatement statement, int room)
    {
        var (objects, skeleton) = (decision.Objects.Copy(), decision.Skeleton);
        var signature = objects.Add(
            $"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Name {PdfSyntax.Text(statement.Name)} " +
            $"/Reason {PdfSyntax.Text(statement.Reason)} /Location {PdfSyntax.Text(statement.Location)} " +
            $"/M {PdfSyntax.Instant(statement.At)} " +
            "/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>] " +
            $"{SignatureHole.Entries(room)} >>");
        objects.Set(skeleton.Field, $"<< {skeleton.FieldEntries} /V {signature} 0 R >>");
        objects.Set(
            skeleton.Catalog,
            $"<< {skeleton.CatalogEntries} /AcroForm << /Fields [{skeleton.Field} 0 R] /SigFlags 3 >> /Perms << " +
            $"/DocMDP {signature} 0 R >> >>");
        return PdfFile.Write(objects, skeleton.Catalog, skeleton.Information);
    }
}

/// <summary>What a signature says of itself, in words the signer claims; readers show it beside the signature.</summary>
/// <param name="Name">The person or office that signs.</param>
/// <param name="Reason">Why, for instance "Decision D-2026-0017 issued".</param>
/// <param name="Location">Where.</param>
/// <param name="At">The signer's own time; without a time-stamp it is claimed, not proved.</param>
public sealed record SigningStatement(string Name, string Reason, string Location, DateTimeOffset At);

using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Reading;
using ModelRegistry.Documents.Verifying;

namespace ModelRegistry.Documents;

/// <summary>
/// Says whether a file is a genuine, unchanged decision. It reads the file from its bytes alone and shares nothing with the writer
/// and the signer; hostile files get a verdict like all others, never an exception. It asks no network.
/// </summary>
/// <param name="trust">Whom to trust; with no root at all, the verdict is at best "could not check".</param>
/// <param name="clock">The clock by which a claimed time is still to come and a time-stamp is still good.</param>
public sealed class DecisionVerifier(TrustAnchors trust, TimeProvider clock)
{
    /// <summary>A verifier that trusts these roots, for decisions and for time-stamps.</summary>
    /// <param name="trustedRoots">The root certificates.</param>
    /// <param name="clock">The clock.</param>
    public DecisionVerifier(X509Certificate2Collection trustedRoots, TimeProvider clock)
        : this(new TrustAnchors(trustedRoots), clock)
    {
    }

    /// <summary>The largest file that is looked at, in bytes: 20 MB.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>Verifies one file.</summary>
    /// <param name="file">The bytes as received.</param>
    public Verification Verify(ReadOnlyMemory<byte> file)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(file.Span));
        var report = new Report(digest);
        if (file.Length > MostBytes)
            return report.Fail(CheckKind.Structure, "The file is larger than 20 MB, which no decision is.").Result();
        try
        {
            Check(file.ToArray(), digest, report);
        }
        catch (MalformedPdfException malformed)
        {
            report.Fail(CheckKind.Structure, $"The file cannot be read as a decision: {malformed.Message}.");
            LaterChanges.NameIn(file, report);
        }

        if (report.IsForeign) report.Others = SignaturesOf(file);
        return report.Result();
    }

    /// <summary>Looks at every signature of any PDF, whether or not it is a decision.</summary>
    /// <param name="file">The bytes as received; larger ones than a decision's are not looked at.</param>
    /// <returns>What holds of each; none where the file cannot be read or carries none.</returns>
    public IReadOnlyList<OtherSignature> SignaturesOf(ReadOnlyMemory<byte> file) =>
        file.Length > MostBytes ? [] : OtherSignatures.In(file.ToArray(), trust, clock.GetUtcNow());

    private void Check(byte[] bytes, string digest, Report report)
    {
        var document = PdfDocument.Read(bytes, PdfForm.Decision);
        report.Pass(CheckKind.Structure, "The file is a PDF in the form of a decision, and no byte of it is hidden.");
        report.Revisions = [.. document.Revisions.Select(one => one.End == bytes.Length
            ? digest : Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, one.End))))];
        var signed = new PdfView(document, 0);
        var (signature, sentence) = SignatureDictionary.Find(signed);
        if (signature is null)
        {
            report.Fail(CheckKind.SingleSignature, sentence);
            return;
        }

        report.Pass(CheckKind.SingleSignature, sentence);
        CheckCoverage(signature, document.Revisions[0].End, report);
        LaterChanges.Check(document, report);
        report.Note(
            CheckKind.Certification, signature.CertifiesNoChanges(signed),
            "The signature certifies the decision and permits no change.",
            "The signature does not certify the decision against every change (DocMDP with P 1), as a decision's does.");
        CheckSignature(signature, document, bytes, report);
        CheckAttachments(signed, report);
    }

    private static void CheckCoverage(SignatureDictionary signature, int end, Report report)
    {
        var (contents, range) = (signature.Contents, signature.ByteRange);
        var whole = range is [0, var first, var second, var rest]
            && first == contents.Start && second == contents.End && second + rest == end;
        report.Note(
            CheckKind.Coverage, whole,
            "The signature covers every byte of the decision but its own.",
            "The signature does not cover the whole decision: some of what is shown may not be what was signed.");
    }

    private void CheckSignature(SignatureDictionary signature, PdfDocument document, byte[] bytes, Report report)
    {
        if (ReadCms(signature, bytes, report) is not { } cms) return;
        using var owned = cms;
        report.Pass(CheckKind.Form, "The signature has the form that decisions have (CAdES, detached).");
        report.Signature = new SignatureFacts(
            cms.Signer.Subject, cms.Signer.Issuer, Convert.ToHexStringLower(SHA256.HashData(cms.Signer.RawData)),
            signature.Text("Name"), signature.Text("Reason"), signature.Text("Location"), signature.ClaimedAt);
        var (start, end) = (signature.Contents.Start, signature.Contents.End);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(bytes.AsSpan(0, start));
        digest.AppendData(bytes.AsSpan(end, document.Revisions[0].End - end));
        report.Note(
            CheckKind.Digest, digest.GetHashAndReset().AsSpan().SequenceEqual(cms.MessageDigest),
            "The file is the one that was signed: its digest is the signed one.",
            "The file was changed after it was signed: its digest is not the signed one.");
        report.Note(
            CheckKind.Signature, Holds(cms),
            "The signature was made with the key of its certificate.",
            "The signature was not made with the key of its certificate, or it was changed.");
        try
        {
            CheckCertificate(cms, signature.ClaimedAt, document, bytes, report);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or AsnContentException)
        {
            report.Fail(CheckKind.SigningCertificate, $"The certificate cannot be read: {unreadable.Message}");
        }
    }

    private void CheckCertificate(CmsSignature cms, DateTimeOffset? claimed, PdfDocument document, byte[] bytes, Report report)
    {
        var (now, proofs) = (clock.GetUtcNow(), new ProofStore());
        proofs.AddLists(trust.WithdrawalLists);
        proofs.AddFrom(document.Last);
        var time = ProvenTime.Of(document, bytes, cms, new TimeStampCheck(trust, proofs, now), now);
        report.Time = time;
        var certificate = new CertificateChecks(cms, trust, proofs, new Moments(claimed, time.At, now));
        foreach (var check in certificate.Run().Concat(time.Checks(claimed, now))) report.Add(check);
        report.Add(ProofCheck(proofs, time, [.. trust.Roots, .. trust.TimestampRoots ?? [], .. cms.Certificates, .. proofs.Certificates,
            .. time.Held.SelectMany(one => one.Stamped.Chain)]));
        (report.Level, var level) = new LevelCheck(document, proofs, time, certificate.StandingKnown).Run();
        report.Add(level);
    }

    private static Check ProofCheck(ProofStore proofs, ProvenTime time, IReadOnlyCollection<X509Certificate2> issuers)
    {
        const CheckKind kind = CheckKind.Proofs;
        if (!proofs.InFile)
            return new Check(kind, CheckOutcome.NotChecked, "No proofs about certificates travel in the file.", Decides: false);
        if (proofs.Faults.Count > 0) return new Check(kind, CheckOutcome.Failed, proofs.Faults[0]);
        if (proofs.Unsigned(issuers) == 0)
            return new Check(kind, CheckOutcome.Passed, "Every proof about certificates in the file is signed by an issuer.");
        return time.Held.Count() == time.Facts.Count()
            ? new Check(kind, CheckOutcome.Failed, "The file carries proofs about certificates that none of their issuers signed.")
            : new Check(
                kind, CheckOutcome.NotChecked,
                "Some proofs about certificates could not be checked: the root of their issuers was not given.", Decides: false);
    }

    private static bool Holds(CmsSignature cms)
    {
        try
        {
            return cms.Holds();
        }
        catch (CryptographicException)
        {
            // A public key that is no point of its curve, or a signature of an impossible length.
            return false;
        }
    }

    private static CmsSignature? ReadCms(SignatureDictionary signature, byte[] bytes, Report report)
    {
        try
        {
            if (!signature.Entries.Names("SubFilter", "ETSI.CAdES.detached"))
                throw new AsnContentException("it is of another kind (SubFilter)");
            return CmsSignature.Read(SignatureBytes.Of(signature.Contents, bytes));
        }
        catch (Exception unfit) when (unfit is AsnContentException or CryptographicException)
        {
            report.Fail(CheckKind.Form, $"The signature does not have the form that decisions have: {unfit.Message.TrimEnd('.')}.");
            return null;
        }
    }

    private static void CheckAttachments(PdfView document, Report report)
    {
        try
        {
            report.Attachments = new AttachmentReader(document).Read();
            report.Pass(CheckKind.Attachments, $"The files inside were taken out ({report.Attachments.Count}).");
            foreach (var check in new RecordCheck(document, report.Attachments).Run()) report.Add(check);
        }
        catch (MalformedPdfException broken)
        {
            report.Fail(CheckKind.Attachments, $"The files inside cannot be taken out: {broken.Message.TrimEnd('.')}.");
        }
    }
}

using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Signing;

/// <summary>The question to an OCSP responder whether one certificate is withdrawn, and its answer (RFC 6960, 4).</summary>
internal sealed class OcspExchange(X509Certificate2 certificate, X509Certificate2 issuer)
{
    private const string Sha1 = "1.3.14.3.2.26";
    private const string BasicResponse = "1.3.6.1.5.5.7.48.1.1";
    private const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    private const string NoCheck = "1.3.6.1.5.5.7.48.1.5";
    private readonly byte[] identity = Identity(certificate, issuer);

    public byte[] Request()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteEncodedValue(identity);
        return writer.Encode();
    }

    /// <summary>Checks an answer.</summary>
    /// <param name="answer">The bytes that came.</param>
    /// <param name="roots">The roots under which the responder's certificate must lie.</param>
    /// <param name="now">The moment it must hold for.</param>
    /// <returns>The responder's own certificate where it has one; else the issuer's.</returns>
    /// <exception cref="AsnContentException">The answer is none, or not to this question, or does not hold.</exception>
    /// <exception cref="WithdrawnException">The certificate was withdrawn.</exception>
    public X509Certificate2 Check(byte[] answer, X509Certificate2Collection roots, DateTimeOffset now)
    {
        var response = new AsnReader(answer, AsnEncodingRules.DER).ReadSequence();
        if (response.ReadEncodedValue().Span is not [0x0A, 0x01, 0x00]) throw new AsnContentException("the responder answered with an error");
        var typed = response.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        if (typed.ReadObjectIdentifier() != BasicResponse) throw new AsnContentException("the answer is of another kind");
        var whole = new AsnReader(typed.ReadOctetString(), AsnEncodingRules.DER).ReadSequence();
        var signed = SignedStructure.Read(whole);
        var carried = Carried(whole);
        ReadStatus(signed.Open(), now);
        if (signed.IsBy(issuer)) return issuer;
        return carried.Find(one => signed.IsBy(one) && MayAnswer(one, roots, now))
            ?? throw new AsnContentException("the answer is not signed by the issuer nor by a responder it has named");
    }

    private bool MayAnswer(X509Certificate2 responder, X509Certificate2Collection roots, DateTimeOffset now) =>
        responder.Extensions.Any(extension => extension.Oid?.Value == NoCheck)
        && responder.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(Signs)
        && CertificatePath.Find(responder, [issuer], roots, now, OcspSigning) is [_, var above, ..]
        && above.RawData.AsSpan().SequenceEqual(issuer.RawData);

    private static bool Signs(X509EnhancedKeyUsageExtension usage) =>
        usage.EnhancedKeyUsages.Cast<Oid>().Any(one => one.Value == OcspSigning);

    private static List<X509Certificate2> Carried(AsnReader whole)
    {
        var carried = new List<X509Certificate2>();
        if (!whole.HasData) return carried;
        var certificates = whole.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        while (certificates.HasData) carried.Add(X509CertificateLoader.LoadCertificate(certificates.ReadEncodedValue().Span));
        return carried;
    }

    private void ReadStatus(AsnReader data, DateTimeOffset now)
    {
        if (data.PeekTag() is { TagClass: TagClass.ContextSpecific, TagValue: 0 }) data.ReadEncodedValue();
        data.ReadEncodedValue();
        data.ReadGeneralizedTime();
        var answers = data.ReadSequence();
        while (answers.HasData)
        {
            var one = answers.ReadSequence();
            if (!one.ReadEncodedValue().Span.SequenceEqual(identity)) continue;
            var status = one.ReadEncodedValue();
            var from = one.ReadGeneralizedTime();
            var until = one.HasData && one.PeekTag() is { TagClass: TagClass.ContextSpecific, TagValue: 0 }
                ? one.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadGeneralizedTime() : from.AddHours(1);
            if (from > now.AddMinutes(5) || until < now) throw new AsnContentException("the answer is out of date");
            Judge(status);
            return;
        }

        throw new AsnContentException("the answer is about another certificate");
    }

    private void Judge(ReadOnlyMemory<byte> status)
    {
        if (status.Span[0] == 0x80) return;
        if (status.Span[0] != 0xA1) throw new AsnContentException("the responder does not know the certificate");
        var withdrawn = new AsnReader(status, AsnEncodingRules.DER).ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 1))
            .ReadGeneralizedTime();
        throw new WithdrawnException(certificate, withdrawn);
    }

    /// <summary>
    /// How question and answer name a certificate (RFC 6960, 4.1.1). SHA-1 only names here, and is what every responder knows.
    /// </summary>
    private static byte[] Identity(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Sha1);
                writer.WriteNull();
            }

            writer.WriteOctetString(Naming.Sha1(issuer.SubjectName.RawData));
            writer.WriteOctetString(Naming.Sha1(issuer.PublicKey.EncodedKeyValue.RawData));
            writer.WriteInteger(certificate.SerialNumberBytes.Span);
        }

        return writer.Encode();
    }
}

/// <summary>A certificate was withdrawn, so nothing may be signed with it.</summary>
internal sealed class WithdrawnException(X509Certificate2 certificate, DateTimeOffset at)
    : Exception($"the certificate \"{certificate.Subject}\" was withdrawn on {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC");

/// <summary>Digests by which formats name things, where nothing rests on their strength.</summary>
internal static class Naming
{
#pragma warning disable CA5350 // The formats prescribe SHA-1 for these names (RFC 6960, 4.1.1; ISO 32000-2, table 261).
    public static byte[] Sha1(byte[] content) => SHA1.HashData(content);
#pragma warning restore CA5350
}

using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Reading;

/// <summary>An answer on the standing of certificates (OCSP; RFC 6960, 4.2), signed by their issuer or by whom it entrusted.</summary>
internal sealed class OcspAnswer
{
    private const string Basic = "1.3.6.1.5.5.7.48.1.1";
    private const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag One = new(TagClass.ContextSpecific, 1);
    private readonly SignedStructure signed;
    private readonly List<X509Certificate2> carried = [];
    private readonly DateTimeOffset produced;
    private readonly List<(string Hash, byte[] Name, byte[] Key, string Serial, Standing Standing)> answers = [];

    /// <exception cref="AsnContentException">The bytes are no such answer.</exception>
    /// <exception cref="CryptographicException">A certificate in it cannot be read.</exception>
    public OcspAnswer(ReadOnlyMemory<byte> der)
    {
        signed = SignedStructure.Read(Inner(der));
        var data = new AsnReader(signed.Content, AsnEncodingRules.DER).ReadSequence();
        if (data.PeekTag().HasSameClassAndValue(Zero)) data.ReadEncodedValue();
        data.ReadEncodedValue();
        produced = data.ReadGeneralizedTime();
        var responses = data.ReadSequence();
        while (responses.HasData) ReadAnswer(responses.ReadSequence());
        if (signed.Rest.Length == 0) return;
        var certificates = new AsnReader(signed.Rest, AsnEncodingRules.DER).ReadSequence(Zero).ReadSequence();
        while (certificates.HasData) carried.Add(X509CertificateLoader.LoadCertificate(certificates.ReadEncodedValue().Span));
    }

    /// <summary>The certificates that came with the answer.</summary>
    public IReadOnlyList<X509Certificate2> Certificates => carried;

    /// <summary>Whether the issuer signed it, or somebody whom it gave a certificate for that (extended key usage OCSPSigning).</summary>
    public bool IsOf(X509Certificate2 issuer) =>
        signed.HoldsUnder(issuer) || carried.Exists(responder => Entrusted(responder, issuer) && signed.HoldsUnder(responder));

    /// <summary>What it says of a certificate of this issuer; null where it says nothing, or that it does not know it.</summary>
    public Standing? Of(X509Certificate2 certificate, X509Certificate2 issuer) => answers
        .Where(answer => answer.Serial == certificate.SerialNumber && Names(answer.Hash, answer.Name, answer.Key, issuer))
        .Select(answer => answer.Standing).FirstOrDefault();

    private static ReadOnlyMemory<byte> Inner(ReadOnlyMemory<byte> der)
    {
        var whole = new AsnReader(der, AsnEncodingRules.DER);
        var response = whole.ReadSequence();
        whole.ThrowIfNotEmpty();
        if (response.ReadEnumeratedBytes().Span is not [0]) throw new AsnContentException("the answer is none: the responder refused");
        var typed = response.ReadSequence(Zero).ReadSequence();
        if (typed.ReadObjectIdentifier() != Basic) throw new AsnContentException("the answer is of an unknown kind");
        return typed.ReadOctetString();
    }

    private void ReadAnswer(AsnReader answer)
    {
        var id = answer.ReadSequence();
        var hash = id.ReadSequence().ReadObjectIdentifier();
        var (name, key) = (id.ReadOctetString(), id.ReadOctetString());
        var serial = Convert.ToHexString(id.ReadIntegerBytes().Span);
        var status = answer.PeekTag();
        DateTimeOffset? since = null;
        if (status.HasSameClassAndValue(One)) since = answer.ReadSequence(One).ReadGeneralizedTime();
        else answer.ReadEncodedValue();
        var from = answer.ReadGeneralizedTime();
        DateTimeOffset? until = answer.HasData && answer.PeekTag().HasSameClassAndValue(Zero)
            ? answer.ReadSequence(Zero).ReadGeneralizedTime() : null;
        if (status.TagValue is 0 or 1) answers.Add((hash, name, key, serial, new Standing(since, from, until)));
    }

    private bool Entrusted(X509Certificate2 responder, X509Certificate2 issuer) =>
        responder.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData)
        && responder.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .Any(usage => usage.EnhancedKeyUsages.Cast<Oid>().Any(one => one.Value == OcspSigning))
        && responder.NotBefore.ToUniversalTime() <= produced.UtcDateTime && produced.UtcDateTime <= responder.NotAfter.ToUniversalTime()
        && Strength.Fault(responder) is null
        && SignedStructure.Read(responder.RawData).HoldsUnder(issuer);

    /// <summary>Whether the hashes are of this issuer's name and key. They only name it, so that SHA-1 does.</summary>
    private static bool Names(string algorithm, byte[] name, byte[] key, X509Certificate2 issuer)
    {
        Func<byte[], byte[]>? hash = algorithm switch
        {
#pragma warning disable CA5350 // It names and does not sign.
            "1.3.14.3.2.26" => SHA1.HashData,
#pragma warning restore CA5350
            "2.16.840.1.101.3.4.2.1" => SHA256.HashData,
            _ => null,
        };
        return hash is not null && hash(issuer.SubjectName.RawData).AsSpan().SequenceEqual(name)
            && hash(issuer.PublicKey.EncodedKeyValue.RawData).AsSpan().SequenceEqual(key);
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ModelRegistry.Documents.Signing;

namespace ModelRegistry.Tests.Documents;

/// <summary>A signed paper in which another signature takes the place of the first: what our signer would refuse to make.</summary>
internal static class Resigned
{
    /// <summary>The paper signed by another key, with a hash and attributes of choice.</summary>
    public static byte[] By(byte[] file, X509Certificate2 certificate, X509Certificate2? issuer = null, string hash = "2.16.840.1.101.3.4.2.1")
    {
        var (start, end) = Contents(file);
        var cms = new SignedCms(new ContentInfo([.. file.AsSpan(0, start), .. file.AsSpan(end)]), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(hash),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        if (issuer is not null) signer.Certificates.Add(issuer);
        signer.SignedAttributes.Add(Naming(certificate));
        cms.ComputeSignature(signer, silent: true);
        return With(file, cms.Encode());
    }

    /// <summary>The paper signed by a key with a time-stamp that was made for something else.</summary>
    public static byte[] With(byte[] file, ModelRegistry.Documents.SigningKey key, byte[]? token)
    {
        var (start, end) = Contents(file);
        var digest = SHA256.HashData([.. file.AsSpan(0, start), .. file.AsSpan(end)]);
        return With(file, CmsSigning.Of(key, digest).Encode(token));
    }

    /// <summary>The paper with other bytes in the place of its signature.</summary>
    public static byte[] With(byte[] file, byte[] signature)
    {
        var (start, end) = Contents(file);
        var room = (end - start - 2) / 2;
        Assert.True(signature.Length <= room, $"{signature.Length} bytes do not fit into {room}");
        var copy = file.ToArray();
        Encoding.ASCII.GetBytes(Convert.ToHexString([.. signature, .. new byte[room - signature.Length]]), copy.AsSpan(start + 1));
        return copy;
    }

    /// <summary>The first signature's bytes, without what fills its place.</summary>
    public static byte[] Signature(byte[] file)
    {
        var (start, end) = Contents(file);
        var padded = Convert.FromHexString(Encoding.ASCII.GetString(file.AsSpan(start + 1, end - start - 2)));
        System.Formats.Asn1.AsnDecoder.ReadEncodedValue(padded, System.Formats.Asn1.AsnEncodingRules.DER, out _, out _, out var length);
        return padded[..length];
    }

    private static (int Start, int End) Contents(byte[] file)
    {
        var range = file.AsSpan().IndexOf("/ByteRange ["u8);
        var start = range + file.AsSpan(range).IndexOf("/Contents <"u8) + "/Contents ".Length;
        return (start, start + file.AsSpan(start).IndexOf((byte)'>') + 1);
    }

    private static AsnEncodedData Naming(X509Certificate2 certificate)
    {
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return new AsnEncodedData(new Oid("1.2.840.113549.1.9.16.2.47"), writer.Encode());
    }
}

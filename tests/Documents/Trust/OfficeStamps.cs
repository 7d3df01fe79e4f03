using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Tests.Documents.Trust;

/// <summary>The office's time-stamp authorities: openssl's, and two that do what openssl refuses to do.</summary>
internal sealed class OfficeStamps(TrustOffice office) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private byte[]? first;
    private int number;

    public void Dispose() => one.Dispose();

    public async Task<byte[]> AnswerAsync(string part, byte[] asked)
    {
        await one.WaitAsync();
        try
        {
            return part switch
            {
                "tsa-replay" => first ??= Openssl("tsa", asked),
                "tsa-purpose" => ForAnotherPurpose(Openssl("tsa", asked)),
                "tsa-stranger" => Openssl("stranger-tsa", asked),
                _ => Openssl(part, asked),
            };
        }
        finally
        {
            one.Release();
        }
    }

    private byte[] Openssl(string section, byte[] asked)
    {
        office.Make(section == "tsa-sha1" ? "tsa" : section);
        var name = "tsa-" + (++number).ToString(CultureInfo.InvariantCulture);
        File.WriteAllBytes(office.PathOf(name + ".ask"), asked);
        office.Openssl.Run(
            "ts", "-reply", "-config", "office.cnf", "-section", section, "-queryfile", name + ".ask", "-out", name + ".answer");
        return File.ReadAllBytes(office.PathOf(name + ".answer"));
    }

    /// <summary>The same statement signed by a certificate that is no time-stamp authority's.</summary>
    private byte[] ForAnotherPurpose(byte[] answer)
    {
        var reply = new AsnReader(answer, AsnEncodingRules.DER).ReadSequence();
        var status = reply.ReadEncodedValue().ToArray();
        var genuine = new SignedCms();
        genuine.Decode(reply.ReadEncodedValue().Span);
        office.Make("signer");
        var pem = File.ReadAllText(office.PathOf("signer.pem"));
        using var wrong = X509Certificate2.CreateFromPem(pem, File.ReadAllText(office.PathOf("signer.key")));
        var forged = new SignedCms(genuine.ContentInfo);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, wrong)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(CertificateNamed(wrong));
        forged.ComputeSignature(signer, silent: true);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(status);
            writer.WriteEncodedValue(forged.Encode());
        }

        return writer.Encode();
    }

    private static AsnEncodedData CertificateNamed(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return new AsnEncodedData(new Oid("1.2.840.113549.1.9.16.2.47"), writer.Encode());
    }
}

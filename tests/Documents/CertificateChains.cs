using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

/// <summary>An authority as they are in life: a root, an office below it that issues certificates, a signer.</summary>
public sealed class CertificateChains : IDisposable
{
    private readonly X509Certificate2 root = SelfSigned("CN=Invented Root");
    private readonly X509Certificate2 office;
    private readonly X509Certificate2 stranger = SelfSigned("CN=Stranger");

    public CertificateChains() => office = Issue("CN=Invented Office", root, X509KeyUsageFlags.KeyCertSign, authority: true);

    public void Dispose()
    {
        root.Dispose();
        office.Dispose();
        stranger.Dispose();
    }

    [Fact]
    public void A_signer_below_an_intermediate_office_is_trusted_by_the_root()
    {
        var verification = Verify(Sign(X509KeyUsageFlags.DigitalSignature, office));
        Assert.True(verification.Verdict == Verdict.Valid, verification.Summary);
        Assert.Equal("CN=Invented Office", verification.Signature!.Issuer);
    }

    [Fact]
    public void Without_the_office_between_the_chain_does_not_close() =>
        Assert.Equal(CheckKind.Chain, Failed(Verify(Sign(X509KeyUsageFlags.DigitalSignature))).Kind);

    [Fact]
    public void A_certificate_that_has_no_part_in_the_chain_is_not_carried_along()
    {
        using var other = Issue("CN=Other Office", stranger, X509KeyUsageFlags.KeyCertSign, authority: true);
        Assert.Equal(CheckKind.Chain, Failed(Verify(Sign(X509KeyUsageFlags.DigitalSignature, office, other))).Kind);
    }

    [Fact]
    public void A_certificate_that_was_not_issued_for_signing_is_refused() =>
        Assert.Equal(CheckKind.SigningCertificate, Failed(Verify(Sign(X509KeyUsageFlags.KeyEncipherment, office))).Kind);

    private static Check Failed(Verification verification) =>
        Assert.Single(verification.Checks, check => check.Outcome == CheckOutcome.Failed);

    private Verification Verify(byte[] file) => new DecisionVerifier([root], TimeProvider.System).Verify(file);

    private byte[] Sign(X509KeyUsageFlags usage, params X509Certificate2[] carried)
    {
        using var signer = Issue("CN=Licensing Office", office, usage, authority: false);
        var content = new X509Certificate2Collection { signer };
        foreach (var one in carried) content.Add(X509CertificateLoader.LoadCertificate(one.RawData));
        var pkcs12 = content.Export(X509ContentType.Pkcs12, Keys.Password)!;
        using var key = Assert.IsType<KeyReading.Usable>(SigningKey.FromPkcs12(pkcs12, Keys.Password)).Key;
        var statement = new SigningStatement("Office", "Issued", "Here", Keys.Signed);
        return new DecisionSigner(key).Sign(Papers.Compose(Papers.Small()), statement).Bytes.ToArray();
    }

    private static X509Certificate2 SelfSigned(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Request(name, key, X509KeyUsageFlags.KeyCertSign, authority: true).CreateSelfSigned(Keys.Made, Keys.Made.AddYears(5));
    }

    private static X509Certificate2 Issue(string name, X509Certificate2 issuer, X509KeyUsageFlags usage, bool authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var serial = RandomNumberGenerator.GetBytes(8);
        serial[0] = 1;
        using var certificate = Request(name, key, usage, authority).Create(issuer, Keys.Made, Keys.Made.AddYears(2), serial);
        return certificate.CopyWithPrivateKey(key);
    }

    private static CertificateRequest Request(string name, ECDsa key, X509KeyUsageFlags usage, bool authority)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(authority, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        return request;
    }
}

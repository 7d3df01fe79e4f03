using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

public sealed class SigningKeys
{
    private static string Refusal(KeyReading reading) => Assert.IsType<KeyReading.Refused>(reading).Sentence;

    private static string RefusalOf(CertificateRequest request)
    {
        using var certificate = request.CreateSelfSigned(Keys.Made, Keys.Made.AddYears(1));
        return Refusal(SigningKey.FromPkcs12(certificate.Export(X509ContentType.Pkcs12, Keys.Password), Keys.Password));
    }

    [Fact]
    public void A_key_file_that_others_can_open_is_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        using var readers = new Readers(Keys.Ecdsa.Pkcs12.ToArray());
        File.SetUnixFileMode(readers.Pdf, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Refusal(SigningKey.FromPkcs12(readers.Pdf, Keys.Password)), StringComparison.Ordinal);
        File.SetUnixFileMode(readers.Pdf, UnixFileMode.UserRead);
        Assert.IsType<KeyReading.Usable>(SigningKey.FromPkcs12(readers.Pdf, Keys.Password)).Key.Dispose();
    }

    [Fact]
    public void A_missing_file_and_a_wrong_password_are_told_apart()
    {
        Assert.Contains("does not exist", Refusal(SigningKey.FromPkcs12("/nowhere/key.p12", "x")), StringComparison.Ordinal);
        Assert.Contains("password is wrong", Refusal(SigningKey.FromPkcs12(Keys.Ecdsa.Pkcs12, "x")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_RSA_key_is_refused()
    {
        using var key = RSA.Create(2048);
        Assert.Contains(
            "2048 bits",
            RefusalOf(new CertificateRequest("CN=a", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_curve_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Contains(
            "another curve",
            RefusalOf(new CertificateRequest("CN=a", key, HashAlgorithmName.SHA256)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_private_key_is_refused()
    {
        using var root = X509CertificateLoader.LoadCertificate(Keys.Ecdsa.Root.Span);
        var pkcs12 = root.Export(X509ContentType.Pkcs12, Keys.Password);
        Assert.Contains("holds 0 private keys", Refusal(SigningKey.FromPkcs12(pkcs12, Keys.Password)), StringComparison.Ordinal);
    }
}

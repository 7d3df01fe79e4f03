using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

/// <summary>Keys of the tests, made once; times are fixed, so that no test depends on its day.</summary>
internal static class Keys
{
    public const string Password = "only for tests";
    public static readonly DateTimeOffset Made = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Signed = new(2026, 11, 21, 10, 30, 0, TimeSpan.Zero);
    public static readonly DemonstrationCertificate Ecdsa = DemonstrationCertificate.Make(Made, Password);
    public static readonly DemonstrationCertificate Rsa = DemonstrationCertificate.Make(Made, Password, KeyKind.Rsa3072);
    public static readonly DemonstrationCertificate Stranger = DemonstrationCertificate.Make(Made, Password);

    public static DemonstrationCertificate Of(KeyKind kind) => kind == KeyKind.Rsa3072 ? Rsa : Ecdsa;

    public static SigningKey Key(DemonstrationCertificate from) =>
        Assert.IsType<KeyReading.Usable>(SigningKey.FromPkcs12(from.Pkcs12, Password)).Key;

    public static byte[] Sign(UnsignedDecision decision, DemonstrationCertificate? from = null, DateTimeOffset? at = null)
    {
        using var key = Key(from ?? Ecdsa);
        var statement = new SigningStatement("Licensing Officer", "Decision D-2026-0001 issued", "Washington", at ?? Signed);
        return new DecisionSigner(key).Sign(decision, statement).Bytes.ToArray();
    }

    public static Verification Verify(byte[] file, DemonstrationCertificate? trusted = null, DateTimeOffset? now = null) =>
        new DecisionVerifier(Roots(trusted ?? Ecdsa), new Standing(now ?? Signed.AddDays(1))).Verify(file);

    public static X509Certificate2Collection Roots(DemonstrationCertificate trusted) =>
        [X509CertificateLoader.LoadCertificate(trusted.Root.Span)];
}

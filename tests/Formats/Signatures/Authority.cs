using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Tests.Formats.Signatures;

/// <summary>An instance of Sigstore in small: an authority whose certificates hold ten minutes, and a log of two entries.</summary>
internal sealed class Authority : IDisposable
{
    public static readonly DateTimeOffset Day = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    private readonly ECDsa logKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Authority() => Root = Request("CN=root", rootKey, isAuthority: true).CreateSelfSigned(Day.AddYears(-1), Day.AddYears(5));

    public X509Certificate2 Root { get; }

    public TrustedRoot Trusted => new(
        [new(Convert.ToBase64String(KeyId), logKey.ExportSubjectPublicKeyInfo(), "PKIX_ECDSA_P256_SHA_256", new(Day.AddYears(-1), null))],
        [new([Root.RawData], new(Day.AddYears(-1), null))]);

    private byte[] KeyId => SHA256.HashData(logKey.ExportSubjectPublicKeyInfo());

    /// <summary>A certificate for a key, for ten minutes from the day.</summary>
    public X509Certificate2 Issue(ECDsa key, string identity = "a@example.com", string issuer = "https://login.example.com")
    {
        var request = Request("CN=leaf", key, isAuthority: false);
        var names = new SubjectAlternativeNameBuilder();
        names.AddEmailAddress(identity);
        request.CertificateExtensions.Add(names.Build());
        var text = new AsnWriter(AsnEncodingRules.DER);
        text.WriteCharacterString(UniversalTagNumber.UTF8String, issuer);
        request.CertificateExtensions.Add(new X509Extension("1.3.6.1.4.1.57264.1.8", text.Encode(), critical: false));
        return request.Create(Root, Day, Day.AddMinutes(10), [1, 2, 3, 4]);
    }

    /// <summary>The material of a keyless bundle, with the log's entry about it.</summary>
    public JsonObject Material(X509Certificate2 leaf, string payload, byte[] signature, DateTimeOffset? at = null)
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["apiVersion"] = "0.0.1",
            ["kind"] = "dsse",
            ["spec"] = new JsonObject
            {
                ["payloadHash"] = new JsonObject { ["algorithm"] = "sha256", ["value"] = Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(payload)).Hex },
                ["signatures"] = new JsonArray(new JsonObject
                {
                    ["signature"] = Convert.ToBase64String(signature),
                    ["verifier"] = Convert.ToBase64String(Encoding.ASCII.GetBytes(leaf.ExportCertificatePem())),
                }),
            },
        }.ToJsonString());
        return new()
        {
            ["certificate"] = new JsonObject { ["rawBytes"] = Convert.ToBase64String(leaf.RawData) },
            ["tlogEntries"] = new JsonArray(Entry(body, (at ?? Day.AddMinutes(1)).ToUnixTimeSeconds())),
        };
    }

    public void Dispose()
    {
        rootKey.Dispose();
        logKey.Dispose();
        Root.Dispose();
    }

    private JsonObject Entry(byte[] body, long seconds)
    {
        var promised = $$"""{"body":"{{Convert.ToBase64String(body)}}","integratedTime":{{seconds}},"logID":"{{Convert.ToHexStringLower(KeyId)}}","logIndex":7}""";
        var other = SHA256.HashData("another entry"u8);
        var root = SHA256.HashData([1, .. SHA256.HashData([0, .. body]), .. other]);
        var note = $"log.example.com\n2\n{Convert.ToBase64String(root)}\n";
        byte[] signed = [.. KeyId[..4], .. Signing.Sign(logKey, Encoding.UTF8.GetBytes(note))];
        return new()
        {
            ["logIndex"] = "7",
            ["logId"] = new JsonObject { ["keyId"] = Convert.ToBase64String(KeyId) },
            ["kindVersion"] = new JsonObject { ["kind"] = "dsse", ["version"] = "0.0.1" },
            ["integratedTime"] = $"{seconds}",
            ["inclusionPromise"] = new JsonObject
            {
                ["signedEntryTimestamp"] = Convert.ToBase64String(Signing.Sign(logKey, Encoding.UTF8.GetBytes(promised))),
            },
            ["inclusionProof"] = new JsonObject
            {
                ["logIndex"] = "0",
                ["treeSize"] = "2",
                ["rootHash"] = Convert.ToBase64String(root),
                ["hashes"] = new JsonArray(Convert.ToBase64String(other)),
                ["checkpoint"] = new JsonObject { ["envelope"] = $"{note}\n— log.example.com {Convert.ToBase64String(signed)}\n" },
            },
            ["canonicalizedBody"] = Convert.ToBase64String(body),
        };
    }

    private static CertificateRequest Request(string name, ECDsa key, bool isAuthority)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            isAuthority ? X509KeyUsageFlags.KeyCertSign : X509KeyUsageFlags.DigitalSignature, critical: true));
        if (!isAuthority) request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.3")], critical: false));
        return request;
    }
}

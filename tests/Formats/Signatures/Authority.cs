using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Signatures;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace ModelRegistry.Tests.Formats.Signatures;

/// <summary>An instance of Sigstore in small: an authority whose certificates hold ten minutes, and a log of two entries.</summary>
internal sealed class Authority : IDisposable
{
    public static readonly DateTimeOffset Day = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    private readonly ECDsa certificateLogKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa logKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Authority() => Root = Request("CN=root", rootKey, isAuthority: true).CreateSelfSigned(Day.AddYears(-1), Day.AddYears(5));

    public X509Certificate2 Root { get; }

    public TrustedRoot Trusted => new(
        [
            new(Convert.ToBase64String(KeyId), logKey.ExportSubjectPublicKeyInfo(), "PKIX_ECDSA_P256_SHA_256", new(Day.AddYears(-1), null)),
            new(Convert.ToBase64String(NewerKeyId), NewerInfo(), "PKIX_ED25519", new(Day.AddYears(-1), null)),
        ],
        [new([Root.RawData], new(Day.AddYears(-1), null))])
    {
        CertificateLogs = [new(Convert.ToBase64String(SHA256.HashData(certificateLogKey.ExportSubjectPublicKeyInfo())), certificateLogKey.ExportSubjectPublicKeyInfo(), "PKIX_ECDSA_P256_SHA_256", new(Day.AddYears(-1), null))],
        TimestampAuthorities = [new([Root.RawData], new(Day.AddYears(-1), null))],
    };

    private readonly Ed25519PrivateKeyParameters newerLogKey = new(new SecureRandom());

    private byte[] NewerKeyId => SHA256.HashData(newerLogKey.GeneratePublicKey().GetEncoded());

    private byte[] KeyId => SHA256.HashData(logKey.ExportSubjectPublicKeyInfo());

    /// <summary>A certificate for a key, for ten minutes from the day.</summary>
    public X509Certificate2 Issue(ECDsa key, string identity = "a@example.com", string issuer = "https://login.example.com", Func<byte[], byte[]?>? timestamps = null)
    {
        var request = Request("CN=leaf", key, isAuthority: false);
        var names = new SubjectAlternativeNameBuilder();
        names.AddEmailAddress(identity);
        request.CertificateExtensions.Add(names.Build());
        var text = new AsnWriter(AsnEncodingRules.DER);
        text.WriteCharacterString(UniversalTagNumber.UTF8String, issuer);
        request.CertificateExtensions.Add(new X509Extension("1.3.6.1.4.1.57264.1.8", text.Encode(), critical: false));
        using var before = request.Create(Root, Day, Day.AddMinutes(10), [1, 2, 3, 4]);
        if ((timestamps ?? (list => list))(Entered(before)) is not { } stamps) return X509CertificateLoader.LoadCertificate(before.RawData);
        var wrapped = new AsnWriter(AsnEncodingRules.DER);
        wrapped.WriteOctetString(stamps);
        request.CertificateExtensions.Add(new X509Extension("1.3.6.1.4.1.11129.2.4.2", wrapped.Encode(), critical: false));
        return request.Create(Root, Day, Day.AddMinutes(10), [1, 2, 3, 4]);
    }

    /// <summary>A time-stamp over a signature, as an authority answers with it (RFC 3161).</summary>
    public string Stamp(byte[] signature, DateTimeOffset at)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=time", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using var issued = request.Create(Root, Day.AddMonths(-1), Day.AddYears(1), [5, 6, 7, 8]);
        using var signer = issued.CopyWithPrivateKey(key);
        var cms = new SignedCms(new ContentInfo(new Oid("1.2.840.113549.1.9.16.1.4"), Token(signature, at)), detached: false);
        var by = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signer) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly };
        by.SignedAttributes.Add(new AsnEncodedData("1.2.840.113549.1.9.16.2.47", Certified(issued)));
        cms.ComputeSignature(by, silent: true);
        var response = new AsnWriter(AsnEncodingRules.DER);
        using (response.PushSequence())
        {
            using (response.PushSequence()) response.WriteInteger(0);
            response.WriteEncodedValue(cms.Encode());
        }

        return Convert.ToBase64String(response.Encode());
    }

    // What is stamped: version, policy, digest, serial number, instant (RFC 3161, 2.4.2).
    private static byte[] Token(byte[] signature, DateTimeOffset at)
    {
        var token = new AsnWriter(AsnEncodingRules.DER);
        using (token.PushSequence())
        {
            token.WriteInteger(1);
            token.WriteObjectIdentifier("1.3.6.1.4.1.57264.2");
            using (token.PushSequence())
            {
                using (token.PushSequence()) token.WriteObjectIdentifier("2.16.840.1.101.3.4.2.1");
                token.WriteOctetString(SHA256.HashData(signature));
            }

            token.WriteInteger(9);
            token.WriteGeneralizedTime(at, omitFractionalSeconds: true);
        }

        return token.Encode();
    }

    // The certificate that signs, by its digest (RFC 5035, 3).
    private static byte[] Certified(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence()) writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return writer.Encode();
    }

    // The list of one timestamp of the log of certificates over a certificate that carries none yet (RFC 6962, 3.2 and 3.3).
    private byte[] Entered(X509Certificate2 before)
    {
        var inside = new AsnReader(before.RawData, AsnEncodingRules.DER).ReadSequence().ReadEncodedValue().ToArray();
        var at = new byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(at, Day.ToUnixTimeMilliseconds());
        byte[] signed =
        [
            0, 0, .. at, 0, 1, .. SHA256.HashData(Root.PublicKey.ExportSubjectPublicKeyInfo()),
            (byte)(inside.Length >> 16), (byte)(inside.Length >> 8), (byte)inside.Length, .. inside, 0, 0,
        ];
        var signature = Signing.Sign(certificateLogKey, signed);
        byte[] stamp = [0, .. SHA256.HashData(certificateLogKey.ExportSubjectPublicKeyInfo()), .. at, 0, 0, 4, 3, (byte)(signature.Length >> 8), (byte)signature.Length, .. signature];
        return [(byte)((stamp.Length + 2) >> 8), (byte)(stamp.Length + 2), (byte)(stamp.Length >> 8), (byte)stamp.Length, .. stamp];
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

    /// <summary>The material of a keyless bundle in a log of the second kind, which promises nothing and states no time.</summary>
    public JsonObject MaterialOfSecondKind(X509Certificate2 leaf, string payload, byte[] signature, bool ofPayload, DateTimeOffset? stamped)
    {
        var digest = SHA256.HashData(ofPayload ? Encoding.UTF8.GetBytes(payload) : Signing.Pae(payload));
        var hash = new JsonObject { ["algorithm"] = "SHA2_256", ["digest"] = Convert.ToBase64String(digest) };
        var signed = new JsonObject
        {
            ["content"] = Convert.ToBase64String(signature),
            ["verifier"] = new JsonObject { ["x509Certificate"] = new JsonObject { ["rawBytes"] = Convert.ToBase64String(leaf.RawData) } },
        };
        var body = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["apiVersion"] = "0.0.2",
            ["kind"] = ofPayload ? "dsse" : "hashedrekord",
            ["spec"] = ofPayload
                ? new JsonObject { ["dsseV002"] = new JsonObject { ["payloadHash"] = hash, ["signatures"] = new JsonArray(signed) } }
                : new JsonObject { ["hashedRekordV002"] = new JsonObject { ["data"] = hash, ["signature"] = signed } },
        }.ToJsonString());
        var material = new JsonObject
        {
            ["certificate"] = new JsonObject { ["rawBytes"] = Convert.ToBase64String(leaf.RawData) },
            ["tlogEntries"] = new JsonArray(new JsonObject
            {
                ["logIndex"] = "7",
                ["logId"] = new JsonObject { ["keyId"] = Convert.ToBase64String(NewerKeyId) },
                ["kindVersion"] = new JsonObject { ["kind"] = ofPayload ? "dsse" : "hashedrekord", ["version"] = "0.0.2" },
                ["inclusionProof"] = Proof(body, NewerKeyId, NewerSign),
                ["canonicalizedBody"] = Convert.ToBase64String(body),
            }),
        };
        if (stamped is { } at)
        {
            material["timestampVerificationData"] = new JsonObject
            {
                ["rfc3161Timestamps"] = new JsonArray(new JsonObject { ["signedTimestamp"] = Stamp(signature, at) }),
            };
        }

        return material;
    }

    public void Dispose()
    {
        rootKey.Dispose();
        logKey.Dispose();
        certificateLogKey.Dispose();
        Root.Dispose();
    }

    private JsonObject Entry(byte[] body, long seconds)
    {
        var promised = $$"""{"body":"{{Convert.ToBase64String(body)}}","integratedTime":{{seconds}},"logID":"{{Convert.ToHexStringLower(KeyId)}}","logIndex":7}""";
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
            ["inclusionProof"] = Proof(body, KeyId, note => Signing.Sign(logKey, note)),
            ["canonicalizedBody"] = Convert.ToBase64String(body),
        };
    }

    // The first of two leaves, under a checkpoint of both.
    private static JsonObject Proof(byte[] body, byte[] keyId, Func<byte[], byte[]> sign)
    {
        var other = SHA256.HashData("another entry"u8);
        var root = SHA256.HashData([1, .. SHA256.HashData([0, .. body]), .. other]);
        var note = $"log.example.com\n2\n{Convert.ToBase64String(root)}\n";
        byte[] signed = [.. keyId[..4], .. sign(Encoding.UTF8.GetBytes(note))];
        return new()
        {
            ["logIndex"] = "0",
            ["treeSize"] = "2",
            ["rootHash"] = Convert.ToBase64String(root),
            ["hashes"] = new JsonArray(Convert.ToBase64String(other)),
            ["checkpoint"] = new JsonObject { ["envelope"] = $"{note}\n— log.example.com {Convert.ToBase64String(signed)}\n" },
        };
    }

    private byte[] NewerInfo() => SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(newerLogKey.GeneratePublicKey()).GetDerEncoded();

    private byte[] NewerSign(byte[] note)
    {
        var signature = new byte[Ed25519PrivateKeyParameters.SignatureSize];
        newerLogKey.Sign(Ed25519.Algorithm.Ed25519, ctx: null, note, 0, note.Length, signature, 0);
        return signature;
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

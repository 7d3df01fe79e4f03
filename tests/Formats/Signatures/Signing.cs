using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Domain;

namespace ModelRegistry.Tests.Formats.Signatures;

/// <summary>Makes model signatures with keys of the test: what the model_signing library would have written.</summary>
internal static class Signing
{
    public const string Type = "application/vnd.in-toto+json";

    public static string Statement((string Name, string Content)[] files, string[]? leftOut = null, string subject = "model", string? root = null)
    {
        var digests = files.Select(f => SHA256.HashData(Encoding.UTF8.GetBytes(f.Content))).ToList();
        var serialization = new JsonObject { ["method"] = "files", ["hash_type"] = "sha256", ["allow_symlinks"] = false };
        if (leftOut is not null) serialization["ignore_paths"] = new JsonArray([.. leftOut.Select(p => (JsonNode)p)]);
        return new JsonObject
        {
            ["_type"] = "https://in-toto.io/Statement/v1",
            ["subject"] = new JsonArray(new JsonObject
            {
                ["name"] = subject,
                ["digest"] = new JsonObject { ["sha256"] = root ?? Convert.ToHexStringLower(SHA256.HashData([.. digests.SelectMany(d => d)])) },
            }),
            ["predicateType"] = "https://model_signing/signature/v1.0",
            ["predicate"] = new JsonObject
            {
                ["serialization"] = serialization,
                ["resources"] = new JsonArray([.. files.Select((f, i) => (JsonNode)new JsonObject
                {
                    ["name"] = f.Name,
                    ["algorithm"] = "sha256",
                    ["digest"] = Convert.ToHexStringLower(digests[i]),
                })]),
            },
        }.ToJsonString();
    }

    /// <summary>The statement of version 0.2: one subject a file.</summary>
    public static string FirstStatement((string Name, string Content)[] files) => new JsonObject
    {
        ["_type"] = "https://in-toto.io/Statement/v1",
        ["subject"] = new JsonArray([.. files.Select(f => (JsonNode)new JsonObject
        {
            ["name"] = f.Name,
            ["digest"] = new JsonObject { ["sha256"] = Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(f.Content)).Hex },
        })]),
        ["predicateType"] = "https://model_signing/Digests/v0.1",
        ["predicate"] = new JsonObject { ["unused"] = "it's" },
    }.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal);

    public static byte[] Pae(string payload) => Encoding.UTF8.GetBytes($"DSSEv1 {Type.Length} {Type} {Encoding.UTF8.GetByteCount(payload)} {payload}");

    /// <summary>What version 0.2 signed; the payload has both kinds of quotes and no other character that Python would escape.</summary>
    public static byte[] FirstPae(string payload) =>
        Encoding.UTF8.GetBytes($"DSSEV1 {Type.Length} {Type} {payload.Length} b'{payload.Replace("'", "\\'", StringComparison.Ordinal)}'");

    public static byte[] Sign(ECDsa key, byte[] data, HashAlgorithmName? hash = null) => key.SignData(
        data, hash ?? (key.KeySize == 256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA384), DSASignatureFormat.Rfc3279DerSequence);

    public static string Bundle(string payload, byte[] signature, JsonObject material) => new JsonObject
    {
        ["mediaType"] = "application/vnd.dev.sigstore.bundle.v0.3+json",
        ["verificationMaterial"] = material,
        ["dsseEnvelope"] = new JsonObject
        {
            ["payload"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(payload)),
            ["payloadType"] = Type,
            ["signatures"] = new JsonArray(new JsonObject { ["sig"] = Convert.ToBase64String(signature), ["keyid"] = "" }),
        },
    }.ToJsonString();

    public static string Pem(ECDsa key) => key.ExportSubjectPublicKeyInfoPem();

    public static JsonObject Hint(ECDsa key) => new()
    {
        ["publicKey"] = new JsonObject { ["hint"] = Sha256Digest.OfBytes(Encoding.ASCII.GetBytes(Pem(key) + "\n")).Hex },
        ["tlogEntries"] = new JsonArray(),
    };

    public static JsonObject Carried(ECDsa key) => new()
    {
        ["publicKey"] = new JsonObject
        {
            ["rawBytes"] = Convert.ToBase64String(Encoding.ASCII.GetBytes(Pem(key))),
            ["keyDetails"] = "PKIX_ECDSA_P384_SHA_384",
        },
    };

    public static string ByKey(ECDsa key, string payload) => Bundle(payload, Sign(key, Pae(payload)), Hint(key));
}

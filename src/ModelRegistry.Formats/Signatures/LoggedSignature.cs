using System.Security.Cryptography;
using System.Text.Json;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// What the body of a log's entry says was signed, and by whom: kind dsse in versions 0.0.1 and 0.0.2, whose digest is the payload's, and
/// kind hashedrekord in version 0.0.2, whose digest is that of the bytes that were signed (rekor-tiles, protobuf-specs).
/// </summary>
/// <param name="IsOfSecondKind">Whether its log promises nothing and states no time.</param>
/// <param name="IsOfPayload">Whether the digest is the payload's and not that of the signed bytes around it.</param>
/// <param name="Algorithm">The digest's name.</param>
/// <param name="Digest">The digest.</param>
/// <param name="Signature">The signature.</param>
/// <param name="Certificate">The signing certificate: DER, or PEM in the first kind.</param>
internal sealed record LoggedSignature(
    bool IsOfSecondKind, bool IsOfPayload, HashAlgorithmName Algorithm, byte[] Digest, byte[] Signature, byte[] Certificate)
{
    /// <summary>Reads a body; null where it is no entry of a kind that is about an envelope.</summary>
    public static LoggedSignature? Of(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var spec = root.GetProperty("spec");
            return (root.GetProperty("kind").GetString(), root.GetProperty("apiVersion").GetString()) switch
            {
                ("dsse", "0.0.1") => First(spec, spec.GetProperty("signatures")[0]),
                ("dsse", "0.0.2") => OfEnvelope(spec.GetProperty("dsseV002")),
                ("hashedrekord", "0.0.2") => OfSignedBytes(spec.GetProperty("hashedRekordV002")),
                _ => null,
            };
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Whether it is about the first signature of an envelope by the holder of a certificate.</summary>
    public bool IsOf(Envelope envelope, ReadOnlySpan<byte> certificate)
    {
        var over = IsOfPayload ? envelope.Payload : Pae.Of(envelope.Type, envelope.Payload);
        using var signer = Chains.Read(Certificate);
        return CryptographicOperations.HashData(Algorithm, over).AsSpan().SequenceEqual(Digest)
            && Signature.AsSpan().SequenceEqual(envelope.Signatures[0].Value)
            && signer is not null && signer.RawDataMemory.Span.SequenceEqual(certificate);
    }

    private static LoggedSignature First(JsonElement spec, JsonElement signed) => new(
        IsOfSecondKind: false, IsOfPayload: true, HashAlgorithmName.SHA256,
        Convert.FromHexString(spec.GetProperty("payloadHash").GetProperty("value").GetString()!),
        signed.GetProperty("signature").GetBytesFromBase64(), signed.GetProperty("verifier").GetBytesFromBase64());

    private static LoggedSignature OfEnvelope(JsonElement spec) =>
        Second(isOfPayload: true, spec.GetProperty("payloadHash"), spec.GetProperty("signatures")[0]);

    private static LoggedSignature OfSignedBytes(JsonElement spec) =>
        Second(isOfPayload: false, spec.GetProperty("data"), spec.GetProperty("signature"));

    private static LoggedSignature Second(bool isOfPayload, JsonElement hash, JsonElement signed) => new(
        IsOfSecondKind: true, isOfPayload, Named(hash.GetProperty("algorithm").GetString()), hash.GetProperty("digest").GetBytesFromBase64(),
        signed.GetProperty("content").GetBytesFromBase64(),
        signed.GetProperty("verifier").GetProperty("x509Certificate").GetProperty("rawBytes").GetBytesFromBase64());

    private static HashAlgorithmName Named(string? algorithm) => algorithm switch
    {
        "SHA2_256" => HashAlgorithmName.SHA256,
        "SHA2_384" => HashAlgorithmName.SHA384,
        "SHA2_512" => HashAlgorithmName.SHA512,
        _ => throw new FormatException($"No digest is called {algorithm} here."),
    };
}

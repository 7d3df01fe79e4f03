using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// The entry of a transparency log that came with a signature: that the log promised it (the signed entry timestamp), that the tree holds
/// it (RFC 6962, 2.1.1, under a signed checkpoint), and that it is about this signature.
/// </summary>
internal sealed class LogEntry(Node entry, TrustedRoot root)
{
    // The last second of the year 9999.
    private const long LastSecond = 253402300799;

    /// <summary>The instant at which the log took the entry, or why it cannot be believed.</summary>
    /// <param name="payload">What was signed.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="certificate">The signing certificate, DER.</param>
    public (DateTimeOffset? At, Truth Valid, string Why) Check(ReadOnlySpan<byte> payload, byte[] signature, ReadOnlySpan<byte> certificate)
    {
        var log = root.Logs.FirstOrDefault(l => l.KeyId == entry["logId"]?.Text("keyId"));
        if (log is null) return (null, Truth.Unknown, "The transparency log it names is not in the trusted root.");
        if (!log.Algorithm.Contains("ECDSA", StringComparison.Ordinal))
            return (null, Truth.Unknown, $"The transparency log signs with {log.Algorithm}, which cannot be checked here.");
        if (!long.TryParse(Number("integratedTime"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds is 0 or > LastSecond)
            return (null, Truth.Unknown, "The transparency log's entry states no time.");
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        if (!log.Valid.Holds(at)) return (null, Truth.No, $"The transparency log was not to be used at {at:O}.");
        if (Body() is not { } body) return (null, Truth.No, "The transparency log's entry has no body.");
        if (!IsAbout(body, payload, signature, certificate)) return (null, Truth.No, "The transparency log's entry is about another signature.");
        return Promised(log, body) is not Truth.Yes
            ? (null, Truth.No, "The transparency log's signed entry timestamp is not there or does not verify.")
            : Included(log, body) is { } fault ? (null, Truth.No, fault)
            : (at, Truth.Yes, "");
    }

    private byte[]? Body() => Decoded(entry.Text("canonicalizedBody"));

    private static byte[]? Decoded(string? base64)
    {
        if (base64 is null) return null;
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }

    private string? Number(string key) => entry[key]?.Text;

    // The promise covers the canonical JSON (RFC 8785) of these four fields.
    private Truth Promised(TransparencyLog log, byte[] body)
    {
        if (Decoded(entry["inclusionPromise"]?.Text("signedEntryTimestamp")) is not { } promise) return Truth.Unknown;
        var promised = $"{{\"body\":\"{Convert.ToBase64String(body)}\",\"integratedTime\":{Number("integratedTime")},"
            + $"\"logID\":\"{Convert.ToHexStringLower(Decoded(log.KeyId)!)}\",\"logIndex\":{Number("logIndex")}}}";
        return PublicKeys.Verifies(log.PublicKey.Span, Encoding.UTF8.GetBytes(promised), promise, HashAlgorithmName.SHA256);
    }

    private string? Included(TransparencyLog log, byte[] body)
    {
        if (entry["inclusionProof"] is not { } proof) return null;
        if (Decoded(proof.Text("rootHash")) is not { } hash
            || !Index(proof, "logIndex", out var index) || !Index(proof, "treeSize", out var size)
            || proof.List("hashes").Select(h => Decoded(h.Text)).ToList() is not { } path || path.Contains(null))
            return "The inclusion proof cannot be read.";
        if (!InclusionPath.Leads(body, index, size, path!, hash)) return "The inclusion proof does not lead to its root.";
        return Checkpoint.Vouches(proof["checkpoint"]?.Text("envelope"), log, size, hash) ? null
            : "The log's checkpoint does not vouch for the root of the proof.";
    }

    private static bool Index(Node proof, string key, out long number) =>
        long.TryParse(proof[key]?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // Kind dsse 0.0.1: digest of the payload, the signature and who verifies it, all as the log took them.
    private static bool IsAbout(byte[] body, ReadOnlySpan<byte> payload, byte[] signature, ReadOnlySpan<byte> certificate)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var spec = document.RootElement.GetProperty("spec");
            var signed = spec.GetProperty("signatures")[0];
            var verifier = Chains.Read(signed.GetProperty("verifier").GetBytesFromBase64());
            return document.RootElement.GetProperty("kind").GetString() == "dsse"
                && spec.GetProperty("payloadHash").GetProperty("value").GetString() == Sha256Digest.OfBytes(payload).Hex
                && signed.GetProperty("signature").GetBytesFromBase64().AsSpan().SequenceEqual(signature)
                && verifier is not null && verifier.RawDataMemory.Span.SequenceEqual(certificate);
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or IndexOutOfRangeException)
        {
            return false;
        }
    }
}

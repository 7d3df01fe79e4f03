using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// The entry of a transparency log that came with a signature, and that it is about this signature. The first kind of log promised it (the
/// signed entry timestamp) and stated when. The second kind, whose entries are of version 0.0.2, promises nothing and states no time: there
/// the tree must hold it (RFC 6962, 2.1.1, under a signed checkpoint), and a time-stamp says when.
/// </summary>
internal sealed class LogEntry(Node entry, TrustedRoot root)
{
    // The last second of the year 9999.
    private const long LastSecond = 253402300799;

    /// <summary>The instant at which the log took the entry or by which it was signed, or why it cannot be believed.</summary>
    /// <param name="envelope">What was signed, with its signature.</param>
    /// <param name="certificate">The signing certificate, DER.</param>
    /// <param name="stamped">What the time-stamps beside the signature say.</param>
    public (DateTimeOffset? At, Truth Valid, string Why) Check(Envelope envelope, ReadOnlySpan<byte> certificate, Stamped stamped)
    {
        var log = root.Logs.FirstOrDefault(l => l.KeyId == entry["logId"]?.Text("keyId"));
        if (log is null) return (null, Truth.Unknown, "The transparency log it names is not in the trusted root.");
        if (PublicKeys.KindOf(log.PublicKey.Span) is { IsUsable: false } kind)
            return (null, Truth.Unknown, $"The transparency log signs with {kind.Name}, which cannot be checked here.");
        if (Body() is not { } body) return (null, Truth.No, "The transparency log's entry has no body.");
        var logged = LoggedSignature.Of(body);
        var (at, known, why) = logged is { IsOfSecondKind: true } ? stamped.InPlaceOfLog() : Integrated();
        if (at is not { } when) return (null, known, why);
        if (!log.Valid.Holds(when)) return (null, Truth.No, $"The transparency log was not to be used at {when:O}.");
        if (logged is null || !logged.IsOf(envelope, certificate))
            return (null, Truth.No, "The transparency log's entry is about another signature.");
        return Kept(log, body, logged) is { } fault ? (null, Truth.No, fault) : (when, Truth.Yes, "");
    }

    private (DateTimeOffset? At, Truth Known, string Why) Integrated() =>
        long.TryParse(Number("integratedTime"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and <= LastSecond
            ? (DateTimeOffset.FromUnixTimeSeconds(seconds), Truth.Yes, "")
            : (null, Truth.Unknown, "The transparency log's entry states no time.");

    private string? Kept(TransparencyLog log, byte[] body, LoggedSignature logged)
    {
        if (!logged.IsOfSecondKind && Promised(log, body) is not Truth.Yes)
            return "The transparency log's signed entry timestamp is not there or does not verify.";
        return logged.IsOfSecondKind && entry["inclusionProof"] is null
            ? "The transparency log's entry carries no inclusion proof, and its log promises nothing."
            : Included(log, body);
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
}

using System.Buffers.Binary;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// The signed certificate timestamps inside a certificate: the promise of a log that it entered the certificate before it was issued
/// (RFC 6962, 3.2 and 3.3), so that an authority cannot issue one in secret.
/// </summary>
internal static class CertificateTimestamps
{
    private const string List = "1.3.6.1.4.1.11129.2.4.2";
    private const int Most = 16;

    /// <summary>Yes where one verifies by a log of the root; no where none is there or the logs' keys do not verify one; unknown where the
    /// root names no log that made one.</summary>
    public static (Truth Holds, string Why) Check(X509Certificate2 leaf, X509Certificate2 issuer, IReadOnlyList<TransparencyLog> logs)
    {
        if (logs.Count == 0) return (Truth.Unknown, "Not checked: signed certificate timestamps, since the trusted root names no log of certificates.");
        try
        {
            var stamps = Read(leaf);
            if (stamps.Count == 0) return (Truth.No, "Its certificate carries no signed certificate timestamp, so that no log of certificates knows it.");
            var (left, right) = Around(leaf, issuer);
            var known = stamps
                .Select(stamp => (Stamp: stamp, Log: logs.FirstOrDefault(log => log.KeyId == stamp.LogId && log.Valid.Holds(stamp.At))))
                .Where(pair => pair.Log is not null).ToList();
            if (known.Count == 0) return (Truth.Unknown, "Not checked: signed certificate timestamps by a log that is not in the trusted root.");
            return known.TrueForAll(pair => Verifies(pair.Stamp, pair.Log!, left, right))
                ? (Truth.Yes, "")
                : (Truth.No, "A signed certificate timestamp of its certificate does not verify.");
        }
        catch (Exception broken) when (broken is AsnContentException or ArgumentException or CryptographicException)
        {
            return (Truth.No, "The signed certificate timestamps of its certificate cannot be read.");
        }
    }

    private static bool Verifies(Stamp stamp, TransparencyLog log, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        // Version 1, of a certificate; then, after the instant, that it is one before its issuing.
        var head = new byte[10];
        BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(2), stamp.Milliseconds);
        var more = stamp.Extensions;
        byte[] signed = [.. head, .. left, .. right, (byte)(more.Length >> 8), (byte)more.Length, .. more];
        return PublicKeys.Verifies(log.PublicKey.Span, signed, stamp.Signature, HashAlgorithmName.SHA256) is Truth.Yes;
    }

    private static List<Stamp> Read(X509Certificate2 leaf)
    {
        var extension = leaf.Extensions.FirstOrDefault(one => one.Oid?.Value == List);
        if (extension is null) return [];
        var all = new AsnReader(extension.RawData, AsnEncodingRules.DER).ReadOctetString();
        var (stamps, at) = (new List<Stamp>(), 2);
        while (at < all.Length && stamps.Count < Most)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(all.AsSpan(at));
            stamps.Add(Stamp.Of(all.AsSpan(at + 2, length)));
            at += 2 + length;
        }

        return stamps;
    }

    // What a log signs of a certificate: who issues it, and it itself without the timestamps that are not there yet.
    private static (byte[] Kind, byte[] Certificate) Around(X509Certificate2 leaf, X509Certificate2 issuer)
    {
        var before = Without(leaf.RawDataMemory);
        byte[] key = SHA256.HashData(issuer.PublicKey.ExportSubjectPublicKeyInfo());
        return ([0, 1, .. key], [(byte)(before.Length >> 16), (byte)(before.Length >> 8), (byte)before.Length, .. before]);
    }

    private static byte[] Without(ReadOnlyMemory<byte> certificate)
    {
        var extensionsTag = new Asn1Tag(TagClass.ContextSpecific, 3, isConstructed: true);
        var inside = new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            while (inside.HasData)
            {
                if (inside.PeekTag() != extensionsTag)
                {
                    writer.WriteEncodedValue(inside.ReadEncodedValue().Span);
                    continue;
                }

                var extensions = inside.ReadSequence(extensionsTag).ReadSequence();
                using (writer.PushSequence(extensionsTag))
                using (writer.PushSequence())
                {
                    while (extensions.HasData) Keep(writer, extensions.ReadEncodedValue());
                }
            }
        }

        return writer.Encode();
    }

    private static void Keep(AsnWriter writer, ReadOnlyMemory<byte> extension)
    {
        if (new AsnReader(extension, AsnEncodingRules.DER).ReadSequence().ReadObjectIdentifier() == List) return;
        writer.WriteEncodedValue(extension.Span);
    }

    /// <summary>One timestamp, version 1.</summary>
    private sealed record Stamp(string LogId, long Milliseconds, byte[] Extensions, byte[] Signature)
    {
        private const long LastMillisecond = 253402300799999;

        public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(Milliseconds, 0, LastMillisecond));

        // Version, log, instant, extensions, then the kinds of digest and signature and the signature.
        public static Stamp Of(ReadOnlySpan<byte> bytes)
        {
            var extensions = BinaryPrimitives.ReadUInt16BigEndian(bytes[41..]);
            var after = bytes[(43 + extensions)..];
            if (bytes[0] != 0 || after[0] != 4 || after[1] != 3) throw new ArgumentException("Another version or another kind of signature.", nameof(bytes));
            return new(Convert.ToBase64String(bytes.Slice(1, 32)), BinaryPrimitives.ReadInt64BigEndian(bytes[33..]),
                bytes.Slice(43, extensions).ToArray(), after.Slice(4, BinaryPrimitives.ReadUInt16BigEndian(after[2..])).ToArray());
        }
    }
}

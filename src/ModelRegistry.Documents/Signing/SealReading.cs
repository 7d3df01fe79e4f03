using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace ModelRegistry.Documents;

/// <summary>
/// What a paper that this registry signed has for the long term, read to know when it is to be renewed. It judges nothing: whether all
/// of it holds, <see cref="DecisionVerifier"/> says.
/// </summary>
public sealed class SealReading
{
    private SealReading()
    {
    }

    /// <summary>The level the file reaches by its parts.</summary>
    public SealLevel Level { get; private init; }

    /// <summary>SHA-256 of the signer's certificate, lower-case hexadecimal.</summary>
    public string KeyFingerprint { get; private init; } = "";

    /// <summary>When the certificate of the newest time-stamp ends; null where there is none.</summary>
    public DateTimeOffset? StampEnds { get; private init; }

    /// <summary>The hash that the newest time-stamp is over and signed with, as an object identifier; null where there is none.</summary>
    public string? StampHash { get; private init; }

    /// <summary>The certificates of the signer and of the time-stamps, with those above them as far as they travel along.</summary>
    public IReadOnlyList<System.Security.Cryptography.X509Certificates.X509Certificate2> Certificates { get; private init; } = [];

    internal byte[]? NewestToken { get; private init; }

    internal int NewestField { get; private init; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">A paper of this program.</param>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static SealReading Of(ReadOnlyMemory<byte> file)
    {
        var tail = new Signing.SignedTail(file.ToArray());
        var signature = new SignedCms();
        signature.Decode(Trimmed(tail.Contents(tail.Fields[0])));
        var signer = signature.SignerInfos[0];
        var within = signer.UnsignedAttributes.Cast<CryptographicAttributeObject>()
            .FirstOrDefault(attribute => attribute.Oid.Value == Signing.CmsSigning.SignatureTimestamp)?.Values[0].RawData;
        byte[][] tokens = [.. within is null
            ? [] : (byte[][])[within], .. tail.Fields.Skip(1).Select(field => Trimmed(tail.Contents(field)))];
        var newest = tokens.Length > 0 ? Read(tokens[^1]) : null;
        return new SealReading
        {
            Level = LevelOf(tail, within is not null),
            KeyFingerprint = Convert.ToHexStringLower(SHA256.HashData(signer.Certificate!.RawData)),
            StampEnds = newest?.AsSignedCms().SignerInfos[0].Certificate?.NotAfter.ToUniversalTime(),
            StampHash = newest?.AsSignedCms().SignerInfos[0].DigestAlgorithm.Value,
            Certificates = [.. signature.Certificates, .. tokens.SelectMany(token => Read(token).AsSignedCms().Certificates)],
            NewestToken = tokens.Length > 0 ? tokens[^1] : null,
            NewestField = tail.Fields[^1],
        };
    }

    private static SealLevel LevelOf(Signing.SignedTail tail, bool stamped)
    {
        var stored = Signing.SignedTail.Reference(tail.Catalog, "/DSS") is not null;
        return (stamped, stored, tail.Fields.Count > 1) switch
        {
            (true, true, true) => SealLevel.Archival,
            (true, true, _) => SealLevel.LongTerm,
            (true, _, _) => SealLevel.Stamped,
            _ => SealLevel.Basic,
        };
    }

    private static Rfc3161TimestampToken Read(byte[] token) =>
        Rfc3161TimestampToken.TryDecode(token, out var read, out _) ? read : throw new InvalidOperationException("A time-stamp cannot be read.");

    /// <summary>One DER value, without the zeros that fill its place.</summary>
    private static byte[] Trimmed(byte[] padded)
    {
        System.Formats.Asn1.AsnDecoder.ReadEncodedValue(padded, System.Formats.Asn1.AsnEncodingRules.BER, out _, out _, out var length);
        return padded[..length];
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Papers;

namespace ModelRegistry.Domain.Ledger;

/// <summary>
/// One line of the log: what was recorded, by its digests, never its content. It is written in the transaction of what it records, and its
/// place is given there, without gaps. Everybody may read it.
/// </summary>
public sealed class LedgerLeaf : IAppendOnly
{
    /// <summary>The name of the form of a leaf's bytes.</summary>
    public const string Format = "modelregistry/leaf/1";

    /// <summary>Its identity before it has a place.</summary>
    public required LeafId Id { get; init; }

    /// <summary>Its place in the log, from 0; given on saving.</summary>
    public long Index { get; private init; } = -1;

    /// <summary>What it records.</summary>
    public required LeafKind Kind { get; init; }

    /// <summary>The reference of what it records, as printed there.</summary>
    public required string Reference { get; init; }

    /// <summary>SHA-256 of the signed paper; null where there is none.</summary>
    public required Sha256Digest? PdfDigest { get; init; }

    /// <summary>SHA-256 of the record for machines; null where none is kept.</summary>
    public required Sha256Digest? RecordDigest { get; init; }

    /// <summary>The bytes that are logged: canonical JSON (RFC 8785).</summary>
    public required byte[] Content { get; init; }

    /// <summary>The leaf's hash: SHA-256 of a zero byte and the content (RFC 6962, 2.1).</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When what it records was issued.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>A leaf that has no place yet.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="kind">What it records.</param>
    /// <param name="reference">The reference of that.</param>
    /// <param name="pdfDigest">The digest of the signed paper; null where there is none.</param>
    /// <param name="recordDigest">The digest of the record for machines; null where none is kept.</param>
    /// <param name="issuedAt">When it was issued, to the microsecond.</param>
    public static LedgerLeaf Of(
        LeafId id, LeafKind kind, string reference, Sha256Digest? pdfDigest, Sha256Digest? recordDigest, DateTimeOffset issuedAt)
    {
        var content = Encoding.UTF8.GetBytes(CanonicalJson.Of(JsonSerializer.SerializeToElement(new
        {
            format = Format,
            kind = Word(kind),
            reference,
            pdfDigest = pdfDigest?.Hex,
            recordDigest = recordDigest?.Hex,
            issuedAt = issuedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        })));
        return new()
        {
            Id = id,
            Kind = kind,
            Reference = reference,
            PdfDigest = pdfDigest,
            RecordDigest = recordDigest,
            Content = content,
            Hash = SHA256.HashData([0, .. content]),
            IssuedAt = issuedAt,
        };
    }

    /// <summary>As what a paper of a case is recorded.</summary>
    /// <param name="kind">The kind of paper.</param>
    public static LeafKind KindOf(PaperKind kind) => kind switch
    {
        PaperKind.Suspension or PaperKind.Reinstatement or PaperKind.Revocation => LeafKind.Measure,
        PaperKind.Question or PaperKind.AppealOutcome => LeafKind.Letter,
    };

    /// <summary>The kind as the leaf's bytes name it.</summary>
    public static string Word(LeafKind kind) => kind switch
    {
        LeafKind.Decision => "decision",
        LeafKind.Letter => "letter",
        LeafKind.Measure => "measure",
        LeafKind.StatusList => "status-list",
        LeafKind.Key => "key",
    };
}

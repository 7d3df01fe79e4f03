using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ModelRegistry.Domain.Casework.Licences;

/// <summary>What is entered on a licence after it is out.</summary>
public enum LicenceAct
{
    /// <summary>The holder reports that a condition is fulfilled.</summary>
    ReportFulfilment = 1,

    /// <summary>The authority accepts the report.</summary>
    AcceptFulfilment = 2,

    /// <summary>The authority returns the report: it does not show what the condition asks.</summary>
    ReturnFulfilment = 3,

    /// <summary>The authority notes that a condition was not kept.</summary>
    NoteBreach = 4,

    /// <summary>The holder reports usage.</summary>
    ReportUsage = 5,

    /// <summary>The licence's last day is over.</summary>
    Expire = 6,
}

/// <summary>
/// One entry on a licence. Each entry's hash covers the hash before it and its own content, so that an entry that is changed, left out or
/// put in breaks the chain at a place that can be named.
/// </summary>
public sealed class LicenceEntry : ITenantOwned, IAppendOnly
{
    /// <summary>The decision.</summary>
    public required DecisionId DecisionId { get; init; }

    /// <summary>Its place among the licence's entries, from 1 without gaps.</summary>
    public required int Line { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who; null where the registry itself did it by the calendar.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>What.</summary>
    public required LicenceAct Act { get; init; }

    /// <summary>The number of the condition it is about; null for none.</summary>
    public int? Condition { get; init; }

    /// <summary>What was written, for holder and authority both to read.</summary>
    public required string Text { get; init; }

    /// <summary>How much was used; null for other entries.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The day on which it was used; null for other entries.</summary>
    public DateOnly? UsedOn { get; init; }

    /// <summary>How much was used in all after this entry.</summary>
    public required decimal Used { get; init; }

    /// <summary>The holder's own key for this entry: sent again it is one entry; null where none is needed.</summary>
    public string? Key { get; init; }

    /// <summary>The file name of the document that was handed in; null for none.</summary>
    public string? DocumentName { get; init; }

    /// <summary>The document's bytes; null for none.</summary>
    public byte[]? Document { get; init; }

    /// <summary>The digest of the document; null for none.</summary>
    public Sha256Digest? DocumentDigest { get; init; }

    /// <summary>The hash of the entry before; of 32 zero bytes' digits for the first.</summary>
    public required Sha256Digest PreviousHash { get; init; }

    /// <summary>The hash of this entry.</summary>
    public required Sha256Digest Hash { get; init; }

    /// <summary>Where a licence's chain of entries no longer holds, as the number of the first wrong entry; null when it holds.</summary>
    /// <param name="entries">The entries as stored, in any order.</param>
    /// <param name="lines">How many the licence says there are.</param>
    /// <param name="head">The last hash that the licence holds.</param>
    public static int? FindBreak(IEnumerable<LicenceEntry> entries, int lines, Sha256Digest head)
    {
        var (previous, expected) = (CaseHistory.Beginning, 1);
        foreach (var entry in entries.OrderBy(entry => entry.Line))
        {
            if (entry.Line != expected || entry.PreviousHash != previous || entry.Hash != entry.ComputeHash()) return expected;
            (previous, expected) = (entry.Hash, expected + 1);
        }

        return expected - 1 == lines && previous == head ? null : Math.Min(expected, lines + 1);
    }

    internal Sha256Digest ComputeHash()
    {
        var content = CanonicalJson.Of(JsonSerializer.SerializeToElement(new
        {
            decision = DecisionId.ToString(),
            line = Line,
            organisation = OrganisationId.ToString(),
            at = At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            person = PersonId?.ToString(),
            act = Act.ToString(),
            condition = Condition,
            text = Text,
            quantity = Exact(Quantity),
            usedOn = UsedOn?.ToString("O", CultureInfo.InvariantCulture),
            used = Exact(Used),
            key = Key,
            documentName = DocumentName,
            document = DocumentDigest?.Hex,
        }));
        return Sha256Digest.Of(Convert.ToHexStringLower(
            SHA256.HashData([.. Convert.FromHexString(PreviousHash.Hex), .. Encoding.UTF8.GetBytes(content)])));
    }

    // Databases give decimals back with as many zeros as their column has.
    private static string? Exact(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);
}

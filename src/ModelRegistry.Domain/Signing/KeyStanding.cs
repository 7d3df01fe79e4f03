namespace ModelRegistry.Domain.Signing;

/// <summary>How a signing certificate stands by what two persons have agreed on.</summary>
/// <param name="Fingerprint">SHA-256 of the certificate, lower-case hexadecimal.</param>
/// <param name="Subject">Whose it is.</param>
/// <param name="From">From when on it signs; null where nobody has introduced it.</param>
/// <param name="Retired">From when on it signs no more; null while it does.</param>
/// <param name="CompromisedSince">Since when it may be in other hands: the earliest that was agreed on; null while it is not.</param>
public sealed record KeyStanding(
    string Fingerprint, string Subject, DateTimeOffset? From, DateTimeOffset? Retired, DateTimeOffset? CompromisedSince)
{
    /// <summary>Whether it signs at a moment. A compromised key signs nothing, whenever it was compromised.</summary>
    /// <param name="at">The moment.</param>
    public bool SignsAt(DateTimeOffset at) =>
        From <= at && (Retired is not { } end || at < end) && CompromisedSince is null;

    /// <summary>What the standing means for a paper whose signature it made.</summary>
    /// <param name="provedAt">The latest moment by which others prove that the signature was there; null where nobody does.</param>
    public SignatureStanding Of(DateTimeOffset? provedAt) => CompromisedSince switch
    {
        null => SignatureStanding.Untouched,
        { } since when provedAt < since => SignatureStanding.BeforeCompromise,
        _ => SignatureStanding.Unproved,
    };
}

/// <summary>What the fate of a key means for a signature by it.</summary>
public enum SignatureStanding
{
    /// <summary>Nothing: nobody has said that the key is in other hands.</summary>
    Untouched,

    /// <summary>The key is compromised, and others prove that the signature was there before: it counts.</summary>
    BeforeCompromise,

    /// <summary>The key is compromised, and nobody proves that the signature was there before: anybody may have made it.</summary>
    Unproved,
}

/// <summary>The whole register.</summary>
public sealed class KeyStandings
{
    private readonly Dictionary<string, KeyStanding> standings;

    private KeyStandings(Dictionary<string, KeyStanding> standings) => this.standings = standings;

    /// <summary>Whether nobody has introduced any certificate yet; then the configuration alone says what signs.</summary>
    public bool IsEmpty => standings.Count == 0;

    /// <summary>All certificates, the newest first.</summary>
    public IReadOnlyList<KeyStanding> All =>
        [.. standings.Values.OrderByDescending(one => one.From).ThenBy(one => one.Fingerprint, StringComparer.Ordinal)];

    /// <summary>Draws the register from what was agreed on, in any order.</summary>
    /// <param name="agreed">The proposals that another person has agreed to.</param>
    public static KeyStandings Of(IEnumerable<KeyProposal> agreed) => new(agreed
        .Where(one => one.Kind != KeyProposalKind.PaperConfirmed).GroupBy(one => one.Fingerprint, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, Standing, StringComparer.Ordinal));

    /// <summary>The standing of a certificate; null where nothing is said of it.</summary>
    /// <param name="fingerprint">Its fingerprint.</param>
    public KeyStanding? Of(string fingerprint) => standings.GetValueOrDefault(fingerprint);

    private static KeyStanding Standing(IGrouping<string, KeyProposal> acts)
    {
        DateTimeOffset? Earliest(KeyProposalKind kind) =>
            acts.Where(one => one.Kind == kind).Select(one => (DateTimeOffset?)one.Effective).Min();
        return new KeyStanding(
            acts.Key, acts.First().Subject, Earliest(KeyProposalKind.Introduce), Earliest(KeyProposalKind.Retire),
            Earliest(KeyProposalKind.Compromised));
    }
}

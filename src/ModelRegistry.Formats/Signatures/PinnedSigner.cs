using System.Globalization;
using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// Somebody whose signatures an administrator believes: for whose models, and from when until when. Being pinned for one publisher says
/// nothing of another: a signature by Acme over a model of somebody else shows no origin.
/// </summary>
/// <param name="Name">Whose it is, in the words of whoever pinned it.</param>
/// <param name="Publishers">For whose models: the part of a model's name before the slash, whole and in any case; of a name without a
/// slash the name itself. There is no word for "any".</param>
/// <param name="From">The first instant of a signature that counts.</param>
public abstract record PinnedSigner(string Name, IReadOnlyList<string> Publishers, DateTimeOffset From)
{
    /// <summary>The first instant that no longer counts; null while it is pinned without an end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether it is a builder that is trusted to attest training: its attestations are then E3.</summary>
    public bool IsBuilder { get; init; }

    /// <summary>The file or the section that pins it, as messages call it.</summary>
    public string PinnedIn { get; init; } = "";

    /// <summary>SHA-256 of that file's bytes, or of the section as JSON.</summary>
    public Sha256Digest PinnedBytes { get; init; }

    /// <summary>What it signs with: "key", "identity" or "certificate authority".</summary>
    public abstract string Means { get; }

    /// <summary>What tells it from others: the digest of its key or certificate, or the identity and who vouches for it.</summary>
    public abstract string Mark { get; }

    /// <summary>Why a signature by it shows no origin of a model; null where it does.</summary>
    /// <param name="publisher">Whose model it is by the model's name; null where it has none.</param>
    /// <param name="signedAt">When it was signed, by a log's or an authority's word; null where nothing but the signer says.</param>
    /// <param name="now">The instant of the reading, which stands in where nothing says when it was signed.</param>
    internal string? Unfit(string? publisher, DateTimeOffset? signedAt, DateTimeOffset now)
    {
        if (publisher is null || !Publishers.Contains(publisher, StringComparer.OrdinalIgnoreCase))
            return $"{Name} is pinned for {string.Join(", ", Publishers)} and not for {publisher ?? "a model without a name"}";
        var at = signedAt ?? now;
        var when = signedAt is null ? "nothing but the signer says when it was signed" : $"it was signed at {at:O}";
        if (at < From) return $"{Name} is pinned from {Day(From)}, and {when}";
        return Until is { } until && at >= until ? $"the pin of {Name} ended on {Day(until)}, and {when}" : null;
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A public key that an administrator believes to be somebody's.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Publishers">For whose models.</param>
/// <param name="From">From when.</param>
/// <param name="Pem">The key as PEM, SubjectPublicKeyInfo (RFC 5280, 4.1.2.7).</param>
public sealed record PinnedKey(string Name, IReadOnlyList<string> Publishers, DateTimeOffset From, string Pem)
    : PinnedSigner(Name, Publishers, From)
{
    /// <inheritdoc/>
    public override string Means => "key";

    /// <inheritdoc/>
    public override string Mark => PublicKeys.OfPem(Pem) is { } key ? $"sha256:{Sha256Digest.OfBytes(key).Hex}" : "";
}

/// <summary>A certificate authority whose certificates are believed to name somebody.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Publishers">For whose models.</param>
/// <param name="From">From when.</param>
/// <param name="Pem">Its certificate as PEM.</param>
public sealed record PinnedAuthority(string Name, IReadOnlyList<string> Publishers, DateTimeOffset From, string Pem)
    : PinnedSigner(Name, Publishers, From)
{
    /// <summary>The one subject, as a distinguished name, whose certificates count; null for all that it issues.</summary>
    public string? Subject { get; init; }

    /// <inheritdoc/>
    public override string Means => "certificate authority";

    /// <inheritdoc/>
    public override string Mark
    {
        get
        {
            using var certificate = System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem(Pem);
            return $"sha256:{Sha256Digest.OfBytes(certificate.RawDataMemory.Span).Hex}" + (Subject is null ? "" : $", {Subject} only");
        }
    }
}

/// <summary>A person or workflow whose keyless signatures are believed to be somebody's.</summary>
/// <param name="Name">Whose they are.</param>
/// <param name="Publishers">For whose models.</param>
/// <param name="From">From when.</param>
/// <param name="Identity">The identity in the certificate: an address, or a workflow's URI. Compared exactly.</param>
/// <param name="Issuer">The provider that vouched for it, as an address. Compared exactly.</param>
public sealed record PinnedIdentity(
    string Name, IReadOnlyList<string> Publishers, DateTimeOffset From, string Identity, string Issuer)
    : PinnedSigner(Name, Publishers, From)
{
    /// <inheritdoc/>
    public override string Means => "identity";

    /// <inheritdoc/>
    public override string Mark => $"{Identity} (by {Issuer})";
}

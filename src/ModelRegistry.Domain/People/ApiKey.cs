namespace ModelRegistry.Domain.People;

/// <summary>
/// What a machine shows instead of a person signing in. It acts in the name of the person who made it, never with more than that person
/// may do at the time, and only within its scopes. Only the digest of its secret is kept.
/// </summary>
public sealed class ApiKey : ITenantOwned, IVersioned
{
    /// <summary>Its identity.</summary>
    public required ApiKeyId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>In whose name it acts.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the whole key in UTF-8. The secret has 256 random bits, so that no slow digest is needed.</summary>
    public required Sha256Digest Digest { get; set; }

    /// <summary>The digest of the secret before this one, which opens the door until <see cref="FormerUntil"/>; null when there is none.</summary>
    public Sha256Digest? FormerDigest { get; set; }

    /// <summary>When the secret before this one ends; null when there is none.</summary>
    public DateTimeOffset? FormerUntil { get; set; }

    /// <summary>When the secret was last replaced; null while it is the first.</summary>
    public DateTimeOffset? RotatedAt { get; set; }

    /// <summary>The last use, to the minute; null for never.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>The names of the permissions it may use, separated by spaces.</summary>
    public required string Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends by itself; null for not before it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null while it holds.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether it opens the door at an instant.</summary>
    public bool HoldsAt(DateTimeOffset instant) => RevokedAt is null && (ExpiresAt is not { } end || instant < end);

    /// <summary>Whether a secret of this digest opens the door at an instant: the one in force, or the one before it during the
    /// overlap.</summary>
    public bool Opens(Sha256Digest secret, DateTimeOffset instant) =>
        HoldsAt(instant) && (secret == Digest || (secret == FormerDigest && instant < FormerUntil));

    /// <summary>Puts a new secret in force; the one there was goes on until <paramref name="until"/>, and one before that ends now.</summary>
    public void Rotate(Sha256Digest secret, DateTimeOffset now, DateTimeOffset until)
    {
        (FormerDigest, FormerUntil) = until > now ? (Digest, until) : ((Sha256Digest?)null, (DateTimeOffset?)null);
        (Digest, RotatedAt) = (secret, now);
    }
}

/// <summary>A key that a program gave to a command, so that the command sent twice is done once.</summary>
public sealed class CommandKey : ITenantOwned
{
    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The key, unique within the organisation.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of what was asked under the key: the same key with another request is refused.</summary>
    public required Sha256Digest Request { get; init; }

    /// <summary>What the command made; empty where <see cref="Answer"/> says it.</summary>
    public required Guid Made { get; init; }

    /// <summary>The command's whole answer as JSON; null where what it made is enough to find it again.</summary>
    public string? Answer { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

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
    public required Sha256Digest Digest { get; init; }

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

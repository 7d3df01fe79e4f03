namespace ModelRegistry.Domain.People;

/// <summary>A person's authenticator: the secret it shares with the registry (RFC 6238), and how far its codes are used up.</summary>
public sealed class SecondFactor
{
    /// <summary>Whose.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>The secret in force, sealed; null until the first code of it was shown.</summary>
    public string? Secret { get; set; }

    /// <summary>A secret of which no code was shown yet, sealed; null when there is none.</summary>
    public string? Pending { get; set; }

    /// <summary>The last time step of which a code was accepted: no code of it or of one before is accepted again.</summary>
    public long LastStep { get; set; }

    /// <summary>When the secret in force was set up.</summary>
    public DateTimeOffset? EnrolledAt { get; set; }
}

/// <summary>A code that its owner wrote down for the day the authenticator is lost. It works once.</summary>
public sealed class RecoveryCode
{
    /// <summary>Whose.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>SHA-256 of the code's letters. A code has 80 random bits, so that no slow digest is needed.</summary>
    public required Sha256Digest Digest { get; init; }

    /// <summary>When it was used; null until then.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>
/// Two administrators let somebody in who has lost authenticator and codes. Each of them learns one half of a code that works once, beside
/// the password and not instead of it; so neither of them can use it alone, whatever else they may change.
/// </summary>
public sealed class FactorRecovery : IVersioned
{
    /// <summary>Its identity.</summary>
    public required FactorRecoveryId Id { get; init; }

    /// <summary>Who is let in.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>Who asked.</summary>
    public required PersonId AskedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Why, and how it was found out that it is this person who asks.</summary>
    public required string Reason { get; init; }

    /// <summary>SHA-256 of the first half.</summary>
    public required Sha256Digest FirstHalf { get; init; }

    /// <summary>Who agreed: another person; null until then.</summary>
    public PersonId? AgreedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? AgreedAt { get; set; }

    /// <summary>SHA-256 of the second half; null until somebody agreed.</summary>
    public Sha256Digest? SecondHalf { get; set; }

    /// <summary>When the code was used; null until then.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

namespace ModelRegistry.Domain.People;

/// <summary>By what somebody signed in.</summary>
public enum SignInWay
{
    /// <summary>A password, because no second factor is set up.</summary>
    Password,

    /// <summary>A password and a code of an authenticator (RFC 6238).</summary>
    Code,

    /// <summary>A password and one of the codes that were written down for this.</summary>
    RecoveryCode,

    /// <summary>A password and the two halves of a code that two administrators gave.</summary>
    Administrators,

    /// <summary>A passkey with user verification (WebAuthn).</summary>
    Passkey,

    /// <summary>The provider of the person's own organisation (OpenID Connect).</summary>
    Provider,
}

/// <summary>
/// One sign-in of one person in one browser, kept here and asked at every request: a cookie alone opens nothing, so that what is ended
/// here ends at once in every process.
/// </summary>
public sealed class Session
{
    /// <summary>Its identity, new with every sign-in.</summary>
    public required SessionId Id { get; init; }

    /// <summary>Who signed in.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>When they did.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>By what.</summary>
    public required SignInWay Way { get; init; }

    /// <summary>The address that the request came from; "unknown" where there was none.</summary>
    public required string Address { get; init; }

    /// <summary>What the browser called itself, shortened.</summary>
    public required string Agent { get; init; }

    /// <summary>The last request, to the minute.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When the person last showed again who they are, to sign something; null for not yet.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>Whether nothing may be done but setting up a new second factor.</summary>
    public bool MustEnrol { get; set; }

    /// <summary>When it was ended; null while it holds.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

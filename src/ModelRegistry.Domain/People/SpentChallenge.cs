namespace ModelRegistry.Domain.People;

/// <summary>
/// A challenge of WebAuthn that was answered, rightly or wrongly. Its row is made by the first answer, in whichever process; a second
/// answer finds it there and counts for nothing.
/// </summary>
public sealed class SpentChallenge
{
    /// <summary>SHA-256 of the ceremony's state, the challenge among it.</summary>
    public required Sha256Digest Digest { get; init; }

    /// <summary>When it was answered; once the challenge would be too old anyway, the row is of no more use.</summary>
    public required DateTimeOffset At { get; init; }
}

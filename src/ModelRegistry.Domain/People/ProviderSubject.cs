namespace ModelRegistry.Domain.People;

/// <summary>
/// Whom an OpenID Connect provider means by a subject: the pair of issuer and subject is what never changes hands (OpenID Connect
/// Core 1.0, 5.7), where an address of e-mail does. A person signs in as its owner; a machine acts in its owner's name within scopes.
/// </summary>
public sealed class ProviderSubject
{
    /// <summary>What issuer and subject have in common with no other pair: see <see cref="KeyOf"/>.</summary>
    public required Sha256Digest Key { get; init; }

    /// <summary>The issuer's identifier, as its tokens write it.</summary>
    public required string Issuer { get; init; }

    /// <summary>The subject's identifier at that issuer; at most 255 ASCII characters (OpenID Connect Core 1.0, 2).</summary>
    public required string Subject { get; init; }

    /// <summary>Who is meant, or in whose name the machine acts.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>The names of the permissions a machine is limited to, separated by spaces; null for a person.</summary>
    public string? Scopes { get; init; }

    /// <summary>What its owner calls a machine; null for a person.</summary>
    public string? Name { get; init; }

    /// <summary>When it was linked.</summary>
    public required DateTimeOffset LinkedAt { get; init; }

    /// <summary>The key of a pair: SHA-256 over issuer and subject in UTF-8 with a line feed between, which an issuer's address cannot
    /// hold.</summary>
    public static Sha256Digest KeyOf(string issuer, string subject) =>
        Sha256Digest.OfBytes(System.Text.Encoding.UTF8.GetBytes($"{issuer}\n{subject}"));
}

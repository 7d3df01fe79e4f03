using System.Globalization;

namespace ModelRegistry.Domain.Signing;

/// <summary>What is proposed of a signing certificate.</summary>
public enum KeyProposalKind
{
    /// <summary>It signs from a moment on.</summary>
    Introduce,

    /// <summary>It signs no more from a moment on; what it has signed stays as it is.</summary>
    Retire,

    /// <summary>Since a moment its key may be in other hands.</summary>
    Compromised,

    /// <summary>
    /// A paper by a compromised key was there before: a head of the log that somebody outside has kept holds it. The subject is its
    /// reference.
    /// </summary>
    PaperConfirmed,
}

/// <summary>One administrator proposes what another one rules on; it counts with the ruling and not before.</summary>
public sealed class KeyProposal : IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required KeyProposalId Id { get; init; }

    /// <summary>What is proposed.</summary>
    public required KeyProposalKind Kind { get; init; }

    /// <summary>SHA-256 of the certificate, lower-case hexadecimal.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The certificate (DER).</summary>
    public required byte[] Certificate { get; init; }

    /// <summary>Whose it is, as the certificate says.</summary>
    public required string Subject { get; init; }

    /// <summary>From when on it signs or no more does, or since when it may be in other hands.</summary>
    public required DateTimeOffset Effective { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who proposed it.</summary>
    public required PersonId ProposedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>
    /// How the log names what was agreed: the certificate's fingerprint, what is said of it and since when, and the paper where it is about
    /// one. Whoever mirrors the log learns of a compromised key by it.
    /// </summary>
    public string InLog => string.Create(CultureInfo.InvariantCulture, $"key/{Fingerprint}/{Word}/{Effective.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    private string Word => Kind switch
    {
        KeyProposalKind.Introduce => "signs",
        KeyProposalKind.Retire => "retired",
        KeyProposalKind.Compromised => "compromised",
        KeyProposalKind.PaperConfirmed => "paper-found/" + Subject,
    };
}

/// <summary>What became of a proposal; there is one ruling, by another person than who proposed.</summary>
public sealed class KeyRuling : IAppendOnly
{
    /// <summary>On what.</summary>
    public required KeyProposalId ProposalId { get; init; }

    /// <summary>Whether it was agreed.</summary>
    public required bool Agreed { get; init; }

    /// <summary>Who ruled.</summary>
    public required PersonId RuledBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset RuledAt { get; init; }
}

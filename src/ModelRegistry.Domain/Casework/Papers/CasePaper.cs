namespace ModelRegistry.Domain.Casework.Papers;

/// <summary>What a signed paper of a case is, where it is no decision and no letter of an intended denial.</summary>
public enum PaperKind
{
    /// <summary>Questions put to the applicant.</summary>
    Question = 1,

    /// <summary>A decision is suspended.</summary>
    Suspension = 2,

    /// <summary>A suspension ends.</summary>
    Reinstatement = 3,

    /// <summary>A decision is revoked.</summary>
    Revocation = 4,

    /// <summary>What a panel made of a decision on an appeal.</summary>
    AppealOutcome = 5,
}

/// <summary>
/// A signed paper of a case, written in the act that takes effect by it and never changed. Decisions and letters of intended denials keep
/// theirs in rows of their own.
/// </summary>
public sealed class CasePaper : ITenantOwned, IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required PaperId Id { get; init; }

    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What it is.</summary>
    public required PaperKind Kind { get; init; }

    /// <summary>The reference as printed: "US-2026-000001-M2". Unique.</summary>
    public required string Reference { get; init; }

    /// <summary>The decision it is about; null where there is none yet.</summary>
    public required string? Decision { get; init; }

    /// <summary>The language it is written in.</summary>
    public required string Language { get; init; }

    /// <summary>The letter for machines as canonical JSON: what is attached to the paper (docs/api/letter.schema.json).</summary>
    public required string LetterJson { get; init; }

    /// <summary>The signed paper, as bytes of a PDF.</summary>
    public required byte[] Pdf { get; init; }

    /// <summary>The digest of the signed paper.</summary>
    public required Sha256Digest PdfDigest { get; init; }

    /// <summary>When it was issued, to the microsecond.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>True for a paper of a demonstration, which binds nobody.</summary>
    public required bool Demonstration { get; init; }
}

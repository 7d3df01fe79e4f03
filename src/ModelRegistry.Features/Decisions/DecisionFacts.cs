using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Statuses;
using ModelRegistry.Rulebook.Denials;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Decisions;

/// <summary>Everything a decision says, gathered once: paper and JSON are written from it and from nothing else.</summary>
internal sealed record DecisionFacts
{
    public required LicenceCase Case { get; init; }

    public required DraftDetermination Draft { get; init; }

    public required StoredEvaluation Stored { get; init; }

    public required Evaluation Evaluation { get; init; }

    /// <summary>The authority's name, as its office is registered.</summary>
    public required string AuthorityName { get; init; }

    public required string Applicant { get; init; }

    public required Sha256Digest? RootDigest { get; init; }

    public required Signatory DraftedBy { get; init; }

    /// <summary>Who countersigns; null in a preview, before somebody does.</summary>
    public required Signatory? CountersignedBy { get; init; }

    /// <summary>Who agreed first, where two had to; null where one was enough.</summary>
    public required Signatory? FirstCountersignedBy { get; init; }

    /// <summary>The end that the law gives a licence; null for another outcome and where the law has no term for it.</summary>
    public required LicenceEnd? End { get; init; }

    /// <summary>How long one may appeal against it; null where the edition holds no time.</summary>
    public required TimeGiven? TimeToAppeal { get; init; }

    public required TimeProof TimeProof { get; init; }

    /// <summary>The public page on which a stranger checks it; null where none is configured.</summary>
    public required Uri? VerifyAt { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required bool Demonstration { get; init; }

    /// <summary>Where its status will be found; null for what is no decision.</summary>
    public StatusReference? Status { get; init; }

    public string Reference => CaseReference.OfDecision(Case.Reference, Case.DecisionsOut + 1);

    public DateOnly IssuedOn => DateOnly.FromDateTime(IssuedAt.UtcDateTime);

    public string Language => Draft.Language ?? PaperLanguage.English;

    /// <summary>What was handed in beside the question.</summary>
    public ApplicationNamed Handed => new(
        Case.Application.Kind, DateOnly.FromDateTime(Case.AppliedAt.UtcDateTime), Case.Application.Details, Case.Application.Note);
}

/// <summary>A person on a paper that never changes: a reference and a commitment, the name only where the authority prints names.</summary>
/// <param name="Person">The reference.</param>
/// <param name="Commitment">The salted commitment to the name; null when it was erased before.</param>
/// <param name="Name">The name, where the authority's policy is to print it; null otherwise.</param>
internal sealed record Signatory(PersonId Person, Sha256Digest? Commitment, string? Name = null);

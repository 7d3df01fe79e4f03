using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Domain.Casework;

/// <summary>
/// An issued, signed decision. It is written once, whole, with its paper, and never changed: what changes its force later is another
/// record.
/// </summary>
public sealed class Decision : ITenantOwned, IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required DecisionId Id { get; init; }

    /// <summary>The case. A later decision of the same case takes the place of the one before.</summary>
    public required CaseId CaseId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The reference as printed: "US-2026-000001-D1". Unique.</summary>
    public required string Reference { get; init; }

    /// <summary>The authority's code.</summary>
    public required string Authority { get; init; }

    /// <summary>What is decided.</summary>
    public required DeterminationOutcome Outcome { get; init; }

    /// <summary>The conditions in order; empty where there are none.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>What it says beyond its outcome, as canonical JSON; null where there is nothing.</summary>
    public string? TermsJson { get; init; }

    /// <summary>What it says beyond its outcome.</summary>
    public DecisionTerms Terms => DecisionTerms.Read(TermsJson);

    /// <summary>The conditions as they can be followed: those in words alone have a duty of their own.</summary>
    public IReadOnlyList<ConditionTerms> FollowedConditions => Terms.Conditions.Count > 0
        ? Terms.Conditions
        : [.. Conditions.Select(text => new ConditionTerms(text, ConditionDuty.Other))];

    /// <summary>Its place among the decisions of its case, from 1.</summary>
    public int Ordinal => CaseReference.OrdinalOf(Reference);

    /// <summary>The release it is about.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>The release's name at the time.</summary>
    public required string ReleaseName { get; init; }

    /// <summary>The release's root digest at the time; null when no artifact had one.</summary>
    public Sha256Digest? RootDigest { get; init; }

    /// <summary>The destination it is about.</summary>
    public required Country Destination { get; init; }

    /// <summary>The first day it holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The first day it no longer holds; null for no end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The evaluation it rests on.</summary>
    public required EvaluationId EvaluationId { get; init; }

    /// <summary>The question that was decided, with what was answered to it since it was asked, as canonical JSON.</summary>
    public required string QuestionJson { get; init; }

    /// <summary>The frozen evaluation (facts, findings, answer) as canonical JSON: what was attached to the paper.</summary>
    public required string EvaluationJson { get; init; }

    /// <summary>The decision for machines as canonical JSON: what was attached to the paper (docs/api/decision.schema.json).</summary>
    public required string DecisionJson { get; init; }

    /// <summary>The digest of the draft that was countersigned.</summary>
    public required Sha256Digest DraftDigest { get; init; }

    /// <summary>The signed paper.</summary>
    public required byte[] Pdf { get; init; }

    /// <summary>The digest of the signed paper.</summary>
    public required Sha256Digest PdfDigest { get; init; }

    /// <summary>Who drafted it.</summary>
    public required PersonId DecidedBy { get; init; }

    /// <summary>Who countersigned it: never the same person.</summary>
    public required PersonId CountersignedBy { get; init; }

    /// <summary>Who countersigned it first, where it took two besides the drafter; null where one was enough.</summary>
    public PersonId? FirstCountersignedBy { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>True for a decision of a demonstration, which binds nobody.</summary>
    public required bool Demonstration { get; init; }
}

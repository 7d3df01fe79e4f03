using System.Text.Json;
using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Domain.Casework;

/// <summary>
/// A determination before a second person has agreed. Its content is fixed when it is made: a change is another draft, and the one before
/// is void, so that a countersignature can never cover words that its signer has not read.
/// </summary>
public sealed class DraftDetermination : ITenantOwned
{
    /// <summary>Its identity.</summary>
    public required DraftId Id { get; init; }

    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The organisation that applied; its people never see a draft.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What is to be decided.</summary>
    public required DeterminationOutcome Outcome { get; init; }

    /// <summary>Why, in the officer's words.</summary>
    public required string Reasons { get; init; }

    /// <summary>The conditions in order; empty unless the outcome has some.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>What it says beyond its outcome, as canonical JSON; null where there is nothing.</summary>
    public string? TermsJson { get; init; }

    /// <summary>What it says beyond its outcome.</summary>
    public DecisionTerms Terms => DecisionTerms.Read(TermsJson);

    /// <summary>The language of the paper, as a tag of RFC 5646; null for English.</summary>
    public string? Language { get; init; }

    /// <summary>How many persons besides the drafter have to agree: 1 or 2, by risk.</summary>
    public int Countersignatures { get; init; } = 1;

    /// <summary>Whether the applicant has to be told of a denial, and heard, before it is made.</summary>
    public bool IntentFirst { get; init; }

    /// <summary>The first day the decision holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The first day it no longer holds; null for no end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The evaluation it rests on.</summary>
    public required EvaluationId EvaluationId { get; init; }

    /// <summary>The digest of that evaluation's canonical JSON, so that the draft names the very findings it was drawn from.</summary>
    public required Sha256Digest EvaluationDigest { get; init; }

    /// <summary>Who drafted it. That person can never countersign it.</summary>
    public required PersonId DraftedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>When it was voided; null while it stands.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Who agreed first where two have to; null before that.</summary>
    public PersonId? AgreedBy { get; private set; }

    /// <summary>When that person agreed.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }

    /// <summary>The digest of <see cref="ToCanonicalJson"/>: what a countersigner agrees to.</summary>
    public Sha256Digest Digest => CanonicalJson.DigestOf(ToCanonicalJson());

    /// <summary>The whole content as canonical JSON. What a draft has not is left out, so that older drafts keep their digest.</summary>
    public string ToCanonicalJson()
    {
        var content = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["draft"] = Id.ToString(),
            ["case"] = CaseId.ToString(),
            ["outcome"] = Outcome.ToString(),
            ["reasons"] = Reasons,
            ["conditions"] = Conditions,
            ["validFrom"] = ValidFrom.ToString("O"),
            ["validUntil"] = ValidUntil?.ToString("O"),
            ["evaluation"] = EvaluationId.ToString(),
            ["evaluationDigest"] = EvaluationDigest.Hex,
            ["draftedBy"] = DraftedBy.ToString(),
        };
        if (TermsJson is { } terms) content["terms"] = JsonSerializer.Deserialize<JsonElement>(terms);
        if (Countersignatures > 1) content["countersignatures"] = Countersignatures;
        if (IntentFirst) content["intentFirst"] = true;
        if (Language is not null) content["language"] = Language;
        return CanonicalJson.Of(JsonSerializer.SerializeToElement(content));
    }

    internal void Void(DateTimeOffset at) => VoidedAt ??= at;

    internal void Agree(CaseActor actor) => (AgreedBy, AgreedAt) = (actor.Person, actor.Moment);

    internal void Disagree() => (AgreedBy, AgreedAt) = (null, null);
}

using System.Text.Json;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>
/// A decision for machines: docs/api/decision.schema.json describes it, canonical JSON (RFC 8785) is its form. The paper is composed from
/// it and from the evaluation that it names and from nothing else, so that both say the same and an old paper can be composed again.
/// </summary>
internal sealed record DecisionDocument
{
    /// <summary>The form of every decision that is issued now; forms 1 and 2 are only read (docs/api/decision.1-2.schema.json).</summary>
    public const string Form = "modelregistry/decision/3";

    public string Format { get; init; } = Form;

    public required string Reference { get; init; }

    public required string Case { get; init; }

    public required AuthorityNamed Authority { get; init; }

    public required string Applicant { get; init; }

    public required string IssuedAt { get; init; }

    public required bool Demonstration { get; init; }

    public required DeterminationOutcome Outcome { get; init; }

    public required IReadOnlyList<string> Conditions { get; init; }

    public required string Reasons { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary>The latest end that the law gives, and why, in the rulebook's words; null where the law has no term.</summary>
    public TermNamed? Term { get; init; }

    public required ItemNamed Item { get; init; }

    public required ApplicationNamed Application { get; init; }

    public required JsonElement Question { get; init; }

    public required IReadOnlyList<FindingNamed> Findings { get; init; }

    public required IReadOnlyList<string> TurnsOnUnverified { get; init; }

    public required IReadOnlyList<EvidenceNamed> Evidence { get; init; }

    public required EvaluationNamed Evaluation { get; init; }

    public required string DraftDigest { get; init; }

    public required PersonNamed DraftedBy { get; init; }

    /// <summary>Who countersigned; null in a preview alone.</summary>
    public PersonNamed? CountersignedBy { get; init; }

    public PersonNamed? FirstCountersignedBy { get; init; }

    public JsonElement? Terms { get; init; }

    public required AppealRight Appeal { get; init; }

    public required TemplateNamed Template { get; init; }

    public required TimeProvedBy TimeProvedBy { get; init; }

    public StatusNamed? Status { get; init; }

    /// <summary>The public page at which the paper is checked; null where none is configured.</summary>
    public Uri? VerifyAt { get; init; }

    public required string Language { get; init; }

    /// <summary>Every piece of text that the paper prints, in reading order.</summary>
    public IReadOnlyList<string> Printed { get; init; } = [];

    public DecisionTerms TermsRead() => DecisionTerms.Read(Terms?.GetRawText());

    public static DecisionDocument Of(DecisionFacts facts, PaperWords words) => new()
    {
        Reference = facts.Reference,
        Case = facts.Case.Reference,
        Authority = new(facts.Case.Authority, facts.AuthorityName),
        Applicant = facts.Applicant,
        IssuedAt = PaperJson.Instant(facts.IssuedAt),
        Demonstration = facts.Demonstration,
        Outcome = facts.Draft.Outcome,
        Conditions = facts.Draft.Conditions,
        Reasons = facts.Draft.Reasons,
        ValidFrom = facts.Draft.ValidFrom,
        ValidUntil = facts.Draft.ValidUntil,
        Term = facts.End is { } end ? new(end.Latest, end.Why) : null,
        Item = new(facts.Case.Application.ReleaseName, facts.RootDigest?.Hex),
        Application = facts.Handed,
        Question = JsonDocument.Parse(EvaluationJson.Write(facts.Evaluation.Question)).RootElement,
        Findings = [.. facts.Evaluation.Findings.Select(Finding)],
        TurnsOnUnverified = PossibleDetermination.TurnsOn(facts.Evaluation),
        Evidence = FrozenEvidence.Of(facts.Evaluation),
        Evaluation = new(facts.Stored.Id.ToString(), facts.Stored.Digest.Hex, facts.Evaluation.Edition),
        DraftDigest = facts.Draft.Digest.Hex,
        DraftedBy = PersonNamed.Of(facts.DraftedBy),
        CountersignedBy = facts.CountersignedBy is { } second ? PersonNamed.Of(second) : null,
        FirstCountersignedBy = facts.FirstCountersignedBy is { } first ? PersonNamed.Of(first) : null,
        Terms = facts.Draft.TermsJson is { } terms ? JsonDocument.Parse(terms).RootElement : null,
        Appeal = AppealRight.Of(AppealRight.InRegistry, facts.TimeToAppeal, facts.IssuedOn),
        Template = TemplateNamed.Of(words.Template),
        TimeProvedBy = TimeProvedBy.Of(facts.TimeProof),
        Status = facts.Status is { } place ? new(place.Uri, place.Index) : null,
        VerifyAt = facts.VerifyAt,
        Language = words.Language,
    };

    private static FindingNamed Finding(Finding finding) => new(
        finding.RuleId, finding.Citation, finding.Role, finding.Standing, finding.StandingText, finding.Counts, finding.Outcome);
}

/// <summary>The term that the law gives a licence.</summary>
/// <param name="Latest">The latest first day on which it no longer holds.</param>
/// <param name="Why">Why, in the rulebook's words.</param>
internal sealed record TermNamed(DateOnly Latest, string Why);

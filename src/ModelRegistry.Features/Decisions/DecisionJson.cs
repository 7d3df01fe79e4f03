using System.Globalization;
using System.Text.Json;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Decisions;

/// <summary>A decision for machines: docs/api/decision.schema.json describes it, canonical JSON (RFC 8785) is its form.</summary>
internal static class DecisionJson
{
    public const string Format = "modelregistry/decision/1";

    /// <summary>The form of a decision that says something beyond its outcome, or that two countersigned; others keep the first.</summary>
    public const string FormatWithTerms = "modelregistry/decision/2";

    public static string Write(DecisionFacts facts) =>
        CanonicalJson.Of(JsonSerializer.SerializeToElement(Document(facts), EvaluationJson.Options));

    private static object Document(DecisionFacts facts) => new
    {
        format = facts.Draft.TermsJson is null && facts.FirstCountersignedBy is null ? Format : FormatWithTerms,
        reference = facts.Reference,
        @case = facts.Case.Reference,
        authority = new { code = facts.Case.Authority, name = facts.AuthorityName },
        applicant = facts.Applicant,
        issuedAt = facts.IssuedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        demonstration = facts.Demonstration,
        outcome = facts.Draft.Outcome,
        conditions = facts.Draft.Conditions,
        reasons = facts.Draft.Reasons,
        validFrom = facts.Draft.ValidFrom,
        validUntil = facts.Draft.ValidUntil,
        item = new { release = facts.Case.Application.ReleaseName, rootDigest = facts.RootDigest?.Hex },
        question = JsonDocument.Parse(EvaluationJson.Write(facts.Evaluation.Question)).RootElement,
        findings = facts.Evaluation.Findings.Select(Finding).ToList(),
        turnsOnUnverified = PossibleDetermination.TurnsOn(facts.Evaluation),
        evaluation = new { id = facts.Stored.Id.ToString(), digest = facts.Stored.Digest.Hex, edition = facts.Evaluation.Edition },
        draftDigest = facts.Draft.Digest.Hex,
        draftedBy = Person(facts.DraftedBy),
        countersignedBy = Person(facts.CountersignedBy),
        terms = facts.Draft.TermsJson is { } terms ? JsonDocument.Parse(terms).RootElement : (JsonElement?)null,
        firstCountersignedBy = facts.FirstCountersignedBy is { } first ? Person(first) : null,
    };

    private static object Finding(Finding finding) => new
    {
        rule = finding.RuleId,
        citation = finding.Citation,
        role = finding.Role,
        standing = finding.Standing,
        standingText = finding.StandingText,
        counts = finding.Counts,
        outcome = finding.Outcome,
    };

    private static object Person(Signatory signatory) =>
        new { person = signatory.Person.ToString(), commitment = signatory.Commitment?.Hex };
}

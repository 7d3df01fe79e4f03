using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using AskedParty = ModelRegistry.Rulebook.Questions.Party;

namespace ModelRegistry.Features.Cases;

/// <summary>
/// What may be determined on an evaluation: nothing under a proposal, no denial or grant where no law in force asks for a licence, no "no
/// licence required" while the answer is open.
/// </summary>
internal static class PossibleDetermination
{
    /// <summary>What the type of application cannot come to, and the day that an advance answer has to name.</summary>
    public static IEnumerable<Problem> OfType(ApplicationKind kind, DeterminationOutcome outcome, DateOnly? until)
    {
        var type = ApplicationTypes.Of(kind);
        if (kind is ApplicationKind.AdvanceEnquiry && outcome is DeterminationOutcome.NoLicenceRequired && until is null)
        {
            yield return new(
                "validUntil", "An advance answer binds until the day it names, and this one names none.",
                "Write the first day on which it no longer binds.");
        }

        if (type.LetterOf(outcome) is not null) yield break;
        yield return new(
            "outcome", $"\"{CaseWords.Of(outcome)}\" is no answer to this type of application: {type.Title}.",
            $"Choose one of: {string.Join("; ", type.Letters.Select(letter => CaseWords.Of(letter.Outcome)))}.");
    }

    /// <param name="release">The release that the application is for.</param>
    /// <param name="asked">The application's question, with what the applicant answered since.</param>
    /// <param name="stored">The evaluation as it is kept.</param>
    /// <param name="evaluation">The same, read.</param>
    /// <param name="draft">What is to be determined.</param>
    public static IReadOnlyList<Problem> Problems(
        ReleaseId release, Question asked, StoredEvaluation stored, Evaluation evaluation, Draft draft) =>
    [
        .. Integrity(stored),
        .. Profile(evaluation),
        .. SameQuestion(release, asked, stored, evaluation.Question),
        .. Outcomes(evaluation, draft.Outcome),
        .. Conditions(draft),
    ];

    /// <summary>The unverified parameters and standings that findings which count turn on, each once.</summary>
    public static IReadOnlyList<string> TurnsOn(Evaluation evaluation) =>
    [
        .. evaluation.Findings.Where(finding => finding.Counts).SelectMany(finding => finding.TurnsOnUnverified)
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<Problem> Integrity(StoredEvaluation stored)
    {
        if (CanonicalJson.DigestOf(stored.Json) != stored.Digest)
            yield return new("evaluationId", "The stored evaluation no longer gives its digest: it was changed.", "Evaluate again.");
    }

    private static IEnumerable<Problem> Profile(Evaluation evaluation)
    {
        if (evaluation.Question.Profile != Profiles.Enforced)
        {
            yield return new(
                "evaluationId",
                $"It was made under the profile \"{evaluation.Question.Profile}\", and nobody is bound by what is not enforced.",
                "Evaluate the question under \"enforced\" and draft from that.");
        }
    }

    private static IEnumerable<Problem> SameQuestion(ReleaseId release, Question asked, StoredEvaluation stored, Question answered)
    {
        var same = stored.ReleaseId == release
            && (asked.Law, asked.Item.Kind, asked.Destination, asked.EndUse, asked.Access, asked.Activity, asked.Day)
                == (answered.Law, answered.Item.Kind, answered.Destination, answered.EndUse, answered.Access,
                    answered.Activity, answered.Day)
            && (asked.ExportedFrom is null || asked.ExportedFrom == answered.ExportedFrom)
            && (asked.Exporter is null || Same(asked.Exporter, answered.Exporter))
            && asked.Parties.Select(Key).ToHashSet().SetEquals(answered.Parties.Select(Key))
            && asked.Parties.All(party => answered.Parties.Any(named => named.Role == party.Role && Same(party.Party, named.Party)));
        if (!same)
        {
            yield return new(
                "evaluationId", "It answers another question than this application asks.", "Evaluate the application's own question.");
        }
    }

    // What the application leaves open the registry may fill in; what it states is not for the evaluation to change.
    private static bool Same(AskedParty asked, AskedParty? answered) => answered is not null
        && Columns.KeyOf(asked.Name) == Columns.KeyOf(answered.Name)
        && (asked.Country is null || asked.Country == answered.Country)
        && (asked.Headquarters is null || asked.Headquarters == answered.Headquarters);

    private static (PartyRole Role, string Name) Key(PartyInRole party) => (party.Role, Columns.KeyOf(party.Party.Name));

    private static IEnumerable<Problem> Outcomes(Evaluation evaluation, DeterminationOutcome outcome) => outcome switch
    {
        DeterminationOutcome.NoLicenceRequired
            when evaluation.Answer.Clearance is not (Clearance.Cleared or Clearance.ClearedWithConditions) =>
        [
            new("outcome", $"The evaluation does not say that no licence is required: {evaluation.Answer.Headline}",
                "Settle what is open and evaluate again, or choose another outcome."),
        ],
        DeterminationOutcome.Denied when !Requires(evaluation, Outcome.Met) =>
        [
            new("outcome", "No licence requirement in force is met, so there is nothing to deny a licence under.",
                "Choose \"no licence required\" where the evaluation says so, or return the application without action."),
        ],
        DeterminationOutcome.Granted or DeterminationOutcome.GrantedWithConditions
            when !Requires(evaluation, Outcome.Met) && !Requires(evaluation, Outcome.Indeterminate) =>
        [
            new("outcome", "No licence requirement in force is met or open, so there is nothing to grant a licence under.",
                "Choose \"no licence required\" where the evaluation says so, or return the application without action."),
        ],
        _ => [],
    };

    private static bool Requires(Evaluation evaluation, Outcome outcome) => evaluation.Findings.Any(
        finding => finding.Role == RuleRole.LicenceRequirement && finding.Counts && finding.Outcome == outcome);

    private static IEnumerable<Problem> Conditions(Draft draft)
    {
        var conditional = draft.Outcome is DeterminationOutcome.GrantedWithConditions;
        if (conditional && draft.Conditions.Count == 0)
            yield return new("conditions", "A grant with conditions names none.", "Write at least one condition, or grant without.");
        if (!conditional && draft.Conditions.Count > 0)
            yield return new("conditions", "Only a grant with conditions has conditions.", "Choose that outcome, or take them out.");
    }
}

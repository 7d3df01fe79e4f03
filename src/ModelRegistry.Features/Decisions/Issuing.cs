using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Features.Statuses;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Denials;

namespace ModelRegistry.Features.Decisions;

/// <summary>
/// Makes a decision from a case's draft: facts gathered, paper composed, signed and verified. It keeps nothing itself but the place that
/// the decision has in a status list.
/// </summary>
internal sealed class Issuing(
    RegistryContext context, EditionInForce editions, Signatories signatories, PaperPress press, StatusShelf statuses)
{
    public async Task<Result<Decision>> MakeAsync(LicenceCase @case, CaseActor actor, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(@case, actor, signs: true, cancellationToken);
        if (facts.Stored.Digest != facts.Draft.EvaluationDigest || CanonicalJson.DigestOf(facts.Stored.Json) != facts.Stored.Digest)
            return new Refusal.NotValid("evaluation", "It is not the evaluation that was drafted from: it was changed.", "Draft again.");

        var place = await statuses.TakeAsync(cancellationToken);
        var (words, document) = Document(facts with { Status = place });
        var text = PaperOfDecision.Compose(document, facts.Evaluation);
        var json = PaperJson.Write(document with { Printed = PrintedText.Of(text) });
        var statement = new SigningStatement(
            facts.AuthorityName, words.Of("statement", [("document", words["document"]), ("reference", facts.Reference)]),
            facts.Case.Authority, facts.IssuedAt);
        var signed = await press.SignAsync(text, Attachments(words, json, facts.Stored.Json), statement, cancellationToken);
        if (!signed.TryGet(out var paper, out var unsigned)) return unsigned;
        var decision = Decide(facts, json, paper);
        statuses.Keep(place, decision.Id, decision.Reference);
        return decision;
    }

    /// <summary>The draft as it would print, marked as a draft on every page and unsigned.</summary>
    public async Task<(DecisionText Text, string Language)> PreviewAsync(LicenceCase @case, CaseActor reader, CancellationToken stop)
    {
        var facts = await FactsAsync(@case, reader, signs: false, stop);
        var (words, document) = Document(facts);
        return (PaperOfDecision.Compose(document, facts.Evaluation, words["mark.draft"]), words.Language);
    }

    /// <param name="case">The case.</param>
    /// <param name="actor">Who acts for the authority.</param>
    /// <param name="signs">Whether that person countersigns; else nobody does yet.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<DecisionFacts> FactsAsync(LicenceCase @case, CaseActor actor, bool signs, CancellationToken cancellationToken)
    {
        var draft = @case.LiveDraft!;
        var stored = await context.Evaluations.AsNoTracking().SingleAsync(e => e.Id == draft.EvaluationId, cancellationToken);
        var names = await context.Organisations.AsNoTracking()
            .Where(o => o.Id == actor.Organisation || o.Id == @case.OrganisationId)
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var (evaluation, edition) = (EvaluationJson.Read(stored.Json), (await editions.NowAsync(cancellationToken)).Edition);
        return new()
        {
            Case = @case,
            Draft = draft,
            Stored = stored,
            Evaluation = evaluation,
            AuthorityName = names[actor.Organisation],
            Applicant = names[@case.OrganisationId],
            RootDigest = await context.Releases.Where(r => r.Id == @case.Application.ReleaseId).Select(r => r.RootDigest)
                .SingleAsync(cancellationToken),
            DraftedBy = await signatories.OfAsync(draft.DraftedBy, cancellationToken),
            CountersignedBy = signs ? await signatories.OfAsync(actor.Person, cancellationToken) : null,
            FirstCountersignedBy = draft.AgreedBy is { } first ? await signatories.OfAsync(first, cancellationToken) : null,
            End = LicenceEnd.Concerns(draft.Outcome)
                ? LicenceEnd.Of(edition, evaluation.Question, draft.ValidFrom, draft.DraftedAt)
                : null,
            TimeToAppeal = OfficeDenials.Of(edition, @case.Authority, DateOnly.FromDateTime(actor.At.UtcDateTime))?.Appeal,
            TimeProof = press.TimeIsProvedBy,
            VerifyAt = press.PageFor(CaseReference.OfDecision(@case.Reference, @case.DecisionsOut + 1)),
            IssuedAt = actor.At,
            Demonstration = press.Demonstration,
        };
    }

    private static (PaperWords Words, DecisionDocument Document) Document(DecisionFacts facts)
    {
        var template = LetterTemplates.Newest(LetterTemplates.Of(
            facts.Case.Application.Kind, facts.Draft.Outcome, facts.Draft.Terms.Supersedes is not null));
        var words = template.In(facts.Language);
        return (words, DecisionDocument.Of(facts, words));
    }

    private static Attachment[] Attachments(PaperWords words, string decision, string evaluation) =>
    [
        new("decision.json", "application/json", words["file.decision"], Encoding.UTF8.GetBytes(decision)),
        new("evaluation.json", "application/json", words["file.evaluation"], Encoding.UTF8.GetBytes(evaluation)),
    ];

    private static Decision Decide(DecisionFacts facts, string json, byte[] pdf) => new()
    {
        Id = new(Guid.CreateVersion7()),
        CaseId = facts.Case.Id,
        OrganisationId = facts.Case.OrganisationId,
        Reference = facts.Reference,
        Authority = facts.Case.Authority,
        Outcome = facts.Draft.Outcome,
        Conditions = facts.Draft.Conditions,
        TermsJson = facts.Draft.TermsJson,
        ReleaseId = facts.Case.Application.ReleaseId,
        ReleaseName = facts.Case.Application.ReleaseName,
        RootDigest = facts.RootDigest,
        Destination = facts.Case.Application.Destination,
        ValidFrom = facts.Draft.ValidFrom,
        ValidUntil = facts.Draft.ValidUntil,
        EvaluationId = facts.Stored.Id,
        QuestionJson = EvaluationJson.Write(facts.Evaluation.Question),
        EvaluationJson = facts.Stored.Json,
        DecisionJson = json,
        DraftDigest = facts.Draft.Digest,
        Pdf = pdf,
        PdfDigest = Sha256Digest.OfBytes(pdf),
        DecidedBy = facts.Draft.DraftedBy,
        CountersignedBy = facts.CountersignedBy!.Person,
        FirstCountersignedBy = facts.FirstCountersignedBy?.Person,
        IssuedAt = facts.IssuedAt,
        Demonstration = facts.Demonstration,
    };
}

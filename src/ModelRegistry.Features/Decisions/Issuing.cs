using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Features.Statuses;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions;

/// <summary>Makes a decision from a case's draft: facts gathered, paper composed, signed and verified. It keeps
/// nothing itself but the place that the decision has in a status list.</summary>
internal sealed class Issuing(RegistryContext context, EditionInForce editions, SigningDesk desk, StatusShelf statuses)
{
    public async Task<Result<Decision>> MakeAsync(LicenceCase @case, CaseActor actor, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(@case, actor, cancellationToken);
        if (facts.Stored.Digest != facts.Draft.EvaluationDigest || CanonicalJson.DigestOf(facts.Stored.Json) != facts.Stored.Digest)
            return new Refusal.NotValid("evaluation", "It is not the evaluation that was drafted from: it was changed.", "Draft again.");

        var place = await statuses.TakeAsync(cancellationToken);
        facts = facts with { Status = place };
        var json = DecisionJson.Write(facts);
        var composed = DecisionPdf.Compose(DecisionPaper.Compose(facts), Attachments(json, facts.Stored.Json));
        if (composed is Composition.Refused refused) return Unprintable(refused);
        var statement = new SigningStatement(
            facts.AuthorityName, $"Decision {facts.Reference} issued", facts.Case.Authority, facts.IssuedAt);
        var signed = await desk.SignAsync(((Composition.Made)composed).Decision, statement, cancellationToken);
        if (!signed.TryGet(out var paper, out var unsigned)) return unsigned;
        var decision = Decide(facts, json, paper.Bytes.ToArray());
        statuses.Keep(place, decision);
        return decision;
    }

    public async Task<DecisionFacts> FactsAsync(LicenceCase @case, CaseActor actor, CancellationToken cancellationToken)
    {
        var draft = @case.LiveDraft!;
        var stored = await context.Evaluations.AsNoTracking().SingleAsync(e => e.Id == draft.EvaluationId, cancellationToken);
        var names = await context.Organisations.AsNoTracking()
            .Where(o => o.Id == actor.Organisation || o.Id == @case.OrganisationId)
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var evaluation = EvaluationJson.Read(stored.Json);
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
            DraftedBy = await SignatoryAsync(draft.DraftedBy, cancellationToken),
            CountersignedBy = await SignatoryAsync(actor.Person, cancellationToken),
            FirstCountersignedBy = draft.AgreedBy is { } first ? await SignatoryAsync(first, cancellationToken) : null,
            End = LicenceEnd.Concerns(draft.Outcome)
                ? LicenceEnd.Of((await editions.NowAsync(cancellationToken)).Edition, evaluation.Question, draft.ValidFrom, draft.DraftedAt)
                : null,
            IssuedAt = actor.At,
            Demonstration = desk.Demonstration,
        };
    }

    private async Task<Signatory> SignatoryAsync(PersonId id, CancellationToken cancellationToken) =>
        new(id, (await context.People.AsNoTracking().SingleAsync(person => person.Id == id, cancellationToken)).Commitment());

    private static Attachment[] Attachments(string decision, string evaluation) =>
    [
        new("decision.json", "application/json", "This decision for machines.", Encoding.UTF8.GetBytes(decision)),
        new("evaluation.json", "application/json", "The question, the frozen facts, every finding.", Encoding.UTF8.GetBytes(evaluation)),
    ];

    public static Refusal.NotValid Unprintable(Composition.Refused refused) => new([.. refused.Characters.Select(character => new Problem(
        character.Place, $"The character {character.CodePoint} cannot be printed: {character.Reason}.", "Nothing was issued."))]);

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
        CountersignedBy = facts.CountersignedBy.Person,
        FirstCountersignedBy = facts.FirstCountersignedBy?.Person,
        IssuedAt = facts.IssuedAt,
        Demonstration = facts.Demonstration,
    };
}

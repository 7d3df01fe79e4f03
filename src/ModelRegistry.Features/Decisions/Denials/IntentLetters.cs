using System.Text.Json;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Denials;

namespace ModelRegistry.Features.Decisions.Denials;

/// <summary>Makes the letter that announces a denial: composed, signed and read again as a stranger would.</summary>
internal sealed class IntentLetters(Issuing issuing, EditionInForce editions, LetterDesk desk)
{
    public async Task<Result<DenialIntent>> MakeAsync(LicenceCase @case, CaseActor actor, CancellationToken stop)
    {
        var facts = await issuing.FactsAsync(@case, actor, signs: true, stop);
        if (await TimeAsync(@case, facts.IssuedOn, stop) is not { } time)
        {
            return new Refusal.NotValid(
                "case", "The law of this authority has no letter of intent to deny, or the edition in force does not hold it.",
                "Countersign the denial itself.");
        }

        var words = Words(facts);
        var signed = await desk.SignAsync(await LetterAsync(facts, time, words, actor, stop), words, facts.IssuedAt, stop);
        return signed.TryGet(out var made, out var unsigned) ? Keep(facts, time, made) : unsigned;
    }

    /// <summary>The letter as it would print, marked as a draft; null where the law has no such letter.</summary>
    public async Task<DecisionText?> PreviewAsync(LicenceCase @case, CaseActor reader, CancellationToken stop)
    {
        var facts = await issuing.FactsAsync(@case, reader, signs: false, stop);
        if (await TimeAsync(@case, facts.IssuedOn, stop) is not { } time) return null;
        var words = Words(facts);
        return PaperOfLetter.Compose(await LetterAsync(facts, time, words, reader, stop), words["mark.draft"]);
    }

    private async Task<TimeGiven?> TimeAsync(LicenceCase @case, DateOnly day, CancellationToken stop) =>
        OfficeDenials.Of((await editions.NowAsync(stop)).Edition, @case.Authority, day)?.Reply;

    private async Task<LetterDocument> LetterAsync(
        DecisionFacts facts, TimeGiven time, PaperWords words, CaseActor actor, CancellationToken stop)
    {
        var reference = CaseReference.OfPaper(facts.Case.Reference, 'I', facts.Case.Intents.Count + 1);
        var letter = await desk.BeginAsync(facts.Case, actor, LetterKind.IntentToDeny, reference, words, stop);
        return letter with
        {
            Application = facts.Handed,
            Question = JsonDocument.Parse(EvaluationJson.Write(facts.Evaluation.Question)).RootElement,
            Grounds = facts.Draft.Terms.Grounds,
            Reasons = facts.Draft.Reasons,
            Reply = new(time.Days, time.LastDay(facts.IssuedOn), time.Citation, time.Verified, time.Reason),
            DraftDigest = facts.Draft.Digest.Hex,
            People =
            [
                new(Part.DraftedBy, PersonNamed.Of(facts.DraftedBy)),
                .. facts.CountersignedBy is { } second ? (PersonInPart[])[new(Part.CountersignedBy, PersonNamed.Of(second))] : [],
            ],
        };
    }

    private static PaperWords Words(DecisionFacts facts) => LetterTemplates.Newest(LetterTemplates.IntentToDeny).In(facts.Language);

    private static DenialIntent Keep(DecisionFacts facts, TimeGiven time, (string Json, byte[] Pdf) letter) => new()
    {
        Id = new(Guid.CreateVersion7()),
        CaseId = facts.Case.Id,
        OrganisationId = facts.Case.OrganisationId,
        Number = facts.Case.Intents.Count + 1,
        Ordinal = facts.Case.DecisionsOut + 1,
        Grounds = [.. facts.Draft.Terms.Grounds.Select(ground => ground.Code)],
        LetterJson = letter.Json,
        Pdf = letter.Pdf,
        PdfDigest = Sha256Digest.OfBytes(letter.Pdf),
        Reasons = facts.Draft.Reasons,
        ReplyBy = time.LastDay(facts.IssuedOn),
        DraftDigest = facts.Draft.Digest,
        DraftedBy = facts.Draft.DraftedBy,
        CountersignedBy = facts.CountersignedBy!.Person,
        SentAt = facts.IssuedAt,
    };
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Denials;

namespace ModelRegistry.Features.Decisions.Denials;

/// <summary>Makes the letter that announces a denial: composed, signed and read again as a stranger would.</summary>
internal sealed class IntentLetters(Issuing issuing, EditionInForce editions, SigningDesk desk)
{
    private const string DemonstrationMark = "DEMONSTRATION. This letter shows how the registry works; it binds nobody.";

    public async Task<Result<DenialIntent>> MakeAsync(LicenceCase @case, CaseActor actor, CancellationToken stop)
    {
        var facts = await issuing.FactsAsync(@case, actor, stop);
        if (OfficeDenials.Of((await editions.NowAsync(stop)).Edition, @case.Authority, facts.IssuedOn)?.Reply is not { } time)
        {
            return new Refusal.NotValid(
                "case", "The law of this authority has no letter of intent to deny, or the edition in force does not hold it.",
                "Countersign the denial itself.");
        }

        var letter = new Letter(facts, @case.Intents.Count + 1, time, time.LastDay(facts.IssuedOn));
        var attached = new Attachment("intent.json", "application/json", "This letter for machines.", Encoding.UTF8.GetBytes(Json(letter)));
        var composed = DecisionPdf.Compose(Text(letter), [attached]);
        if (composed is Composition.Refused refused) return Issuing.Unprintable(refused);
        var statement = new SigningStatement(facts.AuthorityName, $"Letter {letter.Reference} sent", @case.Authority, facts.IssuedAt);
        var signed = await desk.SignAsync(((Composition.Made)composed).Decision, statement, stop);
        return signed.TryGet(out var paper, out var unsigned) ? Keep(letter, paper.Bytes.ToArray()) : unsigned;
    }

    private static DenialIntent Keep(Letter letter, byte[] pdf) => new()
    {
        Id = new(Guid.CreateVersion7()),
        CaseId = letter.Facts.Case.Id,
        OrganisationId = letter.Facts.Case.OrganisationId,
        Number = letter.Number,
        Ordinal = letter.Facts.Case.DecisionsOut + 1,
        Grounds = [.. letter.Facts.Draft.Terms.Grounds.Select(ground => ground.Code)],
        Pdf = pdf,
        PdfDigest = Sha256Digest.OfBytes(pdf),
        Reasons = letter.Facts.Draft.Reasons,
        ReplyBy = letter.ReplyBy,
        DraftDigest = letter.Facts.Draft.Digest,
        DraftedBy = letter.Facts.Draft.DraftedBy,
        CountersignedBy = letter.Facts.CountersignedBy.Person,
        SentAt = letter.Facts.IssuedAt,
    };

    private static DecisionText Text(Letter letter) => new(
        "Intent to deny a licence",
        letter.Facts.AuthorityName,
        letter.Reference,
        letter.Facts.IssuedOn,
        letter.Facts.Demonstration ? DemonstrationMark : null,
        "en-US",
        [
            new("", [Heading(letter)]),
            PaperOfQuestion.Section(letter.Facts),
            new("What is intended", [.. Intended(letter)]),
            new("How to reply", [Replying(letter)]),
        ]);

    private static KeyValues Heading(Letter letter) => new(
    [
        new("Letter", letter.Reference),
        new("Case", letter.Facts.Case.Reference),
        new("Applicant", letter.Facts.Applicant),
        new("Sent", DecisionPaper.Day(letter.Facts.IssuedOn)),
        new("Last day to reply", DecisionPaper.Day(letter.ReplyBy)),
    ]);

    private static IEnumerable<Block> Intended(Letter letter)
    {
        yield return new Paragraph(Prose.Of("The authority intends to deny the licence. Nothing is decided yet.", Emphasis.Strong));
        if (letter.Facts.Draft.Terms.Grounds is { Count: > 0 } grounds) yield return PaperOfTerms.Grounds(grounds);
        foreach (var paragraph in letter.Facts.Draft.Reasons.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return new Paragraph(paragraph);
    }

    private static Bullets Replying(Letter letter) => new(
    [
        new($"Reply in the registry, on the page of case {letter.Facts.Case.Reference}, by {DecisionPaper.Day(letter.ReplyBy)}, that day "
            + "included. What you write is read before anything is decided."),
        new($"The time to reply is {letter.Time.Days} days ({letter.Time.Citation})"
            + (letter.Time.Verified ? "." : $", which is not verified in the instrument: {letter.Time.Reason}.")),
        new("The application can be withdrawn until a decision is out."),
    ]);

    private static string Json(Letter letter) => CanonicalJson.Of(JsonSerializer.SerializeToElement(
        new
        {
            format = "modelregistry/intent-to-deny/1",
            reference = letter.Reference,
            @case = letter.Facts.Case.Reference,
            sentAt = letter.Facts.IssuedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            demonstration = letter.Facts.Demonstration,
            replyBy = letter.ReplyBy,
            grounds = letter.Facts.Draft.Terms.Grounds,
            reasons = letter.Facts.Draft.Reasons,
            draftDigest = letter.Facts.Draft.Digest.Hex,
        },
        EvaluationJson.Options));

    private sealed record Letter(DecisionFacts Facts, int Number, TimeGiven Time, DateOnly ReplyBy)
    {
        public string Reference => string.Create(CultureInfo.InvariantCulture, $"{Facts.Case.Reference}-I{Number}");
    }
}

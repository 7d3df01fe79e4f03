using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>Writes, signs and keeps letters that are no decisions, in the act that takes effect by them.</summary>
internal sealed class LetterDesk(RegistryContext context, PaperPress press)
{
    /// <summary>What every letter of a case has, before it says anything.</summary>
    /// <param name="case">The case.</param>
    /// <param name="actor">Who acts for the authority.</param>
    /// <param name="kind">What kind of letter.</param>
    /// <param name="reference">Its reference.</param>
    /// <param name="words">The words of its template.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<LetterDocument> BeginAsync(
        LicenceCase @case, CaseActor actor, string kind, string reference, PaperWords words, CancellationToken stop)
    {
        var names = await context.Organisations.AsNoTracking()
            .Where(o => o.Id == actor.Organisation || o.Id == @case.OrganisationId).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var digest = await context.Releases.Where(release => release.Id == @case.Application.ReleaseId)
            .Select(release => release.RootDigest).SingleAsync(stop);
        return new()
        {
            Kind = kind,
            Reference = reference,
            Case = @case.Reference,
            Authority = new(@case.Authority, names[actor.Organisation]),
            Applicant = names[@case.OrganisationId],
            IssuedAt = PaperJson.Instant(actor.At),
            Demonstration = press.Demonstration,
            Item = new(@case.Application.ReleaseName, digest?.Hex),
            People = [],
            Template = TemplateNamed.Of(words.Template),
            TimeProvedBy = TimeProvedBy.Of(press.TimeIsProvedBy),
            VerifyAt = press.PageFor(reference),
            Language = words.Language,
        };
    }

    /// <summary>The letter as signed, with its record as attached.</summary>
    public async Task<Result<(string Json, byte[] Pdf)>> SignAsync(
        LetterDocument letter, PaperWords words, DateTimeOffset at, CancellationToken stop)
    {
        var text = PaperOfLetter.Compose(letter);
        var json = PaperJson.Write(letter with { Printed = PrintedText.Of(text) });
        var file = new Attachment("letter.json", "application/json", words["file.letter"], Encoding.UTF8.GetBytes(json));
        var statement = new SigningStatement(
            letter.Authority.Name, words.Of("statement", [("document", words["document"]), ("reference", letter.Reference)]),
            letter.Authority.Code, at);
        return (await press.SignAsync(text, [file], statement, stop)).TryGet(out var pdf, out var refused) ? (json, pdf) : refused;
    }

    /// <summary>Signs a letter and gives the row that keeps it; nothing is kept before <see cref="Keep"/>.</summary>
    public async Task<Result<CasePaper>> MakeAsync(
        LicenceCase @case, PaperKind kind, LetterDocument letter, PaperWords words, CaseActor actor, CancellationToken stop)
    {
        if (!(await SignAsync(letter, words, actor.At, stop)).TryGet(out var made, out var refused)) return refused;
        return new CasePaper
        {
            Id = new(Guid.CreateVersion7()),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Kind = kind,
            Reference = letter.Reference,
            Decision = letter.Decision?.Reference,
            Language = letter.Language,
            LetterJson = made.Json,
            Pdf = made.Pdf,
            PdfDigest = Sha256Digest.OfBytes(made.Pdf),
            IssuedAt = actor.At,
            Demonstration = letter.Demonstration,
        };
    }

    /// <summary>Keeps a signed letter in the unit of work of its act: the one place that does.</summary>
    public void Keep(CasePaper paper) => context.Papers.Add(paper);
}

using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>Every signed paper of a case, in the order of their issue: for who may read the case.</summary>
/// <param name="Case">The case's reference.</param>
public sealed record ShowPapers(string Case) : IQuery<ShowPapers.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>The papers.</summary>
    /// <param name="Case">The case's reference.</param>
    /// <param name="Papers">In order.</param>
    public sealed record Answer(string Case, IReadOnlyList<Paper> Papers);

    /// <summary>One paper.</summary>
    /// <param name="Reference">Its reference.</param>
    /// <param name="Kind">What it is, in words.</param>
    /// <param name="Decision">The decision it is about; null where there is none yet.</param>
    /// <param name="Language">Its language; null where its row does not say.</param>
    /// <param name="IssuedAt">When it was issued.</param>
    /// <param name="Digest">SHA-256 of the signed paper.</param>
    /// <param name="Address">Where it is downloaded, on this site.</param>
    public sealed record Paper(
        string Reference, string Kind, string? Decision, string? Language, DateTimeOffset IssuedAt, string Digest, string Address)
    {
        /// <summary>What was added to it since, oldest first: each copy goes on to be found and checked.</summary>
        public IReadOnlyList<Renewal> Renewals { get; init; } = [];
    }

    /// <summary>A renewal of a paper: its proofs and a new time-stamp behind it.</summary>
    /// <param name="Number">Which one, from 1.</param>
    /// <param name="At">When.</param>
    /// <param name="Digest">SHA-256 of the paper from then on.</param>
    public sealed record Renewal(int Number, DateTimeOffset At, string Digest);
}

internal sealed class ShowPapersHandler(RegistryContext context) : IRequestHandler<ShowPapers, Result<ShowPapers.Answer>>
{
    public async Task<Result<ShowPapers.Answer>> Handle(ShowPapers request, CancellationToken cancellationToken)
    {
        var @case = await context.Cases.AsNoTracking().Where(one => one.Reference == request.Case)
            .Select(one => new { one.Id, one.Reference }).SingleOrDefaultAsync(cancellationToken);
        if (@case is null) return CaseAccess.NoCase(request.Case);
        var decisions = await context.Decisions.Where(one => one.CaseId == @case.Id)
            .Select(one => new { one.Reference, one.Outcome, one.IssuedAt, one.PdfDigest }).ToListAsync(cancellationToken);
        var intents = await context.Intents.Where(one => one.CaseId == @case.Id)
            .Select(one => new { one.Number, one.SentAt, one.PdfDigest }).ToListAsync(cancellationToken);
        var letters = await context.Papers.Where(one => one.CaseId == @case.Id)
            .Select(one => new { one.Reference, one.Kind, one.Decision, one.Language, one.IssuedAt, one.PdfDigest })
            .ToListAsync(cancellationToken);
        ShowPapers.Paper[] papers =
        [
            .. decisions.Select(one => new ShowPapers.Paper(
                one.Reference, CaseWords.Of(one.Outcome), one.Reference, null, one.IssuedAt, one.PdfDigest.Hex,
                $"/decisions/{one.Reference}/paper")),
            .. intents.Select(one => new ShowPapers.Paper(
                CaseReference.OfPaper(@case.Reference, 'I', one.Number), "Intent to deny", null, null, one.SentAt, one.PdfDigest.Hex,
                $"/cases/{@case.Reference}/denial/{one.Number}/letter")),
            .. letters.Select(one => new ShowPapers.Paper(
                one.Reference, CaseWords.Of(one.Kind), one.Decision, one.Language, one.IssuedAt, one.PdfDigest.Hex,
                $"/letters/{one.Reference}")),
        ];
        var renewals = await context.RenewalsAsync([.. papers.Select(paper => Sha256Digest.Of(paper.Digest))], cancellationToken);
        return new ShowPapers.Answer(@case.Reference, [.. papers.OrderBy(paper => paper.IssuedAt).Select(paper => paper with
        {
            Renewals = [.. renewals[Sha256Digest.Of(paper.Digest)]
                .Select(seal => new ShowPapers.Renewal(seal.Number, seal.At, seal.Digest.Hex))],
        })]);
    }
}

using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Renewing;

/// <summary>A signed paper of any kind, as issued.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
internal sealed record IssuedPaper(string Reference, Sha256Digest Digest);

/// <summary>The papers of all kinds, and their bytes with what was added since.</summary>
internal static class IssuedPapers
{
    /// <summary>
    /// The papers whose seals nobody has read yet, a query for each kind. Of every organisation: a paper's proofs end on their day,
    /// whoever it was issued to.
    /// </summary>
    public static IReadOnlyList<IQueryable<IssuedPaper>> UnreadPapers(this RegistryContext context) =>
    [
        context.Decisions.IgnoreQueryFilters().Where(one => !context.PaperSeals.Any(seal => seal.Paper == one.PdfDigest))
            .Select(one => new IssuedPaper(one.Reference, one.PdfDigest)),
        context.Papers.IgnoreQueryFilters().Where(one => !context.PaperSeals.Any(seal => seal.Paper == one.PdfDigest))
            .Select(one => new IssuedPaper(one.Reference, one.PdfDigest)),
        context.Intents.IgnoreQueryFilters().Where(one => !context.PaperSeals.Any(seal => seal.Paper == one.PdfDigest))
            .Join(context.Cases.IgnoreQueryFilters(), one => one.CaseId, @case => @case.Id,
                (one, @case) => new IssuedPaper(@case.Reference + "-I" + one.Number, one.PdfDigest)),
    ];

    /// <summary>The bytes as issued.</summary>
    public static async Task<byte[]?> BytesAsync(this RegistryContext context, Sha256Digest paper, CancellationToken stop) =>
        await context.Decisions.IgnoreQueryFilters().Where(one => one.PdfDigest == paper).Select(one => one.Pdf).FirstOrDefaultAsync(stop)
        ?? await context.Papers.IgnoreQueryFilters().Where(one => one.PdfDigest == paper).Select(one => one.Pdf).FirstOrDefaultAsync(stop)
        ?? await context.Intents.IgnoreQueryFilters().Where(one => one.PdfDigest == paper).Select(one => one.Pdf).FirstOrDefaultAsync(stop);

    /// <summary>The bytes as issued with everything that was added since.</summary>
    public static async Task<byte[]> NewestAsync(this RegistryContext context, Sha256Digest paper, byte[] issued, CancellationToken stop) =>
        With(issued, await context.AdditionsAsync(paper, stop));

    /// <summary>A paper as it is handed out: as newest, or as it was after so many renewals.</summary>
    /// <param name="context">The database.</param>
    /// <param name="reference">The paper's reference.</param>
    /// <param name="paper">Its digest as issued.</param>
    /// <param name="issued">Its bytes as issued.</param>
    /// <param name="renewal">How many renewals are in it; 0 as issued, null for all there are.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<Result<DownloadDecision.Answer>> HandOutAsync(
        this RegistryContext context, string reference, Sha256Digest paper, byte[] issued, int? renewal, CancellationToken stop)
    {
        var additions = await context.AdditionsAsync(paper, stop);
        if (renewal is { } wanted && (wanted < 0 || wanted > additions.Count))
            return new Refusal.NotFound($"renewal {wanted} of {reference} (there are {additions.Count})");
        var file = With(issued, additions.Take(renewal ?? additions.Count).ToList());
        var digest = ReferenceEquals(file, issued) ? paper : Sha256Digest.OfBytes(file);
        return new DownloadDecision.Answer($"{reference}.pdf", digest.Hex, file);
    }

    /// <summary>The renewals of papers, by the digest of each as issued.</summary>
    public static async Task<ILookup<Sha256Digest, PaperSeal>> RenewalsAsync(
        this RegistryContext context, IReadOnlyCollection<Sha256Digest> papers, CancellationToken stop) =>
        (await context.PaperSeals.AsNoTracking().Where(seal => papers.Contains(seal.Paper) && seal.Number > 0)
            .OrderBy(seal => seal.Number).ToListAsync(stop)).ToLookup(seal => seal.Paper);

    private static Task<List<byte[]>> AdditionsAsync(this RegistryContext context, Sha256Digest paper, CancellationToken stop) =>
        context.PaperSeals.AsNoTracking().Where(seal => seal.Paper == paper && seal.Number > 0)
            .OrderBy(seal => seal.Number).Select(seal => seal.Addition).ToListAsync(stop);

    private static byte[] With(byte[] issued, List<byte[]> additions) =>
        additions.Count == 0 ? issued : [.. issued, .. additions.SelectMany(addition => addition)];

    /// <summary>The digest of the paper as issued, for the digest of any of its renewals.</summary>
    public static async Task<Sha256Digest> AsIssuedAsync(this RegistryContext context, Sha256Digest digest, CancellationToken stop) =>
        await context.PaperSeals.Where(seal => seal.Digest == digest).Select(seal => (Sha256Digest?)seal.Paper)
            .FirstOrDefaultAsync(stop) ?? digest;
}

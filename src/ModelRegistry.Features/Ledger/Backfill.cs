using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Features.Statuses;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Ledger;

/// <summary>
/// Gives papers that were issued before there was a log their leaves, and decisions their places in the status lists. Some at a time, each
/// time in one transaction under the row that counts the leaves: whoever is killed has done nothing or all of it, and of two at once the
/// second finds nothing left.
/// </summary>
internal sealed class Backfill(RegistryContext context, StatusShelf shelf)
{
    private const int Most = 200;

    /// <summary>Records some of what is missing; false when nothing is.</summary>
    public async Task<bool> StepAsync(CancellationToken stop)
    {
        if (!await AnyAsync(stop)) return false;
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(stop);
            await context.HoldLogAsync(stop);
            await RecordAsync(stop);
            await PlaceAsync(stop);
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (Exception lost) when (Provider.IsDuplicate(lost) || Provider.IsLostRace(lost))
        {
            // Another process did the same: what is left is looked for anew.
        }
        finally
        {
            context.Forget();
        }

        return true;
    }

    private async Task<bool> AnyAsync(CancellationToken stop) => await Decisions().AnyAsync(stop) || await Letters().AnyAsync(stop)
        || await Intents().AnyAsync(stop) || await Unplaced().AnyAsync(stop);

    private async Task RecordAsync(CancellationToken stop)
    {
        List<Paper> missing =
        [
            .. (await Decisions().OrderBy(one => one.IssuedAt).Take(Most).ToListAsync(stop)).Select(one =>
                new Paper(LeafKind.Decision, one.Reference, one.PdfDigest, CanonicalJson.DigestOf(one.Json!), one.IssuedAt)),
            .. (await Letters().OrderBy(one => one.IssuedAt).Take(Most).ToListAsync(stop)).Select(one =>
                new Paper(LedgerLeaf.KindOf(one.Kind), one.Reference, one.PdfDigest, CanonicalJson.DigestOf(one.LetterJson), one.IssuedAt)),
            .. (await Intents().OrderBy(one => one.IssuedAt).Take(Most).ToListAsync(stop)).Select(one =>
                new Paper(
                    LeafKind.Letter, one.Reference, one.PdfDigest,
                    one.Json is { } record ? CanonicalJson.DigestOf(record) : null, one.IssuedAt)),
        ];
        foreach (var paper in missing.OrderBy(one => one.IssuedAt))
            context.Record(paper.Kind, paper.Reference, paper.PdfDigest, paper.RecordDigest, paper.IssuedAt);
    }

    private async Task PlaceAsync(CancellationToken stop)
    {
        var decisions = await Unplaced().OrderBy(one => one.IssuedAt).Take(Most).Select(one => new { one.Id, one.Reference })
            .ToListAsync(stop);
        foreach (var decision in decisions) shelf.Keep(await shelf.TakeAsync(stop), decision.Id, decision.Reference);
    }

    // Of every organisation: the log has no owner.
    private IQueryable<Unrecorded> Decisions() => context.Decisions.IgnoreQueryFilters()
        .Where(one => !context.LedgerLeaves.Any(leaf => leaf.PdfDigest == one.PdfDigest))
        .Select(one => new Unrecorded
        {
            Reference = one.Reference,
            PdfDigest = one.PdfDigest,
            Json = one.DecisionJson,
            IssuedAt = one.IssuedAt,
        });

    private IQueryable<CasePaper> Letters() => context.Papers.IgnoreQueryFilters().AsNoTracking()
        .Where(one => !context.LedgerLeaves.Any(leaf => leaf.PdfDigest == one.PdfDigest));

    private IQueryable<Unrecorded> Intents() => context.Intents.IgnoreQueryFilters()
        .Where(one => !context.LedgerLeaves.Any(leaf => leaf.PdfDigest == one.PdfDigest))
        .Join(context.Cases.IgnoreQueryFilters(), one => one.CaseId, @case => @case.Id, (one, @case) => new Unrecorded
        {
            Reference = @case.Reference + "-I" + one.Number,
            PdfDigest = one.PdfDigest,
            Json = one.LetterJson,
            IssuedAt = one.SentAt,
        });

    private IQueryable<Decision> Unplaced() => context.Decisions.IgnoreQueryFilters().AsNoTracking()
        .Where(one => !context.StatusPlaces.Any(place => place.DecisionId == one.Id));

    private sealed record Paper(
        LeafKind Kind, string Reference, Sha256Digest PdfDigest, Sha256Digest? RecordDigest, DateTimeOffset IssuedAt);

    private sealed class Unrecorded
    {
        public required string Reference { get; init; }

        public required Sha256Digest PdfDigest { get; init; }

        public string? Json { get; init; }

        public required DateTimeOffset IssuedAt { get; init; }
    }
}

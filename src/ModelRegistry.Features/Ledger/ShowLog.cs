using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Features.Frame;
using ModelRegistry.Ledger;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Ledger;

/// <summary>The log as it stands: its newest checkpoint and its newest leaves, for everybody.</summary>
/// <param name="Before">Only leaves before this place; null for the newest.</param>
public sealed record ShowLog(long? Before = null) : IQuery<ShowLog.Answer>
{
    /// <summary>How many leaves one answer holds.</summary>
    public const int Leaves = 50;

    /// <inheritdoc/>
    public static Permission Needs => Permission.Verify;

    /// <summary>The log.</summary>
    /// <param name="Origin">Its name; null before anything was signed.</param>
    /// <param name="Key">The line of its key (C2SP signed-note); null while no key is configured.</param>
    /// <param name="NoKey">Why nothing is signed; null where something is.</param>
    /// <param name="Size">How many leaves the newest checkpoint covers.</param>
    /// <param name="Checkpoint">The newest checkpoint; null before the first.</param>
    /// <param name="SignedAt">When it was signed.</param>
    /// <param name="Waiting">How many leaves wait for the next one.</param>
    /// <param name="Recent">Leaves, the newest first.</param>
    public sealed record Answer(
        string? Origin, string? Key, string? NoKey, long Size, string? Checkpoint, DateTimeOffset? SignedAt, long Waiting,
        IReadOnlyList<Leaf> Recent);

    /// <summary>A leaf.</summary>
    /// <param name="Index">Its place, from 0.</param>
    /// <param name="Kind">What it records: "decision", "letter", "measure", "status-list", "key".</param>
    /// <param name="Reference">The reference of that.</param>
    /// <param name="PdfDigest">SHA-256 of its paper; null where there is none.</param>
    /// <param name="RecordDigest">SHA-256 of its record for machines; null where none is kept.</param>
    /// <param name="IssuedAt">When it was issued.</param>
    public sealed record Leaf(
        long Index, string Kind, string Reference, Sha256Digest? PdfDigest, Sha256Digest? RecordDigest, DateTimeOffset IssuedAt);
}

internal sealed class ShowLogHandler(RegistryContext context, LogTree tree, LogDesk desk) : IRequestHandler<ShowLog, Result<ShowLog.Answer>>
{
    public async Task<Result<ShowLog.Answer>> Handle(ShowLog request, CancellationToken cancellationToken)
    {
        var head = await tree.HeadAsync(cancellationToken);
        var last = await context.LedgerLeaves.OrderByDescending(leaf => leaf.Index).Select(leaf => (long?)leaf.Index)
            .FirstOrDefaultAsync(cancellationToken) ?? -1;
        var before = request.Before ?? last + 1;
        var leaves = await context.LedgerLeaves.AsNoTracking().Where(leaf => leaf.Index < before).OrderByDescending(leaf => leaf.Index)
            .Take(ShowLog.Leaves)
            .Select(leaf => new { leaf.Index, leaf.Kind, leaf.Reference, leaf.PdfDigest, leaf.RecordDigest, leaf.IssuedAt })
            .ToListAsync(cancellationToken);
        return new ShowLog.Answer(
            head is null ? null : Checkpoint.Read(SignedNote.Read(head.Note).Text).Origin,
            desk.Signer?.Key.ToString(), desk.Wrong, head?.Size ?? 0, head?.Note, head?.SignedAt, last + 1 - (head?.Size ?? 0),
            [.. leaves.Select(leaf => new ShowLog.Leaf(
                leaf.Index, LedgerLeaf.Word(leaf.Kind), leaf.Reference, leaf.PdfDigest, leaf.RecordDigest, leaf.IssuedAt))]);
    }
}

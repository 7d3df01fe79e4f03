using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Decisions.Keys;

/// <summary>
/// The papers by compromised keys, and which of them still count: the list by which an authority confirms or issues anew.
/// </summary>
public sealed record ListTouchedPapers : IQuery<ListTouchedPapers.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepSigningKeys;

    /// <summary>One paper.</summary>
    /// <param name="Reference">Its reference.</param>
    /// <param name="Fingerprint">The compromised certificate.</param>
    /// <param name="Level">The level of its seal.</param>
    /// <param name="ProvedAt">By when others prove that its signature was there; null where nobody does.</param>
    /// <param name="Counts">Whether that is before the compromise.</param>
    /// <param name="Sentence">What that means and what to do.</param>
    public sealed record Row(string Reference, string Fingerprint, string Level, DateTimeOffset? ProvedAt, bool Counts, string Sentence);

    /// <summary>The papers.</summary>
    /// <param name="Rows">Those that do not count first; a thousand at most.</param>
    /// <param name="Unread">How many papers the registry has not read since it was started: they are read within minutes.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Unread);
}

internal sealed class ListTouchedPapersHandler(RegistryContext context, KeyFates fates)
    : IRequestHandler<ListTouchedPapers, Result<ListTouchedPapers.Answer>>
{
    private const int Most = 1000;

    public async Task<Result<ListTouchedPapers.Answer>> Handle(ListTouchedPapers request, CancellationToken cancellationToken)
    {
        var standings = KeyRegister.Read(context);
        var compromised = standings.All.Where(one => one.CompromisedSince is not null).Select(one => one.Fingerprint).ToList();
        var papers = await context.PaperSeals.AsNoTracking().Where(seal => seal.Number == 0 && compromised.Contains(seal.KeyFingerprint))
            .OrderBy(seal => EF.Property<long>(seal, Columns.Sequence)).Take(Most).ToListAsync(cancellationToken);
        var confirmed = await fates.ConfirmedAsync(cancellationToken);
        var rows = papers.ConvertAll(seal => Row(seal, standings.Of(seal.KeyFingerprint)!, confirmed.GetValueOrDefault(seal.Reference)));
        return new ListTouchedPapers.Answer(
            [.. rows.OrderBy(row => row.Counts)], await UnreadAsync(cancellationToken));
    }

    private async Task<int> UnreadAsync(CancellationToken stop)
    {
        var unread = 0;
        foreach (var kind in context.UnreadPapers()) unread += await kind.CountAsync(stop);
        return unread;
    }

    private static ListTouchedPapers.Row Row(PaperSeal seal, KeyStanding standing, DateTimeOffset? confirmed)
    {
        var proved = KeyFates.Earlier(seal.ProvedAt, confirmed);
        var counts = standing.Of(proved) == SignatureStanding.BeforeCompromise;
        return new(
            seal.Reference, seal.KeyFingerprint, seal.Level, proved, counts,
            counts ? "It was there before the key could be in other hands: it counts." : KeyFates.Open(standing));
    }
}

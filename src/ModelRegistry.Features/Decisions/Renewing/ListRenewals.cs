using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Renewing;

/// <summary>Until when papers are provable: the newest time-stamps of each, those that end first before others.</summary>
public sealed record ListRenewals : IQuery<ListRenewals.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepSigningKeys;

    /// <summary>One paper.</summary>
    /// <param name="Reference">Its reference.</param>
    /// <param name="Level">The level of its seal.</param>
    /// <param name="Renewals">How often it was renewed.</param>
    /// <param name="StampEnds">When the certificate of its newest time-stamp ends; null where it has none.</param>
    /// <param name="Due">Whether it is to be renewed now.</param>
    public sealed record Row(string Reference, string Level, int Renewals, DateTimeOffset? StampEnds, bool Due);

    /// <summary>The papers.</summary>
    /// <param name="Rows">A hundred at most.</param>
    /// <param name="Days">How many days before its end a time-stamp is renewed.</param>
    /// <param name="Authority">The time-stamp authority; null where none is configured.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Days, string? Authority);
}

internal sealed class ListRenewalsHandler(RegistryContext context, SealRound round, SigningSettings settings)
    : IRequestHandler<ListRenewals, Result<ListRenewals.Answer>>
{
    public async Task<Result<ListRenewals.Answer>> Handle(ListRenewals request, CancellationToken cancellationToken)
    {
        var due = (await round.DueAsync(cancellationToken)).Select(seal => seal.Id).ToHashSet();
        var newest = await context.PaperSeals.AsNoTracking()
            .Where(seal => seal.StampEnds != null
                && !context.PaperSeals.Any(later => later.Paper == seal.Paper && later.Number > seal.Number))
            .OrderBy(seal => seal.StampEnds)
            .Select(seal => new { seal.Id, seal.Reference, seal.Level, seal.Number, seal.StampEnds })
            .Take(100).ToListAsync(cancellationToken);
        return new ListRenewals.Answer(
            newest.ConvertAll(seal => new ListRenewals.Row(seal.Reference, seal.Level, seal.Number, seal.StampEnds, due.Contains(seal.Id))),
            (int)settings.RenewWithin.TotalDays, settings.Timestamps?.Name);
    }
}

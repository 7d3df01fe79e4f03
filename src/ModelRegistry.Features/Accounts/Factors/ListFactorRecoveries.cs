using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>Who asked that somebody be let back in without their second factor, and who agreed: all of them, newest first.</summary>
public sealed record ListFactorRecoveries : IQuery<ListFactorRecoveries.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;

    /// <summary>One of them.</summary>
    /// <param name="Id">What to agree to.</param>
    /// <param name="Person">Who is let in; the name, or that it was erased.</param>
    /// <param name="AskedBy">Who asked.</param>
    /// <param name="AskedAt">When.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="AgreedBy">Who agreed; null for nobody yet.</param>
    /// <param name="UsedAt">When the code was used.</param>
    /// <param name="IsOpen">Whether somebody else may still agree.</param>
    /// <param name="AskedByCaller">Whether the caller asked, who therefore cannot agree.</param>
    public sealed record Row(
        FactorRecoveryId Id, string Person, string AskedBy, DateTimeOffset AskedAt, string Reason, string? AgreedBy, DateTimeOffset? UsedAt,
        bool IsOpen, bool AskedByCaller);

    /// <summary>All of them.</summary>
    /// <param name="Rows">Newest first.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ListFactorRecoveriesHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ListFactorRecoveries, Result<ListFactorRecoveries.Answer>>
{
    public async Task<Result<ListFactorRecoveries.Answer>> Handle(ListFactorRecoveries request, CancellationToken cancellationToken)
    {
        var (now, self) = (clock.GetUtcNow(), callers.Current.Person);
        var all = await context.FactorRecoveries.AsNoTracking().OrderByDescending(one => one.AskedAt).Take(200)
            .ToListAsync(cancellationToken);
        var names = await context.NamesAsync(
            all.SelectMany(one => new[] { one.PersonId, one.AskedBy, one.AgreedBy ?? one.AskedBy }), cancellationToken);
        return new ListFactorRecoveries.Answer([.. all.Select(one => new ListFactorRecoveries.Row(
            one.Id, names[one.PersonId], names[one.AskedBy], one.AskedAt, one.Reason, one.AgreedBy is { } by ? names[by] : null, one.UsedAt,
            one.AgreedBy is null && now - one.AskedAt <= FactorBook.RecoveryTime, one.AskedBy == self))]);
    }
}

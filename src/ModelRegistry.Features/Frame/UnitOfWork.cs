using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Cases.Routing;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Frame;

/// <summary>
/// Third: a command runs in one transaction and saves everything or, when refused, nothing. A lost update and a lost race are conflicts.
/// </summary>
internal sealed class UnitOfWork<TAct, TResult>(RegistryContext context, Lazy<DeskUpkeep> upkeep, LedgerBell bell) : IPipelineBehavior<TAct,
    TResult>
    where TAct : IAct, IRequest<TResult>
    where TResult : IResult<TResult>
{
    private static readonly bool Writes = typeof(TAct).Implements(typeof(ICommand<>));

    public Task<TResult> Handle(TAct request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next) =>
        Writes ? InTransactionAsync(next, cancellationToken) : LookingAsync(next);

    // Whoever was let into another organisation's rows was let in for this act alone.
    private async Task<TResult> LookingAsync(RequestHandlerDelegate<TResult> next)
    {
        try
        {
            return await next();
        }
        finally
        {
            context.EndAdmission();
        }
    }

    private async Task<TResult> InTransactionAsync(RequestHandlerDelegate<TResult> next, CancellationToken cancellationToken)
    {
        // Whatever an earlier act of this scope left behind is not this one's to save.
        context.Forget();
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var result = await next();
            if (result.Refusal is null)
            {
                await context.SaveChangesAsync(cancellationToken);
                if (context.MovedCases.Count > 0) await upkeep.Value.KeepAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                if (context.Recorded) bell.Ring();
            }

            return result;
        }
        catch (DbUpdateConcurrencyException lost)
        {
            return TResult.Refused(new Refusal.Conflict(Names(lost)));
        }
        catch (Exception lost) when (IsRace(lost) || IsRace(lost.InnerException))
        {
            return TResult.Refused(new Refusal.Conflict("the same records"));
        }
        finally
        {
            context.Forget();
        }
    }

    private static bool IsRace(Exception? exception) => Provider.IsDuplicate(exception) || Provider.IsLostRace(exception);

    private static string Names(DbUpdateConcurrencyException lost) =>
        lost.Entries.Count == 0 ? "this" : "the " + string.Join(" and the ", lost.Entries.Select(e => e.Metadata.ShortName().ToLowerInvariant()).Distinct());
}

using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Cases.Routing;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Frame;

/// <summary>
/// Third: a command runs in one transaction and saves everything or, when refused, nothing. A lost update and a lost race are conflicts.
/// One that signs for the long term runs until it needs the answers of others, gets them while no transaction is open, and runs again.
/// </summary>
internal sealed class UnitOfWork<TAct, TResult>(
    RegistryContext context, Lazy<DeskUpkeep> upkeep, LedgerBell bell, ActClock clock, SealsAhead seals) : IPipelineBehavior<TAct, TResult>
    where TAct : IAct, IRequest<TResult>
    where TResult : IResult<TResult>
{
    // Another process may take what the paper names, its place in the status list above all: then it is another paper.
    private const int MostSeals = 5;
    private static readonly bool Writes = typeof(TAct).Implements(typeof(ICommand<>));

    public Task<TResult> Handle(TAct request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next) =>
        Writes ? WritingAsync(next, cancellationToken) : LookingAsync(next);

    private async Task<TResult> WritingAsync(RequestHandlerDelegate<TResult> next, CancellationToken stop)
    {
        var result = await AnewAsync(next, stop);
        if (!seals.IsWaiting) return result;
        using var turn = await seals.TurnAsync(stop);
        if (turn.Waited) result = await AnewAsync(next, stop);
        for (var attempt = 0; seals.IsWaiting; attempt++)
        {
            if (attempt == MostSeals) return TResult.Refused(new Refusal.Conflict("the same records"));
            if (await seals.FetchAsync(stop) is { } unsealed) return TResult.Refused(unsealed);
            result = await InTransactionAsync(next, stop);
        }

        return result;
    }

    private Task<TResult> AnewAsync(RequestHandlerDelegate<TResult> next, CancellationToken stop)
    {
        clock.Begin();
        seals.Begin();
        return InTransactionAsync(next, stop);
    }

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
        catch (Exception lost) when (Provider.IsLostRace(lost))
        {
            return TResult.Refused(new Refusal.Conflict("the same records"));
        }
        finally
        {
            context.Forget();
        }
    }

    private static string Names(DbUpdateConcurrencyException lost) =>
        lost.Entries.Count == 0 ? "this" : "the " + string.Join(" and the ", lost.Entries.Select(e => e.Metadata.ShortName().ToLowerInvariant()).Distinct());
}

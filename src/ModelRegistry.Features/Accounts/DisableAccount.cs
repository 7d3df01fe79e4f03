using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// Closes somebody's account, or opens it again. Closed, nobody signs in with it, its sessions have ended by the next request, and its keys
/// open nothing. Nobody closes their own, so that an administrator is always left.
/// </summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Disabled">True closes, false opens.</param>
/// <param name="HandTo">Who takes over the drafts and cases that the person holds, in the same moment; null leaves them to their team.</param>
public sealed record DisableAccount(PersonId PersonId, bool Disabled, PersonId? HandTo = null) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;
}

internal sealed class DisableAccountHandler(
    RegistryContext context, SessionBook sessions, HandingOver handing, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<DisableAccount, Result<Done>>
{
    public async Task<Result<Done>> Handle(DisableAccount request, CancellationToken cancellationToken)
    {
        if (request.PersonId == callers.Current.Person)
        {
            return new Refusal.NotValid("", "This is your own account.", "Another administrator closes it.");
        }

        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == request.PersonId, cancellationToken);
        if (account is null)
        {
            return new Refusal.NotFound($"account of {request.PersonId}");
        }

        if (request is { Disabled: true, HandTo: { } to }
            && (await handing.DoAsync(request.PersonId, to, cancellationToken)).Refusal is { } kept)
        {
            return kept;
        }

        account.DisabledAt = request.Disabled ? account.DisabledAt ?? clock.GetUtcNow() : null;
        await sessions.EndAllAsync(request.PersonId, but: null, cancellationToken);
        return Done.Instance;
    }
}

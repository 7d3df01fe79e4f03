using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Sessions;

/// <summary>Ends a session at once: one's own, or an administrator ends another's. Ending it again changes nothing.</summary>
/// <param name="Id">The session.</param>
public sealed record EndSession(SessionId Id) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;
}

internal sealed class EndSessionHandler(RegistryContext context, SessionBook book, ICallerSource callers)
    : IRequestHandler<EndSession, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndSession request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var mayAll = Roles.Allow(caller, Permission.ManageAccounts);
        if (!await context.Sessions.AnyAsync(one => one.Id == request.Id && (mayAll || one.PersonId == caller.Person), cancellationToken))
        {
            return new Refusal.NotFound($"session {request.Id}");
        }

        await book.EndAsync(request.Id, cancellationToken);
        return Done.Instance;
    }
}

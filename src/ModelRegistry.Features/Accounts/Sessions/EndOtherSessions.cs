using MediatR;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Accounts.Sessions;

/// <summary>Ends every session of the caller but the one that asks.</summary>
public sealed record EndOtherSessions : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;
}

internal sealed class EndOtherSessionsHandler(SessionBook book, ICallerSource callers) : IRequestHandler<EndOtherSessions, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndOtherSessions request, CancellationToken cancellationToken)
    {
        await book.EndAllAsync(callers.Current.Person, callers.Current.Session, cancellationToken);
        return Done.Instance;
    }
}

using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Sessions;

/// <summary>The sessions of one person that hold now, newest first: one's own, or an administrator asks for another's.</summary>
/// <param name="PersonId">Whose; null for the caller's own.</param>
public sealed record ListSessions(PersonId? PersonId = null) : IQuery<ListSessions.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;

    /// <summary>One session.</summary>
    /// <param name="Id">To end it by.</param>
    /// <param name="Address">Where the person signed in from.</param>
    /// <param name="Agent">What the browser called itself.</param>
    /// <param name="Way">By what they signed in.</param>
    /// <param name="StartedAt">When.</param>
    /// <param name="LastSeenAt">The last request, to the minute.</param>
    /// <param name="IsThis">Whether it is the session that asks.</param>
    public sealed record Row(
        SessionId Id, string Address, string Agent, SignInWay Way, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsThis);

    /// <summary>The sessions.</summary>
    /// <param name="Rows">Newest first.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ListSessionsHandler(RegistryContext context, AccountSettings settings, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ListSessions, Result<ListSessions.Answer>>
{
    public async Task<Result<ListSessions.Answer>> Handle(ListSessions request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var whose = request.PersonId ?? caller.Person;
        if (whose != caller.Person && !Roles.Allow(caller, Permission.ManageAccounts))
        {
            return new Refusal.NotAllowed(Permission.ManageAccounts, SignIn: false);
        }

        var (idle, begun) = (clock.GetUtcNow() - settings.Idle, clock.GetUtcNow() - settings.Absolute);
        var sessions = await context.Sessions.AsNoTracking()
            .Where(one => one.PersonId == whose && one.EndedAt == null && one.LastSeenAt > idle && one.StartedAt > begun)
            .OrderByDescending(one => one.StartedAt).ToListAsync(cancellationToken);
        return new ListSessions.Answer(sessions.ConvertAll(one => new ListSessions.Row(
            one.Id, one.Address, one.Agent, one.Way, one.StartedAt, one.LastSeenAt, one.Id == caller.Session)));
    }
}

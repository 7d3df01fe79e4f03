using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Sessions;

/// <summary>The sessions there are, in the database: every process asks the same book.</summary>
internal sealed class SessionBook(RegistryContext context, TimeProvider clock)
{
    private const int LongestAgent = 200;

    public async Task<Session> BeginAsync(PersonId person, SignInWay way, bool mustEnrol, HttpContext request)
    {
        var now = clock.GetUtcNow();
        var agent = request.Request.Headers.UserAgent.ToString();
        var session = new Session
        {
            Id = new(Guid.CreateVersion7()),
            PersonId = person,
            StartedAt = now,
            LastSeenAt = now,
            Way = way,
            MustEnrol = mustEnrol,
            Address = request.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            Agent = agent.Length > LongestAgent ? agent[..LongestAgent] : agent,
        };
        context.Add(session);
        await context.SaveChangesAsync();
        return session;
    }

    public Task EndAsync(SessionId id, CancellationToken stop) => EndAsync(context.Sessions.Where(session => session.Id == id), stop);

    public Task EndAllAsync(PersonId person, SessionId? but, CancellationToken stop) =>
        EndAsync(context.Sessions.Where(session => session.PersonId == person && session.Id != but), stop);

    public Task ConfirmAsync(SessionId id, DateTimeOffset at) => context.Sessions.Where(session => session.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(session => session.ConfirmedAt, at));

    public Task EnrolledAsync(SessionId id, CancellationToken stop) => context.Sessions.Where(session => session.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(session => session.MustEnrol, false), stop);

    public Task ForgetAsync(PersonId person, CancellationToken stop) =>
        context.Sessions.Where(session => session.PersonId == person).ExecuteDeleteAsync(stop);

    /// <summary>The session with the account behind it, for the door that is asked at every request.</summary>
    public async Task<(Session Session, Account Account)?> FindAsync(SessionId id)
    {
        var row = await (from session in context.Sessions.AsNoTracking()
                         join account in context.Users.AsNoTracking() on session.PersonId equals account.PersonId
                         where session.Id == id
                         select new { Session = session, Account = account }).SingleOrDefaultAsync();
        return row is null ? null : (row.Session, row.Account);
    }

    /// <summary>Notes the request, unless one was noted in the last minute.</summary>
    public async Task SeenAsync(Session session, DateTimeOffset now)
    {
        if (now - session.LastSeenAt >= TimeSpan.FromMinutes(1))
        {
            await context.Sessions.Where(one => one.Id == session.Id && one.LastSeenAt < now)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastSeenAt, now));
        }
    }

    private async Task EndAsync(IQueryable<Session> sessions, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await sessions.Where(session => session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), stop);
    }
}

using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Sessions;

/// <summary>
/// Asked by a web host at every request whether the session that a cookie names still holds. It does not once it was ended, by its owner or
/// an administrator, once it was idle or open too long, once the account is disabled, or its password, roles or second factor changed.
/// </summary>
public sealed class SessionDoor
{
    private readonly SessionBook book;
    private readonly OfficeBook offices;
    private readonly AccountSettings settings;
    private readonly TimeProvider clock;
    private readonly string stampClaim;

    internal SessionDoor(
        SessionBook book, OfficeBook offices, AccountSettings settings, TimeProvider clock, IOptions<IdentityOptions> identity)
    {
        (this.book, this.offices, this.settings, this.clock) = (book, offices, settings, clock);
        stampClaim = identity.Value.ClaimsIdentity.SecurityStampClaimType;
    }

    /// <summary>The session with what the registry knows of it now; null when it holds no longer.</summary>
    /// <param name="cookie">What the cookie says.</param>
    public async Task<ClaimsPrincipal?> OpenAsync(ClaimsPrincipal cookie)
    {
        if (AccountClaims.SessionOf(cookie) is not { } id || await book.FindAsync(id) is not var (session, account))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (!Holds(session, account, cookie, now))
        {
            return null;
        }

        await book.SeenAsync(session, now);
        var open = new ClaimsPrincipal(cookie.Identities);
        open.AddIdentity(AccountClaims.Known(session.ConfirmedAt, session.MustEnrol));
        var authority = await offices.AuthorityAsync(account.OrganisationId);
        var (acting, glass) = await offices.OfAsync(session.PersonId, now);
        open.AddIdentity(AccountClaims.Known(authority, acting, glass));
        return open;
    }

    private bool Holds(Session session, Account account, ClaimsPrincipal cookie, DateTimeOffset now) =>
        session.EndedAt is null
        && account.DisabledAt is null
        && now - session.LastSeenAt < settings.Idle
        && now - session.StartedAt < settings.Absolute
        && cookie.FindFirstValue(AccountClaims.Person) == session.PersonId.ToString()
        && string.Equals(cookie.FindFirstValue(stampClaim), account.SecurityStamp, StringComparison.Ordinal);
}

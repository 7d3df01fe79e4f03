using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Providers;

/// <summary>Whom a provider has shown to be there, by a validated ID token.</summary>
/// <param name="Subject">The claim sub.</param>
/// <param name="Name">The claim name; null when it was not sent.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Strong">Whether the provider took more than one factor (amr with mfa, RFC 8176).</param>
internal sealed record ShownPerson(string Subject, string? Name, IReadOnlyList<string> Groups, bool Strong);

/// <summary>What came of a sign-in at a provider: how it goes on, or why it does not.</summary>
/// <param name="SignIn">How it goes on; refused when it does not.</param>
/// <param name="Why">Why it does not go on; null when it does.</param>
public sealed record ProviderOutcome(SignInOutcome SignIn, ProviderRefusal? Why);

/// <summary>Why somebody whom a provider has shown does not come in.</summary>
public enum ProviderRefusal
{
    /// <summary>No account is linked to the subject, and the provider makes none.</summary>
    NotLinked,

    /// <summary>None of the groups gives a role here.</summary>
    NoRole,

    /// <summary>The groups give two roles that belong to two persons.</summary>
    Clash,

    /// <summary>The groups give a role of the authority, and the provider is an enterprise's.</summary>
    NotTheirs,

    /// <summary>The account is closed or locked, or is one of another organisation.</summary>
    Closed,

    /// <summary>The link was asked for in no session, or in one that has ended, or without a fresh confirmation.</summary>
    NoSession,
}

/// <summary>
/// Signs in whom a provider has shown, or links them to the account that is signed in. An account is found by issuer and subject and by
/// nothing else: an address of e-mail proves nothing (OpenID Connect Core 1.0, 5.7). It is no act: it makes the session of the request.
/// </summary>
public sealed class ProviderDoor
{
    private static readonly TimeSpan LinkTime = TimeSpan.FromMinutes(5);

    private readonly RegistryContext context;
    private readonly SessionSignIn manager;
    private readonly ProviderRoles roles;
    private readonly Freshness freshness;
    private readonly ITimeLimitedDataProtector seal;
    private readonly TimeProvider clock;

    internal ProviderDoor(
        RegistryContext context, SessionSignIn manager, ProviderRoles roles, Freshness freshness, IDataProtectionProvider protection,
            TimeProvider clock)
    {
        (this.context, this.manager, this.roles, this.freshness, this.clock) = (context, manager, roles, freshness, clock);
        seal = protection.CreateProtector("registry.provider-link.v1").ToTimeLimitedDataProtector();
    }

    /// <summary>What the address that links carries, so that no page elsewhere can begin it; null before a fresh confirmation.</summary>
    public string? LinkToken(ClaimsPrincipal session) =>
        AccountClaims.SessionOf(session) is { } id && freshness.WhyNot(AccountClaims.Read(session)) is null
            ? seal.Protect(id.ToString(), LinkTime)
            : null;

    /// <summary>Whether the token was made in this session.</summary>
    public bool MayLink(ClaimsPrincipal session, string? token)
    {
        try
        {
            return token is not null && seal.Unprotect(token) == AccountClaims.SessionOf(session)?.ToString();
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not made here.
            return false;
        }
    }

    /// <summary>Signs in whoever is linked to the subject.</summary>
    internal async Task<ProviderOutcome> EnterAsync(ProviderSettings provider, ShownPerson shown)
    {
        var key = ProviderSubject.KeyOf(provider.Issuer, shown.Subject);
        var given = await roles.OfAsync(provider, shown);
        if (given.Why is { } why)
        {
            return new(SignInOutcome.Refused, why);
        }

        var account = await (from link in context.ProviderSubjects
                             join one in context.Users on link.PersonId equals one.PersonId
                             where link.Key == key && link.Scopes == null
                             select one).SingleOrDefaultAsync();
        account ??= provider.MakesAccounts && given.Roles.Count > 0 ? await roles.MakeAsync(provider, shown, given.Roles, key,
            clock.GetUtcNow()) : null;
        if (account is null)
        {
            return new(SignInOutcome.Refused, ProviderRefusal.NotLinked);
        }

        if (account.DisabledAt is not null || await manager.UserManager.IsLockedOutAsync(account) || !await roles.IsOfAsync(account,
            provider))
        {
            return new(SignInOutcome.Refused, ProviderRefusal.Closed);
        }

        await roles.GiveAsync(account, provider, given.Roles);
        return new(await manager.EnterByProviderAsync(account, provider.Name, shown.Strong), null);
    }

    /// <summary>Links the subject to the account of the session in which that was asked for.</summary>
    internal async Task<ProviderRefusal?> LinkAsync(ProviderSettings provider, ShownPerson shown, ClaimsPrincipal session, string? asked)
    {
        if (!MayLink(session, asked) || await manager.UserManager.GetUserAsync(session) is not { } account)
        {
            return ProviderRefusal.NoSession;
        }

        var key = ProviderSubject.KeyOf(provider.Issuer, shown.Subject);
        if (!await roles.IsOfAsync(account, provider)
            || await context.ProviderSubjects.AnyAsync(one => one.Key == key && (one.PersonId != account.PersonId || one.Scopes != null)))
        {
            return ProviderRefusal.Closed;
        }

        if (!await context.ProviderSubjects.AnyAsync(one => one.Key == key))
        {
            context.Add(ProviderRoles.LinkOf(provider, shown, account.PersonId, key, clock.GetUtcNow()));
            await context.SaveChangesAsync();
        }

        return null;
    }
}

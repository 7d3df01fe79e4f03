using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ModelRegistry.Features.Accounts.Factors;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Passkeys;

/// <summary>What came of a try to add a passkey.</summary>
public enum PasskeyOutcome
{
    /// <summary>It is there.</summary>
    Added,

    /// <summary>The person has not lately shown who they are, by the factor that they have.</summary>
    NotConfirmed,

    /// <summary>What the browser sent answers no challenge of this session, or is wrong.</summary>
    Refused,
}

/// <summary>
/// Adds passkeys to the account of the session at hand. It is no act: it works on the request, whose origin is judged, and spends a
/// challenge even where it refuses.
/// </summary>
public sealed class PasskeyDoor
{
    /// <summary>The longest name of a passkey.</summary>
    public const int LongestName = 100;

    private readonly UserManager<Account> accounts;
    private readonly PasskeyBook book;
    private readonly SessionBook sessions;
    private readonly FactorBook factors;
    private readonly Freshness freshness;

    internal PasskeyDoor(UserManager<Account> accounts, PasskeyBook book, SessionBook sessions, FactorBook factors, Freshness freshness) =>
        (this.accounts, this.book, this.sessions, this.factors, this.freshness) = (accounts, book, sessions, factors, freshness);

    /// <summary>What the page needs to ask the browser for a new passkey; null before the person has shown again who they are.</summary>
    public async Task<Ceremony?> AskAsync(ClaimsPrincipal session) =>
        AccountClaims.SessionOf(session) is { } id
        && await accounts.GetUserAsync(session) is { } account
        && !MustConfirm(account, AccountClaims.Read(session))
            ? await book.ToAddAsync(account, session.FindFirstValue(AccountClaims.DisplayName) ?? account.UserName!, id)
            : null;

    /// <summary>Adds it. Whoever has a second factor has shown it lately, but for who was let back in without: there it replaces all of
    /// them.</summary>
    public async Task<PasskeyOutcome> AddAsync(ClaimsPrincipal session, PasskeyAnswer answer, string name)
    {
        if (AccountClaims.SessionOf(session) is not { } id || await accounts.GetUserAsync(session) is not { DisabledAt: null } account)
        {
            return PasskeyOutcome.Refused;
        }

        var caller = AccountClaims.Read(session);
        if (MustConfirm(account, caller))
        {
            return PasskeyOutcome.NotConfirmed;
        }

        if (await book.AddedAsync(answer, account, id) is not { } passkey)
        {
            return PasskeyOutcome.Refused;
        }

        if (caller.MustEnrol)
        {
            await ReplaceAllAsync(account, id);
        }

        passkey.Name = name.Trim();
        return (await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded
            && (await accounts.SetTwoFactorEnabledAsync(account, true)).Succeeded ? PasskeyOutcome.Added : PasskeyOutcome.Refused;
    }

    private bool MustConfirm(Account account, Caller caller) =>
        account.TwoFactorEnabled && !caller.MustEnrol && freshness.WhyNot(caller) is not null;

    // Whoever was let back in by two administrators has lost what there was; it may be in other hands.
    private async Task ReplaceAllAsync(Account account, Domain.SessionId session)
    {
        foreach (var old in await accounts.GetPasskeysAsync(account))
        {
            await accounts.RemovePasskeyAsync(account, old.CredentialId);
        }

        await factors.ForgetAsync(account.PersonId, CancellationToken.None);
        await sessions.EnrolledAsync(session, CancellationToken.None);
    }
}

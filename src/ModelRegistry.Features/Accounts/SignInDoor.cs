using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts.Access;
using ModelRegistry.Features.Accounts.Factors;
using ModelRegistry.Features.Accounts.Passkeys;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts;

/// <summary>What came of a try to sign in.</summary>
public enum SignInOutcome
{
    /// <summary>It did not match.</summary>
    Refused,

    /// <summary>Signed in.</summary>
    Done,

    /// <summary>The password matched; the second factor is asked for.</summary>
    SecondFactor,

    /// <summary>Signed in, and nothing can be done before a second factor is set up.</summary>
    MustEnrol,
}

/// <summary>
/// Signs persons in and out of a web session. It is no act: it changes the session of the request at hand, which only a web host has.
/// </summary>
public sealed class SignInDoor
{
    // A row that is there for this alone.
    private const string Nobody = "sign-in-of-nobody";

    private readonly SessionSignIn manager;
    private readonly JobLeases leases;
    private readonly FactorBook factors;
    private readonly PasskeyBook passkeys;
    private readonly FailedSignIns failed;

    internal SignInDoor(SessionSignIn manager, JobLeases leases, FactorBook factors, PasskeyBook passkeys, FailedSignIns failed) =>
        (this.manager, this.leases, this.factors, this.passkeys, this.failed) = (manager, leases, factors, passkeys, failed);

    /// <summary>
    /// Tries a name and a password. A wrong name, a wrong password, a locked and a disabled account are all refused alike, so that nobody
    /// learns which names exist; five failures lock the account for five minutes. Each of them costs one hash and writes one row, so that
    /// time does not tell either.
    /// </summary>
    public async Task<SignInOutcome> SignInAsync(string userName, string password)
    {
        var accounts = manager.UserManager;
        var account = await accounts.FindByNameAsync(userName);
        if (account is null || account.DisabledAt is not null || await accounts.IsLockedOutAsync(account))
        {
            accounts.PasswordHasher.HashPassword(account ?? new(), password);
            await leases.TakeAsync(Nobody, Nobody, CancellationToken.None);
            return await LoggedAsync(SignInOutcome.Refused, account, "password");
        }

        var result = await manager.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return await LoggedAsync(Outcome(result), account, "password");
    }

    /// <summary>
    /// Tries the second factor of whoever's password just matched in this browser: six digits of the authenticator, a code that was written
    /// down, or the two halves that two administrators gave. Failures count as those of the password do.
    /// </summary>
    public async Task<SignInOutcome> SecondAsync(string code)
    {
        var half = await manager.GetTwoFactorAuthenticationUserAsync();
        var digits = string.Concat(code.Where(char.IsAsciiLetterOrDigit));
        var outcome = digits.Length == 6 && digits.All(char.IsAsciiDigit)
            ? Outcome(await manager.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false))
            : await SpareAsync(code);
        return await LoggedAsync(outcome, half, "second factor");
    }

    /// <summary>What the page needs to ask anybody for a passkey.</summary>
    public Task<Ceremony> AskPasskeyAsync() => passkeys.ToShowAsync(CeremonyKind.SignIn, account: null, session: null);

    /// <summary>What the page needs to ask whoever's password just matched in this browser; null when they have no passkey.</summary>
    public async Task<Ceremony?> AskSecondPasskeyAsync() =>
        await manager.GetTwoFactorAuthenticationUserAsync() is { } account
            && (await manager.UserManager.GetPasskeysAsync(account)).Count > 0
            ? await passkeys.ToShowAsync(CeremonyKind.Second, account, session: null)
            : null;

    /// <summary>Tries a passkey. It signs in by itself, since it verifies its person.</summary>
    public async Task<SignInOutcome> PasskeyAsync(PasskeyAnswer answer) =>
        await LoggedAsync(
            await EnterAsync(await passkeys.ShownAsync(answer, CeremonyKind.SignIn, account: null, session: null)), account: null, "passkey");

    /// <summary>Tries a passkey of whoever's password just matched in this browser.</summary>
    public async Task<SignInOutcome> SecondPasskeyAsync(PasskeyAnswer answer)
    {
        var half = await manager.GetTwoFactorAuthenticationUserAsync();
        var shown = half is null ? null : await passkeys.ShownAsync(answer, CeremonyKind.Second, half.Id, session: null);
        return await LoggedAsync(await EnterAsync(shown), half, "second passkey");
    }

    /// <summary>Whether the second factor is asked for in this browser.</summary>
    public async Task<bool> AsksSecondAsync() => await manager.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>Keeps the session of the request at hand when its own account has changed, which ends all others.</summary>
    /// <param name="session">The session.</param>
    public async Task RenewAsync(ClaimsPrincipal session)
    {
        if (AccountClaims.SessionOf(session) is { } id && await manager.UserManager.GetUserAsync(session) is { } account)
        {
            await manager.SignInWithClaimsAsync(account, authenticationProperties: null, [new(AccountClaims.Session, id.ToString())]);
        }
    }

    /// <summary>Ends the session of the request at hand.</summary>
    public Task SignOutAsync() => manager.SignOutAsync();

    private async Task<SignInOutcome> LoggedAsync(SignInOutcome outcome, Account? account, string step)
    {
        if (outcome is SignInOutcome.Refused) await failed.WriteAsync(account, step);
        return outcome;
    }

    private async Task<SignInOutcome> EnterAsync(Account? account)
    {
        if (account is null)
        {
            return SignInOutcome.Refused;
        }

        await manager.SignInByAsync(account, SignInWay.Passkey);
        return Outcome(SignInResult.Success);
    }

    private async Task<SignInOutcome> SpareAsync(string code)
    {
        if (await manager.GetTwoFactorAuthenticationUserAsync() is not { DisabledAt: null } account
            || await manager.UserManager.IsLockedOutAsync(account))
        {
            return SignInOutcome.Refused;
        }

        SignInWay? way = await factors.TakeSpareAsync(account.PersonId, code) ? SignInWay.RecoveryCode
            : await factors.TakeHalvesAsync(account.PersonId, code) ? SignInWay.Administrators
            : null;
        if (way is null)
        {
            await manager.UserManager.AccessFailedAsync(account);
            return SignInOutcome.Refused;
        }

        await manager.SignInByAsync(account, way.Value);
        return Outcome(SignInResult.Success);
    }

    private SignInOutcome Outcome(SignInResult result) =>
        result.RequiresTwoFactor ? SignInOutcome.SecondFactor
        : !result.Succeeded ? SignInOutcome.Refused
        : manager.MustEnrol ? SignInOutcome.MustEnrol
        : SignInOutcome.Done;
}

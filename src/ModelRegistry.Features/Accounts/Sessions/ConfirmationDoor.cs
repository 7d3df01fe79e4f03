using System.Security.Claims;
using ModelRegistry.Domain;
using ModelRegistry.Features.Accounts.Factors;
using ModelRegistry.Features.Accounts.Passkeys;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Sessions;

/// <summary>What a session asks for before something is signed in it.</summary>
public enum Confirmation
{
    /// <summary>Nothing: it was shown in the last minutes.</summary>
    Fresh,

    /// <summary>A code of the authenticator, or a passkey where there is one.</summary>
    Code,

    /// <summary>A passkey, because there is no authenticator.</summary>
    Passkey,

    /// <summary>The password, because there is no second factor.</summary>
    Password,
}

/// <summary>
/// Lets a signed-in person show again that it is they who act. It is no act: what failed must be counted, where a refused act leaves
/// nothing behind.
/// </summary>
public sealed class ConfirmationDoor
{
    private readonly SessionSignIn manager;
    private readonly SessionBook book;
    private readonly FactorBook factors;
    private readonly PasskeyBook passkeys;
    private readonly TimeProvider clock;

    internal ConfirmationDoor(SessionSignIn manager, SessionBook book, FactorBook factors, PasskeyBook passkeys, TimeProvider clock) =>
        (this.manager, this.book, this.factors, this.passkeys, this.clock) = (manager, book, factors, passkeys, clock);

    /// <summary>By what this person confirms; codes where there is an authenticator, and never the password then.</summary>
    /// <param name="session">The session.</param>
    /// <param name="fresh">For how long it lasts that it was shown.</param>
    public async Task<Confirmation> AsksAsync(ClaimsPrincipal session, TimeSpan fresh) =>
        AccountClaims.Read(session).ConfirmedAt is { } at && clock.GetUtcNow() - at < fresh ? Confirmation.Fresh
        : await manager.UserManager.GetUserAsync(session) is not { TwoFactorEnabled: true } account ? Confirmation.Password
        : await factors.FindAsync(account.PersonId, CancellationToken.None) is { Secret: not null } ? Confirmation.Code
        : Confirmation.Passkey;

    /// <summary>What the page needs to ask for a passkey of this person; null when they have none.</summary>
    public async Task<Ceremony?> AskPasskeyAsync(ClaimsPrincipal session) =>
        AccountClaims.SessionOf(session) is { } id
        && await manager.UserManager.GetUserAsync(session) is { } account
        && (await manager.UserManager.GetPasskeysAsync(account)).Count > 0
            ? await passkeys.ToShowAsync(CeremonyKind.Confirm, account, id)
            : null;

    /// <summary>Takes a passkey of this person, asked for in this very session; false when it is not one.</summary>
    public async Task<bool> ConfirmAsync(ClaimsPrincipal session, PasskeyAnswer answer)
    {
        if (AccountClaims.SessionOf(session) is not { } id
            || await manager.UserManager.GetUserAsync(session) is not { } account
            || await passkeys.ShownAsync(answer, CeremonyKind.Confirm, account.Id, id) is null)
        {
            return false;
        }

        await NoteAsync(session, id);
        return true;
    }

    /// <summary>
    /// Takes the code or the password; false when it is wrong, when the code was used before, and while the account is locked, which five
    /// failures do. When it is right, what this request goes on to sign is confirmed, and what follows in the next minutes.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="shown">What was typed.</param>
    public async Task<bool> ConfirmAsync(ClaimsPrincipal session, string shown)
    {
        if (AccountClaims.SessionOf(session) is not { } id
            || await manager.UserManager.GetUserAsync(session) is not { DisabledAt: null } account
            || await manager.UserManager.IsLockedOutAsync(account))
        {
            return false;
        }

        if (!await IsRightAsync(account, shown))
        {
            await manager.UserManager.AccessFailedAsync(account);
            return false;
        }

        await manager.UserManager.ResetAccessFailedCountAsync(account);
        await NoteAsync(session, id);
        return true;
    }

    private async Task NoteAsync(ClaimsPrincipal session, SessionId id)
    {
        var now = clock.GetUtcNow();
        await book.ConfirmAsync(id, now);
        session.AddIdentity(AccountClaims.Known(now, mustEnrol: false));
    }

    private Task<bool> IsRightAsync(Account account, string shown) => account.TwoFactorEnabled
        ? factors.TakeCodeAsync(account.PersonId, string.Concat(shown.Where(char.IsAsciiDigit)))
        : manager.UserManager.CheckPasswordAsync(account, shown);
}

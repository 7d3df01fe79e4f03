using System.Security.Claims;
using ModelRegistry.Features.Accounts.Factors;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Sessions;

/// <summary>What a session asks for before something is signed in it.</summary>
public enum Confirmation
{
    /// <summary>Nothing: it was shown in the last minutes.</summary>
    Fresh,

    /// <summary>A code of the authenticator.</summary>
    Code,

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
    private readonly TimeProvider clock;

    internal ConfirmationDoor(SessionSignIn manager, SessionBook book, FactorBook factors, TimeProvider clock) =>
        (this.manager, this.book, this.factors, this.clock) = (manager, book, factors, clock);

    /// <summary>By what this person confirms; codes where there is an authenticator, and never the password then.</summary>
    /// <param name="session">The session.</param>
    /// <param name="fresh">For how long it lasts that it was shown.</param>
    public async Task<Confirmation> AsksAsync(ClaimsPrincipal session, TimeSpan fresh) =>
        AccountClaims.Read(session).ConfirmedAt is { } at && clock.GetUtcNow() - at < fresh ? Confirmation.Fresh
        : await manager.UserManager.GetUserAsync(session) is { TwoFactorEnabled: true } ? Confirmation.Code
        : Confirmation.Password;

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
        var now = clock.GetUtcNow();
        await book.ConfirmAsync(id, now);
        session.AddIdentity(AccountClaims.Known(now, mustEnrol: false));
        return true;
    }

    private Task<bool> IsRightAsync(Account account, string shown) => account.TwoFactorEnabled
        ? factors.TakeCodeAsync(account.PersonId, string.Concat(shown.Where(char.IsAsciiDigit)))
        : manager.UserManager.CheckPasswordAsync(account, shown);
}

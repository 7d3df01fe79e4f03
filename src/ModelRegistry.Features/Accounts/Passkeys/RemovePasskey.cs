using System.Buffers.Text;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Accounts.Factors;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Passkeys;

/// <summary>
/// Takes one of the caller's passkeys away; other sessions of the caller end. The last one stays where the caller's roles take a second
/// factor and there is no authenticator.
/// </summary>
/// <param name="Id">Its credential id in base64url.</param>
public sealed record RemovePasskey(string Id) : ICommand<Done>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;
}

internal sealed class RemovePasskeyHandler(
    RegistryContext context, UserManager<Account> accounts, FactorBook factors, AccountSettings settings, ICallerSource callers)
    : IRequestHandler<RemovePasskey, Result<Done>>
{
    public async Task<Result<Done>> Handle(RemovePasskey request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == caller.Person, cancellationToken);
        var passkeys = account is null ? [] : await accounts.GetPasskeysAsync(account);
        var passkey = passkeys.FirstOrDefault(one => Base64Url.EncodeToString(one.CredentialId) == request.Id);
        if (account is null || passkey is null)
        {
            return new Refusal.NotFound("passkey of that name");
        }

        var left = passkeys.Count > 1 || await factors.FindAsync(caller.Person, cancellationToken) is { Secret: not null };
        if (!left && settings.TakeFactor(caller.Roles))
        {
            return new Refusal.NotValid("", "This is your last second factor, and your roles take one.", "Add another passkey or an authenticator first.");
        }

        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await accounts.SetTwoFactorEnabledAsync(account, left);
        return Done.Instance;
    }
}

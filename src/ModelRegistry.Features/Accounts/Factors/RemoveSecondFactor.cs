using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>Takes the caller's authenticator away, where a passkey is left or their roles take no second factor.</summary>
public sealed record RemoveSecondFactor : ICommand<Done>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;
}

internal sealed class RemoveSecondFactorHandler(
    RegistryContext context, FactorBook book, AccountSettings settings, UserManager<Account> accounts, ICallerSource callers)
    : IRequestHandler<RemoveSecondFactor, Result<Done>>
{
    public async Task<Result<Done>> Handle(RemoveSecondFactor request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var account = await context.Users.SingleAsync(one => one.PersonId == caller.Person, cancellationToken);
        var left = (await accounts.GetPasskeysAsync(account)).Count > 0;
        if (!left && settings.TakeFactor(caller.Roles))
        {
            return new Refusal.NotValid("", "Your roles take a second factor.", "Replace it by another one, or add a passkey first.");
        }

        await book.ForgetAsync(caller.Person, cancellationToken);
        await accounts.SetTwoFactorEnabledAsync(account, left);
        return Done.Instance;
    }
}

using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>Takes the caller's second factor away, where their roles do not take one.</summary>
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
        if (settings.TakeFactor(caller.Roles))
        {
            return new Refusal.NotValid("", "Your roles take a second factor.", "Replace it by another one.");
        }

        var account = await context.Users.SingleAsync(one => one.PersonId == caller.Person, cancellationToken);
        await book.ForgetAsync(caller.Person, cancellationToken);
        await accounts.SetTwoFactorEnabledAsync(account, false);
        return Done.Instance;
    }
}

using MediatR;
using Microsoft.AspNetCore.Identity;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts;

/// <summary>Gives another person a new password, opens their account if it was locked, and ends their sessions at once.</summary>
/// <param name="PersonId">Whose; never one's own, for which <see cref="ChangeOwnPassword"/> asks for the one there is.</param>
/// <param name="Password">The new password.</param>
public sealed record ResetPassword(PersonId PersonId, string Password) : ICommand<Done>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;
}

internal sealed class ResetPasswordHandler(PasswordDesk desk, UserManager<Account> accounts, ICallerSource callers)
    : IRequestHandler<ResetPassword, Result<Done>>
{
    public async Task<Result<Done>> Handle(ResetPassword request, CancellationToken cancellationToken) =>
        request.PersonId == callers.Current.Person
            ? new Refusal.NotValid("", "This is your own account.", "Change your own password with the one you have.")
            : await desk.ChangeAsync(request.PersonId, account => ResetAsync(account, request.Password), cancellationToken);

    private async Task<IdentityResult> ResetAsync(Account account, string password)
    {
        var done = await accounts.RemovePasswordAsync(account);
        done = done.Succeeded ? await accounts.AddPasswordAsync(account, password) : done;
        done = done.Succeeded ? await accounts.ResetAccessFailedCountAsync(account) : done;
        return done.Succeeded ? await accounts.SetLockoutEndDateAsync(account, null) : done;
    }
}

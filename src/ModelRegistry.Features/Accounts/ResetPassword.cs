using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts;

/// <summary>Gives another person a new password, opens their account if it was locked, and ends their sessions within a minute.</summary>
/// <param name="PersonId">Whose; never one's own, for which <see cref="ChangeOwnPassword"/> asks for the one there is.</param>
/// <param name="Password">The new password.</param>
public sealed record ResetPassword(PersonId PersonId, string Password) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;
}

internal sealed class ResetPasswordHandler(
    RegistryContext context, UserManager<Account> accounts, AccountMaking making, ICallerSource callers, SigningSettings settings)
    : IRequestHandler<ResetPassword, Result<Done>>
{
    public async Task<Result<Done>> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        if (settings.Demonstration) return OwnPassword.IsPublic;
        if (request.PersonId == callers.Current.Person)
            return new Refusal.NotValid("", "This is your own account.", "Change your own password with the one you have.");
        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == request.PersonId, cancellationToken);
        if (account is null) return new Refusal.NotFound($"account of {request.PersonId}");
        var done = await accounts.RemovePasswordAsync(account);
        done = done.Succeeded ? await accounts.AddPasswordAsync(account, request.Password) : done;
        done = done.Succeeded ? await accounts.ResetAccessFailedCountAsync(account) : done;
        done = done.Succeeded ? await accounts.SetLockoutEndDateAsync(account, null) : done;
        return done.Succeeded ? Done.Instance : making.RefusalOf(done);
    }
}

using MediatR;
using Microsoft.AspNetCore.Identity;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts;

/// <summary>Changes one's own password. Whoever holds a session without knowing the password cannot.</summary>
/// <param name="Current">The password there is.</param>
/// <param name="Password">The new one.</param>
public sealed record ChangeOwnPassword(string Current, string Password) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;
}

internal sealed class ChangeOwnPasswordHandler(PasswordDesk desk, UserManager<Account> accounts, ICallerSource callers)
    : IRequestHandler<ChangeOwnPassword, Result<Done>>
{
    public Task<Result<Done>> Handle(ChangeOwnPassword request, CancellationToken cancellationToken) => desk.ChangeAsync(
        callers.Current.Person, account => accounts.ChangePasswordAsync(account, request.Current, request.Password), cancellationToken);
}

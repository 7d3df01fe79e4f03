using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
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

internal sealed class ChangeOwnPasswordHandler(
    RegistryContext context, UserManager<Account> accounts, AccountMaking making, ICallerSource callers, SigningSettings settings)
    : IRequestHandler<ChangeOwnPassword, Result<Done>>
{
    public async Task<Result<Done>> Handle(ChangeOwnPassword request, CancellationToken cancellationToken)
    {
        if (settings.Demonstration) return OwnPassword.IsPublic;
        var person = callers.Current.Person;
        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == person, cancellationToken);
        if (account is null) return new Refusal.NotFound($"account of {person}");
        var done = await accounts.ChangePasswordAsync(account, request.Current, request.Password);
        return done.Succeeded ? Done.Instance : making.RefusalOf(done);
    }
}

/// <summary>What holds of passwords in a demonstration.</summary>
internal static class OwnPassword
{
    public static Refusal.NotValid IsPublic => new(
        "Password", "In a demonstration every account has the one public password.", "Leave it, so that others can sign in too.");
}

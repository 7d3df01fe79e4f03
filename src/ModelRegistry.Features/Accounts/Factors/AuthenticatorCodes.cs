using Microsoft.AspNetCore.Identity;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>Answers for Identity whether a code is the authenticator's, each once.</summary>
internal sealed class AuthenticatorCodes(FactorBook book) : IUserTwoFactorTokenProvider<Account>
{
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        await book.FindAsync(user.PersonId, CancellationToken.None) is { Secret: not null };

    // An authenticator makes its codes itself.
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user) =>
        book.TakeCodeAsync(user.PersonId, token);
}

using Microsoft.AspNetCore.Identity;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// Makes a person and their account: the one way to do so, for the first administrator, for whom an administrator adds, and for the
/// demonstration. It saves at once, within the transaction of whoever asks.
/// </summary>
internal sealed class AccountMaking(RegistryContext context, UserManager<Account> accounts)
{
    /// <param name="personName">The name as people read it.</param>
    /// <param name="userName">The name to sign in with.</param>
    /// <param name="password">The password to sign in with.</param>
    /// <param name="organisation">For whom they act; recorded, or added to the context.</param>
    /// <param name="roles">What they are here.</param>
    /// <returns>The account, or what is wrong with user name or password.</returns>
    public Task<Result<Account>> MakeAsync(
        string personName, string userName, string password, Organisation organisation, params IEnumerable<Role> roles) =>
        MakeAsync(personName, userName, organisation, roles, account => accounts.CreateAsync(account, password));

    /// <summary>The same with a password that is already hashed, and therefore not judged.</summary>
    public Task<Result<Account>> MakeHashedAsync(
        string personName, string userName, string hash, Organisation organisation, params IEnumerable<Role> roles) =>
        MakeAsync(personName, userName, organisation, roles, account =>
        {
            account.PasswordHash = hash;
            return accounts.CreateAsync(account);
        });

    /// <summary>The same without a password, for whoever signs in at a provider.</summary>
    public Task<Result<Account>> MakeWithoutPasswordAsync(string personName, string userName, Organisation organisation,
        IEnumerable<Role> roles) =>
        MakeAsync(personName, userName, organisation, roles, accounts.CreateAsync);

    /// <summary>Hashes a password for <see cref="MakeHashedAsync"/>.</summary>
    public string Hash(string password) => accounts.PasswordHasher.HashPassword(new(), password);

    private async Task<Result<Account>> MakeAsync(
        string personName, string userName, Organisation organisation, IEnumerable<Role> roles, Func<Account, Task<IdentityResult>> create)
    {
        var person = Person.Named(new(Guid.CreateVersion7()), personName.Trim(), FirstAdministrator.Secret());
        context.Add(person);
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = userName.Trim(),
            PersonId = person.Id,
            OrganisationId = organisation.Id,
        };
        var made = await create(account);
        made = made.Succeeded ? await accounts.AddToRolesAsync(account, roles.Distinct().Select(role => role.ToString())) : made;
        return made.Succeeded ? account : RefusalOf(made);
    }

    /// <summary>What identity refused, in our words.</summary>
    public Refusal.NotValid RefusalOf(IdentityResult refused) => new([.. refused.Errors.Select(ProblemOf)]);

    private Problem ProblemOf(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => new(nameof(Account.UserName),
            "This user name is taken.", "Choose another one; capitals and small letters count as the same."),
        nameof(IdentityErrorDescriber.InvalidUserName) => new(nameof(Account.UserName),
            "This is no user name.", "Write letters of a to z, digits, and - . _ @ + without spaces."),
        nameof(IdentityErrorDescriber.PasswordMismatch) => new("Current",
            "This is not your password.", "Type the password that you signed in with."),
        nameof(IdentityErrorDescriber.PasswordTooShort) => new("Password",
            $"The password has fewer than {accounts.Options.Password.RequiredLength} characters.", "Write a longer one; some words in a row are good."),
        nameof(IdentityErrorDescriber.PasswordRequiresLower) => new("Password",
            "The password has no small letter.", "Write at least one letter of a to z."),
        _ => new("Password", error.Description, "Choose another password."),
    };
}

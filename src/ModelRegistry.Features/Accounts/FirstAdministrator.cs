using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts;

/// <summary>The one-time code that makes the first administrator.</summary>
internal static class FirstAdministrator
{
    /// <summary>How long a code is good: whoever reads an old console, or a log that kept it, is too late.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    /// <summary>32 random bytes in hexadecimal.</summary>
    public static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static Sha256Digest DigestOf(string code) => Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(code.Trim()));

    public static Task<bool> ExistsAsync(RegistryContext context, CancellationToken cancellationToken) =>
        (from held in context.UserRoles
         join role in context.Roles on held.RoleId equals role.Id
         where role.Name == nameof(Role.Administrator)
         select held).AnyAsync(cancellationToken);

    /// <summary>Whether this person is an administrator and nobody else is: without one nobody could make another.</summary>
    public static async Task<bool> IsLastAsync(RegistryContext context, PersonId person, CancellationToken cancellationToken)
    {
        var all = await (from held in context.UserRoles
                         join role in context.Roles on held.RoleId equals role.Id
                         join account in context.Users on held.UserId equals account.Id
                         where role.Name == nameof(Role.Administrator)
                         select account.PersonId).ToListAsync(cancellationToken);
        return all.Contains(person) && all.TrueForAll(one => one == person);
    }

    /// <summary>The refusal that keeps the last one.</summary>
    public static Refusal.NotValid KeepsTheLast =>
        new("", "This is the only administrator.", "Make another administrator first; without one nobody could.");
}

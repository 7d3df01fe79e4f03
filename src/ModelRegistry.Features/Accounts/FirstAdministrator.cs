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

    // Codes of earlier starts that nobody used end here: only the one on the console is good.
    public static async Task<string?> OfferCodeAsync(RegistryContext context, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await ExistsAsync(context, cancellationToken))
        {
            return null;
        }

        var code = Secret();
        context.AdministratorCodes.RemoveRange(context.AdministratorCodes.Where(old => old.UsedAt == null));
        context.AdministratorCodes.Add(new() { Digest = DigestOf(code), MadeAt = clock.GetUtcNow() });
        await context.SaveChangesAsync(cancellationToken);
        return code;
    }
}

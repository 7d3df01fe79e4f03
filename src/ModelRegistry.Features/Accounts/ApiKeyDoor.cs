using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// Tells a web host who acts behind an API key. It is no act: nobody acts before it has answered. The roles are those that the key's owner
/// has now, so that what is taken from a person is taken from their keys.
/// </summary>
public sealed class ApiKeyDoor
{
    private readonly RegistryContext context;
    private readonly TimeProvider clock;

    internal ApiKeyDoor(RegistryContext context, TimeProvider clock)
    {
        this.context = context;
        this.clock = clock;
    }

    /// <summary>The owner's claims within the key's scopes; null for a key that is unknown, revoked, ended or without its owner, or whose
    /// owner is locked out or disabled.</summary>
    /// <param name="token">What the machine sent.</param>
    /// <param name="scheme">The name of the scheme that asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ClaimsPrincipal?> OpenAsync(string token, string scheme, CancellationToken cancellationToken)
    {
        if (!ApiKeySecret.LooksLikeOne(token))
        {
            return null;
        }

        var digest = ApiKeySecret.DigestOf(token);
        var now = clock.GetUtcNow();

        // Nobody is signed in yet, so that the tenant filter would hide every key.
        var rows = await (from key in context.ApiKeys.IgnoreQueryFilters().AsNoTracking()
                          join account in context.Users on key.PersonId equals account.PersonId
                          join given in context.UserRoles on account.Id equals given.UserId into roles
                          from given in roles.DefaultIfEmpty()
                          join role in context.Roles on given.RoleId equals role.Id into names
                          from role in names.DefaultIfEmpty()
                          join organisation in context.Organisations on key.OrganisationId equals organisation.Id
                          where (key.Digest == digest || key.FormerDigest == digest) && account.OrganisationId == key.OrganisationId
                              && account.DisabledAt == null
                          select new { Key = key, account.LockoutEnd, Role = role.Name, Office = organisation })
            .ToListAsync(cancellationToken);
        if (rows.Count == 0 || !rows[0].Key.Opens(digest, now) || rows[0].LockoutEnd > now)
        {
            return null;
        }

        await SeenAsync(rows[0].Key, now, cancellationToken);
        return new(new ClaimsIdentity(Claims(rows[0].Key, rows[0].Office, rows.Select(row => row.Role).OfType<string>()), scheme));
    }

    // To the minute, so that a busy machine does not write at every request.
    private async Task SeenAsync(ApiKey key, DateTimeOffset now, CancellationToken stop)
    {
        if (!(now - key.LastUsedAt < TimeSpan.FromMinutes(1)))
        {
            await context.ApiKeys.IgnoreQueryFilters().Where(one => one.Id == key.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastUsedAt, now), stop);
        }
    }

    private static IEnumerable<Claim> Claims(ApiKey key, Organisation owner, IEnumerable<string> roles) =>
    [
        new(AccountClaims.Person, key.PersonId.ToString()),
        new(AccountClaims.Organisation, key.OrganisationId.ToString()),
        new(AccountClaims.Scopes, key.Scopes),
        .. AccountClaims.OfOffice(owner),
        .. roles.Select(role => new Claim(ClaimTypes.Role, role)),
    ];
}

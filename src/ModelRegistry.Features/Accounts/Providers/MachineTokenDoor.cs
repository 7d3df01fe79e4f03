using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Providers;

/// <summary>
/// Tells a web host who acts behind a bearer token of an organisation's own provider (RFC 9068): a machine that somebody of that
/// organisation admitted, in their name, within what they admitted and what the token's scopes allow. It is no act: nobody acts before it
/// has answered.
/// </summary>
public sealed class MachineTokenDoor
{
    private readonly ProviderDirectory providers;
    private readonly RegistryContext context;
    private readonly TimeProvider clock;

    internal MachineTokenDoor(ProviderDirectory providers, RegistryContext context, TimeProvider clock) =>
        (this.providers, this.context, this.clock) = (providers, context, clock);

    /// <summary>The owner's claims within machine's and token's scopes; null for a token that is not right, or whose machine nobody
    /// admitted.</summary>
    /// <param name="token">What the machine sent.</param>
    /// <param name="scheme">The name of the scheme that asks.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<ClaimsPrincipal?> OpenAsync(string token, string scheme, CancellationToken stop)
    {
        if (ProviderOf(token) is not { } provider || !await providers.AnswersAsync(provider, stop)
            || await ReadAsync(token, provider, stop) is not { } read)
        {
            return null;
        }

        var key = ProviderSubject.KeyOf(provider.Issuer, read.Subject);
        var now = clock.GetUtcNow();
        var rows = await (from machine in context.ProviderSubjects.AsNoTracking()
                          join account in context.Users on machine.PersonId equals account.PersonId
                          join organisation in context.Organisations on account.OrganisationId equals organisation.Id
                          join given in context.UserRoles on account.Id equals given.UserId
                          join role in context.Roles on given.RoleId equals role.Id
                          where machine.Key == key && machine.Scopes != null && account.DisabledAt == null
                          select new { Machine = machine, Account = account, Organisation = organisation, Role = role.Name })
            .ToListAsync(stop);
        return rows.Count > 0
            && string.Equals(rows[0].Organisation.Name, provider.Organisation, StringComparison.OrdinalIgnoreCase)
            && !(rows[0].Account.LockoutEnd > now)
                ? new(new ClaimsIdentity(
                    [
                        new(AccountClaims.Person, rows[0].Account.PersonId.ToString()),
                        new(AccountClaims.Organisation, rows[0].Account.OrganisationId.ToString()),
                        new(AccountClaims.Scopes, Both(rows[0].Machine.Scopes!, Allowed(read, provider))),
                        .. AccountClaims.OfOffice(rows[0].Organisation),
                        .. rows.Select(row => new Claim(ClaimTypes.Role, row.Role!)),
                    ], scheme))
                : null;
    }

    private ProviderSettings? ProviderOf(string token)
    {
        var handler = new JsonWebTokenHandler();
        if (!handler.CanReadToken(token))
        {
            return null;
        }

        try
        {
            var issuer = handler.ReadJsonWebToken(token).Issuer;
            return providers.All.FirstOrDefault(one => one.Audience is not null && one.Issuer == issuer);
        }
        catch (ArgumentException)
        {
            // Three parts that are no JSON: no token of anybody's.
            return null;
        }
    }

    private async Task<JsonWebToken?> ReadAsync(string token, ProviderSettings provider, CancellationToken stop)
    {
        var published = await providers.ReadAsync(provider, stop);
        var kid = new JsonWebToken(token).Kid;

        // The provider may have taken a new key into use since; a token by a key that is known is judged by it, once.
        if (string.IsNullOrEmpty(kid) || published.SigningKeys.All(key => key.KeyId != kid))
        {
            providers.Forget(provider);
            published = await providers.ReadAsync(provider, stop);
        }

        return await TokenJudge.AccessTokenAsync(token, provider, published, clock.GetUtcNow());
    }

    private static HashSet<string> Allowed(JsonWebToken token, ProviderSettings provider)
    {
        var scopes = TokenJudge.Text(token, "scope") ?? TokenJudge.Text(token, "scp") ?? "";
        return [.. from scope in scopes.Split(' ') where provider.Permissions.ContainsKey(scope) select
            provider.Permissions[scope].ToString()];
    }

    private static string Both(string admitted, HashSet<string> allowed) => string.Join(' ', admitted.Split(' ').Where(allowed.Contains));
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Accounts.Providers;

/// <summary>
/// Which roles a provider's groups give: never one of the authority by an enterprise's provider, never two that clash. An authority's own
/// provider keeps and ends its roles and gives none: that takes two administrators here.
/// </summary>
internal sealed class ProviderRoles(RegistryContext context, UserManager<Account> accounts, AccountMaking making)
{
    public async Task<(IReadOnlyList<Role> Roles, ProviderRefusal? Why)> OfAsync(ProviderSettings provider, ShownPerson shown)
    {
        Role[] given = [.. shown.Groups.Where(provider.Groups.ContainsKey).Select(group => provider.Groups[group]).Distinct()];
        if (provider.Groups.Count == 0)
        {
            return ([], null);
        }

        ProviderRefusal? why = given.Length == 0 ? ProviderRefusal.NoRole
            : Roles.Clash(given) ? ProviderRefusal.Clash
            : given.Any(MakeAccount.OfAuthority.Contains) && await OrganisationAsync(provider) is not { IsAuthority: true }
                ? ProviderRefusal.NotTheirs
            : null;
        return (given, why);
    }

    public async Task<bool> IsOfAsync(Account account, ProviderSettings provider) =>
        await OrganisationAsync(provider) is { } organisation && organisation.Id == account.OrganisationId;

    /// <summary>
    /// Gives the account the roles of the groups in place of those it has, where groups are mapped at all; of an authority's only those
    /// that it has already.
    /// </summary>
    public async Task GiveAsync(Account account, ProviderSettings provider, IReadOnlyList<Role> given)
    {
        if (provider.Groups.Count == 0)
        {
            return;
        }

        var before = await accounts.GetRolesAsync(account);
        var after = given.Where(role => IsGivenByGroups(role) || before.Contains(role.ToString())).Select(role => role.ToString()).ToList();
        if (!before.ToHashSet(StringComparer.Ordinal).SetEquals(after))
        {
            await accounts.RemoveFromRolesAsync(account, before.Except(after));
            await accounts.AddToRolesAsync(account, after.Except(before));
            await accounts.UpdateSecurityStampAsync(account);
        }
    }

    /// <summary>
    /// An account without a password for somebody new, linked to the subject; null when the organisation is not recorded, or the groups
    /// give only roles that two administrators give.
    /// </summary>
    public async Task<Account?> MakeAsync(ProviderSettings provider, ShownPerson shown, IReadOnlyList<Role> given, Sha256Digest key,
        DateTimeOffset now)
    {
        Role[] own = [.. given.Where(IsGivenByGroups)];
        if (own.Length == 0 || await OrganisationAsync(provider) is not { } organisation)
        {
            return null;
        }

        var made = await making.MakeWithoutPasswordAsync(shown.Name ?? shown.Subject, $"{provider.Name}-{key.Hex[..16]}", organisation, own);
        if (!made.TryGet(out var account, out _))
        {
            return null;
        }

        context.Add(LinkOf(provider, shown, account.PersonId, key, now));
        await context.SaveChangesAsync();
        return account;
    }

    public static ProviderSubject LinkOf(ProviderSettings provider, ShownPerson shown, PersonId person, Sha256Digest key,
        DateTimeOffset now) =>
        new() { Key = key, Issuer = provider.Issuer, Subject = shown.Subject, PersonId = person, LinkedAt = now };

    private static bool IsGivenByGroups(Role role) => !MakeAccount.OfAuthority.Contains(role);

    private Task<Organisation?> OrganisationAsync(ProviderSettings provider) =>
        context.Organisations.AsNoTracking().Named(provider.Organisation).SingleOrDefaultAsync();
}

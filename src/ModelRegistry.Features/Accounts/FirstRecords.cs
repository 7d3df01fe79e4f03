using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Models;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// The records without which no act can be: the roles, the local principal, the program's own edition (kept before it judges, so that no
/// two first evaluations both have to) and, until there is an administrator, the code that makes one.
/// </summary>
internal sealed class FirstRecords(RegistryContext context, IServiceProvider services)
{
    private static readonly string[] RoleNames = [.. Enum.GetNames<Role>().Where(name => name != nameof(Role.LocalPrincipal))];

    private EditionArchive Editions => services.GetRequiredService<EditionArchive>();

    /// <summary>
    /// Makes all of them, together, in a registry that is known to be empty: where it is not, that is refused as a duplicate.
    /// </summary>
    public async Task<string?> MakeAllAsync(bool withCode, CancellationToken stop)
    {
        AddRoles(RoleNames);
        AddLocalPrincipal();
        Editions.KeepFirst(RulebookEdition.Current);
        context.HasNoWordsToFill();
        var code = withCode ? AddCode() : null;
        await context.SaveChangesAsync(stop);
        return code;
    }

    /// <summary>Makes what is not there.</summary>
    public async Task<string?> MakeMissingAsync(bool withCode, CancellationToken stop)
    {
        await context.FillWordsAsync(stop);
        AddRoles(RoleNames.Except(await context.Roles.Select(role => role.Name!).ToListAsync(stop)));
        if (!await context.People.AnyAsync(person => person.Id == LocalPrincipal.PersonId, stop))
        {
            AddLocalPrincipal();
        }

        await Editions.KeepAsync(RulebookEdition.Current, stop);
        await context.SaveChangesAsync(stop);
        return withCode && !await FirstAdministrator.ExistsAsync(context, stop) ? await MakeCodeAsync(stop) : null;
    }

    // Codes of earlier starts that nobody used end here: only the one on the console is good.
    private async Task<string> MakeCodeAsync(CancellationToken stop)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        await context.AdministratorCodes.Where(old => old.UsedAt == null).ExecuteDeleteAsync(stop);
        var code = AddCode();
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return code;
    }

    private void AddRoles(IEnumerable<string> names)
    {
        var normal = services.GetRequiredService<ILookupNormalizer>();
        context.AddRange(names.Select(name =>
            new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7(), NormalizedName = normal.NormalizeName(name) }));
    }

    private void AddLocalPrincipal()
    {
        context.Add(new Organisation { Id = LocalPrincipal.OrganisationId, Name = "this computer" });
        context.Add(Person.Named(LocalPrincipal.PersonId, "local principal", FirstAdministrator.Secret()));
    }

    private string AddCode()
    {
        var code = FirstAdministrator.Secret();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        context.AdministratorCodes.Add(new() { Digest = FirstAdministrator.DigestOf(code), MadeAt = now });
        return code;
    }
}

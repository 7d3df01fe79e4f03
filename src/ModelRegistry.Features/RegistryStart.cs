using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Models;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features;

/// <summary>What must be so before the first act, and whether it still is.</summary>
public static class RegistryStart
{
    /// <summary>
    /// Brings the database to the newest migration, makes the roles and the local principal, and, when there is no administrator yet,
    /// a new one-time code that makes the first one.
    /// </summary>
    /// <param name="services">The host's root services.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The code, to be shown on the console and nowhere else; null when there is an administrator.</returns>
    public static async Task<string?> PrepareAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await PrepareEmbeddedAsync(services, cancellationToken);
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        return await FirstAdministrator.OfferCodeAsync(context, time, cancellationToken);
    }

    /// <summary>
    /// The same for a host that nobody signs in to: it offers no code, and leaves the one that a server printed as it is.
    /// </summary>
    /// <param name="services">The host's root services.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task PrepareEmbeddedAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        await context.Database.MigrateAsync(cancellationToken);
        await context.FillWordsAsync(cancellationToken);
        await MakeRolesAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>());
        await MakeLocalPrincipalAsync(context, cancellationToken);
        await KeepEditionAsync(context, scope.ServiceProvider.GetRequiredService<EditionArchive>(), cancellationToken);
    }

    /// <summary>Whether acts can be served: the database answers and holds every migration that this program brings.</summary>
    /// <param name="services">Services of the host; the question has a scope of its own.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<bool> IsReadyAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RegistryContext>().Database;
        return await database.CanConnectAsync(cancellationToken) && !(await database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }

    private static async Task MakeRolesAsync(RoleManager<IdentityRole<Guid>> roles)
    {
        foreach (var role in Enum.GetNames<Role>().Where(name => name != nameof(Role.LocalPrincipal)))
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
            }
        }
    }

    /// <summary>The program's own edition is kept before it judges, so that no two first evaluations both have to.</summary>
    private static async Task KeepEditionAsync(RegistryContext context, EditionArchive editions, CancellationToken cancellationToken)
    {
        await editions.KeepAsync(RulebookEdition.Current, cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException twice) when (Provider.IsDuplicate(twice.InnerException))
        {
            // Another process that starts at the same moment has kept it.
            context.ChangeTracker.Clear();
        }
    }

    private static async Task MakeLocalPrincipalAsync(RegistryContext context, CancellationToken cancellationToken)
    {
        if (await context.People.AnyAsync(person => person.Id == LocalPrincipal.PersonId, cancellationToken))
        {
            return;
        }

        context.Add(new Organisation { Id = LocalPrincipal.OrganisationId, Name = "this computer" });
        context.Add(Person.Named(LocalPrincipal.PersonId, "local principal", FirstAdministrator.Secret()));
        await context.SaveChangesAsync(cancellationToken);
    }
}

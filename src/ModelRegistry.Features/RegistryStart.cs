using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features;

/// <summary>What must be so before the first act, and whether it still is.</summary>
public static class RegistryStart
{
    /// <summary>
    /// Begins what takes longest at a start and needs nothing of the host, beside whatever the host does meanwhile: storage's model and the
    /// rulebook, each made once in a process. Whoever needs one waits for it, and meets its fault if it has one.
    /// </summary>
    /// <param name="configuration">The one that is given to <see cref="AddRegistryExtensions.AddRegistry"/>.</param>
    public static void BeginEarly(IConfiguration configuration)
    {
        var dialect = Provider.Parse(configuration["Registry:Provider"]);
        _ = Task.Run(() => NewestSchema.Foresee(dialect));
        _ = Task.Run(() => RulebookEdition.Current);
    }

    /// <summary>
    /// Brings the database to the newest migration, makes the roles and the local principal, and, when there is no administrator yet,
    /// a new one-time code that makes the first one.
    /// </summary>
    /// <param name="services">The host's root services.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<PreparedRegistry> PrepareAsync(IServiceProvider services, CancellationToken cancellationToken = default) =>
        MakeReadyAsync(services, offersCode: true, cancellationToken);

    /// <summary>
    /// The same for a host that nobody signs in to: it offers no code, and leaves the one that a server printed as it is.
    /// </summary>
    /// <param name="services">The host's root services.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task PrepareEmbeddedAsync(IServiceProvider services, CancellationToken cancellationToken = default) =>
        MakeReadyAsync(services, offersCode: false, cancellationToken);

    /// <summary>Whether acts can be served: the database answers and holds every migration that this program brings.</summary>
    /// <param name="services">Services of the host; the question has a scope of its own.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<bool> IsReadyAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RegistryContext>().Database;
        return await database.CanConnectAsync(cancellationToken) && !(await database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }

    private static async Task<PreparedRegistry> MakeReadyAsync(IServiceProvider services, bool offersCode, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        var records = new FirstRecords(context, scope.ServiceProvider);
        var isNew = await NewestSchema.ReachAsync(context, stop);
        try
        {
            // Whoever made the tables knows that they are empty and need not look.
            return new(isNew, isNew ? await records.MakeAllAsync(offersCode, stop) : await records.MakeMissingAsync(offersCode, stop));
        }
        catch (DbUpdateException twice) when (Provider.IsDuplicate(twice))
        {
            // Another process that starts at the same moment has made them; a look finds them.
            context.ChangeTracker.Clear();
            return new(IsNew: false, await records.MakeMissingAsync(offersCode, stop));
        }
    }
}

/// <summary>What a start found and made.</summary>
/// <param name="IsNew">Whether it made the tables itself and nobody wrote into them before it.</param>
/// <param name="AdministratorCode">
/// The code that makes the first administrator, to be shown on the console and nowhere else; null when there is an administrator.
/// </param>
public sealed record PreparedRegistry(bool IsNew, string? AdministratorCode);

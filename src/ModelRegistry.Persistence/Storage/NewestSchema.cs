using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace ModelRegistry.Persistence.Storage;

/// <summary>
/// Brings a database to the newest migration. An empty SQLite file gets the outcome of all migrations at once, in one transaction, from a
/// script beside them: a newcomer would wait a second for them one by one. Whatever the script lacks, the migrations add.
/// </summary>
public static class NewestSchema
{
    /// <summary>The script's name among the resources of SQLite's migrations.</summary>
    public const string Script = "new-database.sql";

    /// <summary>
    /// Makes EF Core's model of a dialect, which takes most of a second, for every context of this process that comes after.
    /// </summary>
    /// <param name="dialect">The dialect; nothing connects.</param>
    public static void Foresee(Dialect dialect)
    {
        using var context = DesignTime.Context(dialect, "");
        _ = context.Model;
    }

    /// <summary>Makes the database where there is none, and applies what it lacks; does nothing to one that is up to date.</summary>
    /// <param name="context">The database.</param>
    /// <param name="cancellationToken">Ends it; what had begun is taken back.</param>
    /// <returns>Whether an empty database was filled by this call and by no other process.</returns>
    public static async Task<bool> ReachAsync(RegistryContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var filled = context.Dialect == Dialect.Sqlite && await FillAsync(context, cancellationToken);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await context.Database.MigrateAsync(cancellationToken);
        }

        return filled;
    }

    // The transaction has the write lock from its beginning: of two processes that start on one empty file, the second sees the first's
    // tables. One that dies in the middle leaves the file as empty as it was.
    private static async Task<bool> FillAsync(RegistryContext context, CancellationToken stop)
    {
        await context.Database.OpenConnectionAsync(stop);
        try
        {
            if (!await IsEmptyAsync(context, stop))
            {
                return false;
            }

            await using var transaction = await context.Database.BeginTransactionAsync(stop);
            if (!await IsEmptyAsync(context, stop))
            {
                return false;
            }

            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.Transaction = transaction.GetDbTransaction();
            command.CommandText = await TextAsync(context.GetService<IMigrationsAssembly>(), stop);
            await command.ExecuteNonQueryAsync(stop);
            await transaction.CommitAsync(stop);
            return true;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task<bool> IsEmptyAsync(RegistryContext context, CancellationToken stop)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = "SELECT NOT EXISTS (SELECT 1 FROM sqlite_master)";
        return (long)(await command.ExecuteScalarAsync(stop))! == 1;
    }

    private static async Task<string> TextAsync(IMigrationsAssembly migrations, CancellationToken stop)
    {
        var resource = migrations.Assembly.GetManifestResourceStream(Script)
            ?? throw new InvalidOperationException($"{migrations.Assembly.GetName().Name} does not hold {Script}.");
        using var reader = new StreamReader(resource);
        return await reader.ReadToEndAsync(stop);
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Tests.Features;

/// <summary>An SQLite file that is made at once from the script is the file that the migrations make one by one, and is made whole.</summary>
public sealed class NewDatabases : IDisposable
{
    private const string Renew = "migrations/Sqlite/new-database.sql is not what the migrations say: run infra/check-migrations --write";
    private readonly string folder = Directory.CreateTempSubdirectory("registry-new-").FullName;

    [Fact]
    public async Task are_what_the_migrations_make_one_by_one()
    {
        await using (var context = Context("migrated.db"))
        {
            await context.Database.MigrateAsync();
        }

        await using (var context = Context("new.db"))
        {
            await NewestSchema.ReachAsync(context, CancellationToken.None);
        }

        var (migrated, made) = (Contents("migrated.db"), Contents("new.db"));
        Assert.True(migrated.Count > 100, "The migrations make tables, indexes, triggers and rows.");
        var different = migrated.Zip(made).FirstOrDefault(pair => pair.First != pair.Second);
        Assert.True(migrated.SequenceEqual(made), $"{Renew}\nmigrations: {different.First}\nscript:     {different.Second}");
    }

    [Fact]
    public async Task get_from_the_migrations_what_the_script_lacks_and_keep_what_they_hold()
    {
        await using (var context = Context("old.db"))
        {
            await context.Database.MigrateAsync(context.Database.GetMigrations().First());

            // A table that is as it always was: the model of today writes into the database of then.
            context.Add(new AdministratorCode { Digest = Sha256Digest.OfBytes("earlier"u8), MadeAt = DateTimeOffset.UnixEpoch });
            await context.SaveChangesAsync();
        }

        await using (var context = Context("old.db"))
        {
            await NewestSchema.ReachAsync(context, CancellationToken.None);
            Assert.Empty(await context.Database.GetPendingMigrationsAsync());
            Assert.Equal(Sha256Digest.OfBytes("earlier"u8), (await context.AdministratorCodes.SingleAsync()).Digest);
        }
    }

    [Fact]
    public async Task that_a_process_leaves_unfinished_are_empty_and_the_next_makes_them()
    {
        using (var process = new SqliteConnection(Connection("killed.db")))
        {
            process.Open();
            using var transaction = process.BeginTransaction();
            using var command = process.CreateCommand();
            command.CommandText = "PRAGMA cache_spill = 1; CREATE TABLE \"Models\" (\"Id\" TEXT NOT NULL);";
            command.ExecuteNonQuery();
        }

        await using var context = Context("killed.db");
        await NewestSchema.ReachAsync(context, CancellationToken.None);
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Empty(await context.Models.ToListAsync());
    }

    [Fact]
    public async Task of_processes_that_start_at_once_are_made_once()
    {
        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var host = Host("shared.db");
            return (await RegistryStart.PrepareAsync(host)).AdministratorCode;
        })));

        Assert.All(codes, Assert.NotNull);
        Assert.Equal(1, await CodesAsync("shared.db"));
        await using var context = Context("shared.db");
        Assert.Equal(Enum.GetNames<Role>().Length - 1, await context.Roles.CountAsync());
        Assert.Equal(LocalPrincipal.PersonId, (await context.People.SingleAsync()).Id);
        Assert.Single(await context.KeptEditions.ToListAsync());
    }

    [Fact]
    public async Task are_known_as_such_once()
    {
        await using var host = Host("once.db");
        Assert.True((await RegistryStart.PrepareAsync(host)).IsNew);
        var again = await RegistryStart.PrepareAsync(host);
        Assert.False(again.IsNew);
        Assert.NotNull(again.AdministratorCode);
        Assert.Equal(1, await CodesAsync("once.db"));
    }

    [Fact]
    public async Task are_made_with_the_model_that_was_begun_early()
    {
        using var early = DesignTime.Context(Dialect.Sqlite, "");
        await using var host = Host("early.db");
        await using var scope = host.CreateAsyncScope();
        Assert.Same(early.Model, scope.ServiceProvider.GetRequiredService<RegistryContext>().Model);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Connection(string file) => $"Data Source={Path.Combine(folder, file)};Pooling=False";

    private RegistryContext Context(string file) => DesignTime.Context(Dialect.Sqlite, Connection(file));

    private async Task<int> CodesAsync(string file)
    {
        await using var context = Context(file);
        return await context.AdministratorCodes.CountAsync();
    }

    private ServiceProvider Host(string file)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Registry:ConnectionString"] = Connection(file) }).Build();
        return new ServiceCollection().AddRegistry(configuration)
            .AddScoped<ICallerSource>(_ => new FixedCaller(Caller.Anonymous))
            .BuildServiceProvider();
    }

    // Every word of the schema and every row, in the order in which SQLite keeps them.
    private List<string> Contents(string file)
    {
        using var connection = new SqliteConnection(Connection(file));
        connection.Open();
        var schema = Read(connection, "SELECT type, name, tbl_name, COALESCE(sql, '') FROM sqlite_master ORDER BY rowid");
        var tables = Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid");
        return [.. schema, .. tables.SelectMany(table => Read(connection, $"SELECT '{table}', * FROM \"{table}\" ORDER BY rowid"))];
    }

    private static List<string> Read(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(string.Join(" | ", row).ReplaceLineEndings("\n")); // EF Core's own lock table has the line ends of Windows
        }

        return rows;
    }
}

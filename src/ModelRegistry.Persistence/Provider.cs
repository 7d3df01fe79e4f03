using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Persistence.Stamps;
using ModelRegistry.Persistence.Storage;
using Npgsql;
using SQLitePCL;

namespace ModelRegistry.Persistence;

/// <summary>The dialects of SQL that the registry speaks.</summary>
public enum Dialect
{
    /// <summary>SQLite, in a file.</summary>
    Sqlite,

    /// <summary>PostgreSQL and compatible engines.</summary>
    PostgreSql,

    /// <summary>SQL Server and Azure SQL.</summary>
    SqlServer,
}

/// <summary>The only place that names database providers.</summary>
public static class Provider
{
    /// <summary>The dialect for the configured word.</summary>
    /// <param name="word">The value of Registry:Provider: sqlite (the default), postgresql or sqlserver.</param>
    /// <exception cref="ArgumentException">The word is none of the three.</exception>
    public static Dialect Parse(string? word) => word?.Trim().ToUpperInvariant() switch
    {
        null or "" or "SQLITE" => Dialect.Sqlite,
        "POSTGRESQL" => Dialect.PostgreSql,
        "SQLSERVER" => Dialect.SqlServer,
        _ => throw new ArgumentException($"Registry:Provider is \"{word}\". Write sqlite, postgresql or sqlserver.", nameof(word)),
    };

    /// <summary>The dialect behind EF Core's name of a provider, as contexts and migrations report it.</summary>
    public static Dialect Of(string? providerName) => providerName switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" => Dialect.Sqlite,
        "Npgsql.EntityFrameworkCore.PostgreSQL" => Dialect.PostgreSql,
        "Microsoft.EntityFrameworkCore.SqlServer" => Dialect.SqlServer,
        _ => throw new InvalidOperationException($"The provider {providerName} is not one of the registry's."),
    };

    /// <summary>Points a context at a database and at the migrations of its dialect.</summary>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, Dialect dialect, string connectionString)
    {
        var migrations = $"ModelRegistry.Migrations.{dialect}";
        _ = dialect switch
        {
            Dialect.Sqlite => options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(migrations))
                .AddInterceptors(SqlitePragmas.Instance),
            Dialect.PostgreSql => options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(migrations)),
            Dialect.SqlServer => options.UseSqlServer(connectionString, sqlServer => sqlServer.MigrationsAssembly(migrations)),
        };
        return options.AddInterceptors(StampInterceptor.Instance);
    }

    /// <summary>
    /// The collation that compares text by code point, so that order is the same everywhere; null where that is the
    /// default.
    /// </summary>
    internal static string? OrdinalCollation(Dialect dialect) => dialect switch
    {
        Dialect.Sqlite => null,
        Dialect.PostgreSql => "C",
        Dialect.SqlServer => "Latin1_General_100_BIN2",
    };

    /// <summary>Whether the database refused a second row with the same key.</summary>
    /// <param name="thrown">What the database threw, or what EF Core threw because of it.</param>
    public static bool IsDuplicate(Exception thrown) => SaidBy(thrown) switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        SqlException sqlServer => sqlServer.Number is 2601 or 2627,
        _ => false,
    };

    /// <summary>
    /// Whether another transaction was there first: it took the key, or the database ended this one in its favour (deadlock, serialization,
    /// lock time-out).
    /// </summary>
    /// <param name="thrown">What the database threw, or what EF Core threw because of it.</param>
    public static bool IsLostRace(Exception thrown) => IsDuplicate(thrown) || SaidBy(thrown) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        SqlException sqlServer => sqlServer.Number is 1205,
        _ => false,
    };

    private static DbException? SaidBy(Exception thrown) => thrown as DbException ?? thrown.InnerException as DbException;

    /// <summary>SQLite's engine behind an open connection; null for the databases that are not in the process.</summary>
    internal static sqlite3? Engine(DbConnection connection) => (connection as SqliteConnection)?.Handle;

    /// <summary>Throws what a command would throw for an answer of SQLite's engine; nothing where it is content.</summary>
    internal static void Heed(int answer, sqlite3 engine) => SqliteException.ThrowExceptionForRC(answer, engine);

    /// <summary>Whether the database refused a change of an append-only table.</summary>
    public static bool IsGuarded(DbException exception) =>
        exception?.Message.Contains(AppendOnlyGuard.Refusal, StringComparison.Ordinal) ?? false;
}

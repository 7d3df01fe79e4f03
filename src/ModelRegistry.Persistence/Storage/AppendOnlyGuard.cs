using Microsoft.EntityFrameworkCore.Migrations;

namespace ModelRegistry.Persistence.Storage;

/// <summary>
/// Triggers that refuse to change or delete rows of append-only tables. A migration that makes such a table, or rebuilds it on SQLite,
/// calls <see cref="GuardAppendOnly"/> after it; a test tries every guarded table.
/// </summary>
public static class AppendOnlyGuard
{
    /// <summary>The words in every refusal of a trigger.</summary>
    public const string Refusal = "is append-only";

    /// <summary>The name that the mapping and the database give to the guard of a table.</summary>
    public static string TriggerName(string table) => $"{table}_append_only";

    /// <summary>Puts the guard on a table, in the dialect of the migration.</summary>
    public static void GuardAppendOnly(this MigrationBuilder migration, string table)
    {
        foreach (var statement in Statements(Provider.Of(migration.ActiveProvider), table))
        {
            migration.Sql(statement);
        }
    }

    private static string[] Statements(Dialect dialect, string table) => dialect switch
    {
        Dialect.Sqlite => [SqliteTrigger(table, "UPDATE"), SqliteTrigger(table, "DELETE")],
        Dialect.PostgreSql => [PostgreSqlFunction, PostgreSqlTrigger(table), PostgreSqlTruncate(table)],
        Dialect.SqlServer => [SqlServerTrigger(table)],
    };

    private static string SqliteTrigger(string table, string verb) =>
        $"""
        CREATE TRIGGER "{TriggerName(table)}_{verb.ToLowerInvariant()}" BEFORE {verb} ON "{table}"
        BEGIN SELECT RAISE(ABORT, '{table} {Refusal}'); END;
        """;

    private const string PostgreSqlFunction =
        $"""
        CREATE OR REPLACE FUNCTION registry_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $guard$ BEGIN RAISE EXCEPTION '% {Refusal}', TG_TABLE_NAME; END $guard$;
        """;

    private static string PostgreSqlTrigger(string table) =>
        $"""
        CREATE TRIGGER "{TriggerName(table)}" BEFORE UPDATE OR DELETE ON "{table}"
        FOR EACH ROW EXECUTE FUNCTION registry_append_only();
        """;

    private static string PostgreSqlTruncate(string table) =>
        $"""
        CREATE TRIGGER "{TriggerName(table)}_truncate" BEFORE TRUNCATE ON "{table}"
        FOR EACH STATEMENT EXECUTE FUNCTION registry_append_only();
        """;

    // CREATE TRIGGER must stand first in its batch; EXEC gives it one of its own inside the idempotent script.
    private static string SqlServerTrigger(string table) =>
        $"""
        EXEC(N'CREATE TRIGGER [{TriggerName(table)}] ON [{table}] AFTER UPDATE, DELETE AS
        BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''{table} {Refusal}'', 1; END');
        """;
}

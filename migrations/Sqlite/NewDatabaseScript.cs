using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Persistence;

namespace ModelRegistry.Migrations.Sqlite;

/// <summary>
/// Writes what all migrations together make of an empty file: its tables, indexes and triggers as SQLite keeps them, and its rows.
/// </summary>
internal static class NewDatabaseScript
{
    // What SQLite makes by itself has no text, or a name that begins so.
    private const string Schema =
        @"SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY rowid";

    public static async Task WriteAsync(string file)
    {
        var folder = Directory.CreateTempSubdirectory("registry-script-");
        try
        {
            await using var context = DesignTime.Context(Dialect.Sqlite, $"Data Source={Path.Combine(folder.FullName, "new.db")};Pooling=False");
            await context.Database.MigrateAsync();
            await context.Database.OpenConnectionAsync();
            await File.WriteAllTextAsync(file, await ScriptAsync(context.Database.GetDbConnection()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> ScriptAsync(DbConnection connection)
    {
        var script = new StringBuilder("-- What the migrations make of an empty file. Written by infra/check-migrations --write; not edited by hand.\n");
        var parts = await RowsAsync(connection, Schema);
        foreach (var part in parts)
        {
            script.Append(part[2].ReplaceLineEndings("\n").TrimEnd(';')).Append(";\n");
        }

        foreach (var table in parts.Where(part => part[0] == "table").Select(part => part[1]))
        {
            foreach (var row in await RowsAsync(connection, await AllOfAsync(connection, table)))
            {
                script.Append($"INSERT INTO \"{table}\" VALUES ({string.Join(", ", row)});\n");
            }
        }

        return script.ToString();
    }

    private static async Task<string> AllOfAsync(DbConnection connection, string table)
    {
        var columns = await RowsAsync(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid");
        return $"SELECT {string.Join(", ", columns.Select(column => $"quote(\"{column[0]}\")"))} FROM \"{table}\" ORDER BY rowid";
    }

    private static async Task<List<string[]>> RowsAsync(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}

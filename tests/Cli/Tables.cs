using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ModelRegistry.Tests.Cli;

/// <summary>Looks into a registry's file without the product.</summary>
internal static class Tables
{
    public static int Count(string database, string table, string what = "*", string where = "1 = 1") =>
        Convert.ToInt32(Read(database, $"SELECT COUNT({what}) FROM \"{table}\" WHERE {where}")[0][0], CultureInfo.InvariantCulture);

    public static List<object[]> Read(string database, string query)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=false;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}

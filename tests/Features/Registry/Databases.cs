using Microsoft.Data.SqlClient;
using Npgsql;

namespace ModelRegistry.Tests.Features.Registry;

/// <summary>The databases that slices run on: SQLite and PostgreSQL always, SQL Server when MODELREG_TEST_SQLSERVER names one.</summary>
public sealed class EveryDatabase : TheoryData<string>
{
    public const string SqlServerVariable = "MODELREG_TEST_SQLSERVER";

    public EveryDatabase()
    {
        Add("sqlite");
        Add("postgresql");
        if (Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 })
        {
            Add("sqlserver");
        }
    }
}

/// <summary>One database of each kind for a test class, made at first use and gone afterwards.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly Dictionary<string, RegistryApp> apps = [];
    private readonly string name = $"registry_{Guid.NewGuid():N}";

    /// <summary>The registry of this class on one kind of database.</summary>
    public async Task<RegistryApp> On(string provider)
    {
        if (!apps.TryGetValue(provider, out var app))
        {
            apps[provider] = app = await RegistryApp.StartAsync(provider, await MakeAsync(provider));
        }

        return app;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var app in apps.Values)
        {
            await app.DisposeAsync();
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), name + ".db*"))
        {
            File.Delete(file);
        }
    }

    private async Task<string> MakeAsync(string provider)
    {
        switch (provider)
        {
            case "postgresql":
                await using (var server = new NpgsqlConnection(PostgreSqlServer.ConnectionTo("postgres")))
                {
                    await server.OpenAsync();
                    await using var make = new NpgsqlCommand($"CREATE DATABASE {name}", server);
                    await make.ExecuteNonQueryAsync();
                }

                return PostgreSqlServer.ConnectionTo(name);
            case "sqlserver":
                return new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(EveryDatabase.SqlServerVariable)) { InitialCatalog = name }.ToString();
            default:
                return $"Data Source={Path.Combine(Path.GetTempPath(), name + ".db")};Pooling=False";
        }
    }
}

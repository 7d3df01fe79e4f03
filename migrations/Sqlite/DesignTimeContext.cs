using Microsoft.EntityFrameworkCore.Design;
using ModelRegistry.Persistence;

namespace ModelRegistry.Migrations.Sqlite;

/// <summary>Makes the context for the design-time tools.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<RegistryContext>
{
    public RegistryContext CreateDbContext(string[] args) => DesignTime.Context(Dialect.Sqlite, "Data Source=:memory:");
}

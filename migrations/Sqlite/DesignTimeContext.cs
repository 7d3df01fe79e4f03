using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ModelRegistry.Persistence;

namespace ModelRegistry.Migrations.Sqlite;

/// <summary>Makes the context for the design-time tools; nothing connects.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<RegistryContext>
{
    public RegistryContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<RegistryContext>();
        Provider.Use(options, Dialect.Sqlite, "Data Source=:memory:");
        return new(options.Options, new NoTenant());
    }
}

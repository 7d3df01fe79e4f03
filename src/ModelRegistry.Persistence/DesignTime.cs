using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Persistence;

/// <summary>What the migrations projects share.</summary>
public static class DesignTime
{
    /// <summary>
    /// A context for the design-time tools; nothing connects. Identity reads the shape of its tables from the services, so these are
    /// told the same as a host's.
    /// </summary>
    public static RegistryContext Context(Dialect dialect, string connectionString)
    {
        var services = new ServiceCollection().Configure<IdentityOptions>(AccountTables.Shape).BuildServiceProvider();
        var options = new DbContextOptionsBuilder<RegistryContext>().UseApplicationServiceProvider(services);
        return new((DbContextOptions<RegistryContext>)Provider.Use(options, dialect, connectionString).Options, new NoTenant());
    }
}

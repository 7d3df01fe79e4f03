using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Features;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Tests.Features;

/// <summary>What a load balancer is told before it sends somebody here.</summary>
public sealed class Readiness
{
    [Fact]
    public async Task is_denied_until_the_database_is_there_with_every_migration()
    {
        var folder = Directory.CreateTempSubdirectory("modelreg-ready-");
        try
        {
            var file = Path.Combine(folder.FullName, "registry.db");
            await using var host = Host($"Data Source={file};Pooling=False");
            Assert.False(await RegistryStart.IsReadyAsync(host)); // there is no database
            await RegistryStart.PrepareAsync(host);
            Assert.True(await RegistryStart.IsReadyAsync(host));

            await using (var scope = host.CreateAsyncScope())
            {
                var database = scope.ServiceProvider.GetRequiredService<RegistryContext>().Database;
                await database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"");
            }

            Assert.False(await RegistryStart.IsReadyAsync(host)); // it lacks migrations
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ServiceProvider Host(string connection)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Registry:ConnectionString"] = connection }).Build();
        return new ServiceCollection().AddRegistry(configuration)
            .AddScoped<ICallerSource, Nobody>()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    private sealed class Nobody : ICallerSource
    {
        public Caller Current => Caller.Anonymous;
    }
}

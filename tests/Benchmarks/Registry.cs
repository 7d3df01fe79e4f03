using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.People;
using ModelRegistry.Features;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>A registry without a site around it: a new one in an SQLite file, or one that is there.</summary>
internal sealed class Registry : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-benchmark-").FullName;
    private readonly ServiceProvider services;

    private Registry(string provider, string? connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Registry:Provider"] = provider,
            ["Registry:ConnectionString"] = connection ?? $"Data Source={Path.Combine(folder, "registry.db")}",
            ["Registry:Demonstration"] = "true",
            ["Signing:Folder"] = folder,
        }).Build();
        services = new ServiceCollection().AddRegistry(configuration)
            .AddScoped<Slot>()
            .AddScoped<ICallerSource>(scope => scope.GetRequiredService<Slot>())
            .BuildServiceProvider();
    }

    /// <summary>Where the demonstration keeps its root certificate.</summary>
    public string Folder => folder;

    /// <summary>One that is gone afterwards, or the one behind a connection string, which stays.</summary>
    public static async Task<Registry> OpenAsync(string provider = "sqlite", string? connection = null)
    {
        var registry = new Registry(provider, connection);
        await RegistryStart.PrepareEmbeddedAsync(registry.services);
        return registry;
    }

    /// <summary>A new person, in an organisation of their own unless a colleague is named.</summary>
    public async Task<Caller> SomebodyAsync(Role role, Caller? colleague = null)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        var person = Person.Named(new(Guid.CreateVersion7()), $"A {role}", Guid.NewGuid().ToString("N"));
        var organisation = colleague?.Organisation ?? new(Guid.CreateVersion7());
        context.Add(person);
        if (colleague is null)
        {
            context.Add(new Organisation { Id = organisation, Name = $"Organisation {organisation}", IsAuthority = role is Role.LicensingOfficer });
        }

        await context.SaveChangesAsync();
        return Caller.Of(person.Id, organisation, role) with { ConfirmedAt = DateTimeOffset.MaxValue };
    }

    /// <summary>Somebody of the demonstration, by the name they sign in with.</summary>
    public async Task<Caller> KnownAsync(string userName, Role role)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        var account = await context.Users.SingleAsync(one => one.UserName == userName);
        return Caller.Of(account.PersonId, account.OrganisationId, role) with { ConfirmedAt = DateTimeOffset.MaxValue };
    }

    public async Task<T> DoAsync<T>(Caller caller, IAct<T> act)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Slot>().Current = caller;
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(act)).Value;
    }

    /// <summary>Works on the database as somebody.</summary>
    public async Task UseAsync(Caller caller, Func<RegistryContext, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Slot>().Current = caller;
        await work(scope.ServiceProvider.GetRequiredService<RegistryContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Slot : ICallerSource
    {
        public Caller Current { get; set; } = Caller.Anonymous;
    }
}

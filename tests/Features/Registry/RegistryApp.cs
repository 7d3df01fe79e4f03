using System.Globalization;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.People;
using ModelRegistry.Features;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;

namespace ModelRegistry.Tests.Features.Registry;

/// <summary>A registry on a real database, with the acts as a host would send them: send, then look.</summary>
public sealed class RegistryApp : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private RegistryApp(ServiceProvider services) => this.services = services;

    /// <summary>The code that the start printed.</summary>
    public string? AdministratorCode { get; private init; }

    /// <summary>A compliance officer of one enterprise.</summary>
    public Caller Officer { get; private set; } = Caller.Anonymous;

    /// <summary>A compliance officer of another enterprise.</summary>
    public Caller Stranger { get; private set; } = Caller.Anonymous;

    /// <summary>The officer's person as an officer of licensing.</summary>
    public Caller Licensing => Caller.Of(Officer.Person, Officer.Organisation, Role.LicensingOfficer);

    /// <summary>A regulator.</summary>
    public Caller Regulator { get; private set; } = Caller.Anonymous;

    public static async Task<RegistryApp> StartAsync(string provider, string connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Registry:Provider"] = provider,
            ["Registry:ConnectionString"] = connection,
        }).Build();
        var host = new ServiceCollection().AddRegistry(configuration)
            .AddScoped<CallerSlot>()
            .AddScoped<ICallerSource>(scope => scope.GetRequiredService<CallerSlot>())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        var app = new RegistryApp(host) { AdministratorCode = (await RegistryStart.PrepareAsync(host)).AdministratorCode };
        app.Officer = await app.SomebodyAsync("Ada Officer", Role.ComplianceOfficer);
        app.Stranger = await app.SomebodyAsync("Bob Stranger", Role.ComplianceOfficer);
        app.Regulator = await app.SomebodyAsync("Rita Regulator", Role.Regulator);
        return app;
    }

    /// <summary>A new person in an organisation of their own.</summary>
    public Task<Caller> SomebodyAsync(string name, params Role[] roles) =>
        SomebodyOfAsync($"Organisation {Guid.NewGuid():N}", name, authority: false, roles);

    /// <summary>A new person in a new organisation of this name.</summary>
    public Task<Caller> SomebodyOfAsync(string organisationName, string name, bool authority, params Role[] roles) => LookAsync(Regulator, async context =>
    {
        var person = Person.Named(new(Guid.CreateVersion7()), name, Guid.NewGuid().ToString("N"));
        var organisation = new Organisation { Id = new(Guid.CreateVersion7()), Name = organisationName, IsAuthority = authority };
        context.AddRange(person, organisation);
        await context.SaveChangesAsync();
        return Caller.Of(person.Id, organisation.Id, roles);
    });

    /// <summary>Sends an act as somebody.</summary>
    public async Task<Result<T>> SendAsync<T>(Caller caller, IAct<T> act)
    {
        await using var scope = ScopeOf(caller);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(act);
    }

    /// <summary>Sends an act that must be done.</summary>
    public async Task<T> DoAsync<T>(Caller caller, IAct<T> act) => (await SendAsync(caller, act)).Value;

    /// <summary>Sends an act that must be refused, and says why it was.</summary>
    public async Task<TRefusal> RefusedAsync<TRefusal, T>(Caller caller, IAct<T> act)
        where TRefusal : Refusal => Assert.IsType<TRefusal>((await SendAsync(caller, act)).Refusal);

    /// <summary>Looks into the database as somebody.</summary>
    public async Task<T> LookAsync<T>(Caller caller, Func<RegistryContext, Task<T>> look)
    {
        await using var scope = ScopeOf(caller);
        return await look(scope.ServiceProvider.GetRequiredService<RegistryContext>());
    }

    /// <summary>A process of this registry that does what is to be done at night, on a database that other processes share.</summary>
    public RulebookWorker Worker(TimeProvider clock, string replayAt = "02:00") => new(
        services.GetRequiredService<IServiceScopeFactory>(),
        new ConfigurationBuilder().AddInMemoryCollection([new("Rulebook:ReplayAt", replayAt)]).Build(),
        clock,
        Microsoft.Extensions.Logging.Abstractions.NullLogger<RulebookWorker>.Instance);

    /// <summary>Imports a model card.</summary>
    public async Task<ImportModel.Answer> ImportCardAsync(string name, string frontMatter, Caller? caller = null) =>
        await DoAsync(caller ?? Officer, new ImportModel(Card(name, frontMatter)));

    /// <summary>What Formats reads of a card.</summary>
    public static ImportedModel Card(string name, string frontMatter) => new ImportReader(TimeProvider.System)
        .ReadCard(System.Text.Encoding.UTF8.GetBytes($"---\n{frontMatter}\n---\n# {name}\n"), name);

    /// <summary>Registers a model nobody else uses.</summary>
    public Task<RegisterModel.Answer> RegisterAsync(string prefix) =>
        DoAsync(Officer, new RegisterModel($"{prefix}/{Guid.NewGuid():N}", "v1", null, null, Reported(EvidenceQuestion.Identity)));

    /// <summary>What anybody may record by hand: that others say so.</summary>
    public static StatedEvidence Reported(EvidenceQuestion question, string claim = "stated in the paper") =>
        Declared(question, claim) with { Kind = EvidenceKind.ThirdPartyFinding, AssertedBy = "a journal" };

    /// <summary>Evidence by the publisher's word, as an officer records it.</summary>
    public static StatedEvidence Declared(EvidenceQuestion question, string claim = "stated in the paper") => new()
    {
        Kind = EvidenceKind.PublisherDeclaration,
        Question = question,
        Strength = EvidenceStrength.Weak,
        Claim = claim,
        AssertedBy = "publisher",
        Source = "technical report",
        SourceDate = DateOnly.Parse("2025-01-22", CultureInfo.InvariantCulture),
    };

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private AsyncServiceScope ScopeOf(Caller caller)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerSlot>().Current = caller.JustConfirmed(TimeProvider.System);
        return scope;
    }

    private sealed class CallerSlot : ICallerSource
    {
        public Caller Current { get; set; } = Caller.Anonymous;
    }
}

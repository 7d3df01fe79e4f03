using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Demonstration;

/// <summary>
/// The invented cases of the demonstration, made by the same acts and the same two persons as any other: what the law does not give is
/// not decided. All are about invented models.
/// </summary>
internal sealed class DemonstrationCases
{
    private const string Kestrel = "example-frontier-lab/Kestrel-8B (invented)";
    private const string Heron = "example-student-lab/Heron-30B (invented)";
    private const string Buyer = "Beispiel Robotik GmbH (invented)";
    private const string OtherBuyer = "Exempel Programvara AB (invented)";

    private const string Reasons =
        "Invented for the demonstration. The weights are published without restriction on further dissemination, so under 15 CFR 734.7 "
        + "they are not subject to the regulations and no licence is required for this use. As the authority's practice is for an "
        + "application that needs no licence, it is returned without action.";

    private readonly IServiceProvider services;
    private readonly DateOnly day;
    private readonly Dictionary<string, Caller> callers = new(StringComparer.Ordinal);

    private DemonstrationCases(IServiceProvider services)
    {
        this.services = services;
        day = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
    }

    /// <summary>Makes the cases that are not there; what somebody did with one since stays as it is.</summary>
    /// <param name="host">The host's root services.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task MakeAsync(IServiceProvider host, CancellationToken stop)
    {
        // A registry of our own over the same database: the host's would act as whoever is signed in, and nobody is.
        var own = new ServiceCollection();
        own.AddSingleton(host.GetRequiredService<TimeProvider>());
        own.AddRegistry(host.GetRequiredService<IConfiguration>());
        own.AddScoped<CallerInTurn>();
        own.AddScoped<ICallerSource>(provider => provider.GetRequiredService<CallerInTurn>());
        await using var made = own.BuildServiceProvider();
        var cases = new DemonstrationCases(made);
        await cases.RunAsync(stop);
    }

    private async Task RunAsync(CancellationToken stop)
    {
        await ReadCallersAsync(stop);
        if (await ApplyAsync("demonstration-1", Kestrel, "DE", Buyer, stop) is { } first)
            await DecideAsync(first, Kestrel, "DE", Buyer, stop);
        await ApplyAsync("demonstration-2", Heron, "SE", OtherBuyer, stop);
    }

    private async Task<string?> ApplyAsync(string key, string model, string destination, string buyer, CancellationToken stop)
    {
        var found = await SendAsync("applicant", new ShowModel(Name: model), stop);
        var application = new Apply(key, found.Releases[0].Id, destination, day)
        {
            ExportedFrom = "US",
            Parties = [EndUser(buyer, destination)],
            EndUse = EndUse.CommercialSoftware,
            Activity = Activity.Export,
            Note = "Invented for the demonstration.",
        };
        if (await WasThereAsync(key, stop)) return null;
        return (await SendAsync("applicant", application, stop)).Reference;
    }

    private async Task DecideAsync(string reference, string model, string destination, string buyer, CancellationToken stop)
    {
        var question = new Question
        {
            Item = new(ItemKind.Weights, Release: model),
            ExportedFrom = "US",
            Destination = destination,
            Parties = [EndUser(buyer, destination)],
            EndUse = EndUse.CommercialSoftware,
            Activity = Activity.Export,
            Day = day,
        };
        var evaluated = await SendAsync("licensing", new EvaluateQuestion(question, new()), stop);
        var draft = new Draft(reference, evaluated.Id, DeterminationOutcome.ReturnedWithoutAction, Reasons, [], day);
        var drafted = await SendAsync("licensing", draft, stop);
        await SendAsync("licensing", new SendToCountersign(reference), stop);
        await SendAsync("countersigner", new IssueDecision(reference, drafted.Digest), stop);
    }

    private static PartyInRole EndUser(string name, string country) =>
        new(PartyRole.EndUser, new(name, country, country, name, country));

    private async Task<bool> WasThereAsync(string key, CancellationToken stop)
    {
        await using var scope = ScopeFor("applicant");
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        return await context.Cases.AnyAsync(@case => @case.IdempotencyKey == key, stop);
    }

    private async Task ReadCallersAsync(CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        var accounts = await context.Users.AsNoTracking().ToListAsync(stop);
        foreach (var one in DemonstrationAccounts.All)
        {
            if (accounts.Find(account => account.UserName == one.UserName) is { } account)
                callers[one.UserName] = Caller.Of(account.PersonId, account.OrganisationId, one.Role);
        }
    }

    private AsyncServiceScope ScopeFor(string userName)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerInTurn>().Current = callers[userName];
        return scope;
    }

    // An act that is refused here is a mistake of ours: Value says which.
    private async Task<T> SendAsync<T>(string userName, IAct<T> act, CancellationToken stop)
    {
        await using var scope = ScopeFor(userName);
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(act, stop)).Value;
    }

    private sealed class CallerInTurn : ICallerSource
    {
        public Caller Current { get; set; } = Caller.Anonymous;
    }
}

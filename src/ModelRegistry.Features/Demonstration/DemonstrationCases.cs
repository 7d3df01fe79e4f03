using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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
public sealed class DemonstrationCases
{
    private const string Kestrel = "example-frontier-lab/Kestrel-8B (invented)";
    private const string Heron = "example-student-lab/Heron-30B (invented)";
    private const string Buyer = "Beispiel Robotik GmbH (invented)";
    private const string OtherBuyer = "Exempel Programvara AB (invented)";
    private const string First = "demonstration-1";
    private const int MostRefusals = 5;

    private const string Reasons =
        "Invented for the demonstration. The weights are published without restriction on further dissemination, so under 15 CFR 734.7 "
        + "they are not subject to the regulations and no licence is required for this use. As the authority's practice is for an "
        + "application that needs no licence, it is returned without action.";

    // The history of the case that is decided, as far as it is ours alone.
    private static readonly CaseAct[] Way = [CaseAct.Apply, CaseAct.Draft, CaseAct.SendToCountersign, CaseAct.Issue];

    private readonly IServiceProvider services;
    private readonly DateOnly day;
    private readonly Dictionary<string, Caller> callers = new(StringComparer.Ordinal);

    private DemonstrationCases(IServiceProvider services)
    {
        this.services = services;
        day = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
    }

    /// <summary>
    /// Makes what is not there of them, each act whole or not at all: after a process was killed in between, the next call goes on where
    /// it ended. A case that a visitor has taken up stays as it is.
    /// </summary>
    /// <param name="host">The host's root services, after <see cref="DemonstrationAccounts.PrepareAsync"/>.</param>
    /// <param name="stop">Ends it between two acts.</param>
    /// <exception cref="InvalidOperationException">An act was refused though nobody else acts on the case: a mistake of ours.</exception>
    public static async Task MakeAsync(IServiceProvider host, CancellationToken stop = default)
    {
        // A registry of our own over the same database: the host's would act as whoever is signed in, and nobody is.
        var own = new ServiceCollection();
        own.AddSingleton(host.GetRequiredService<TimeProvider>());
        own.AddSingleton(host.GetRequiredService<ILoggerFactory>());
        own.AddRegistry(host.GetRequiredService<IConfiguration>());
        own.AddScoped<CallerInTurn>();
        own.AddScoped<ICallerSource>(provider => provider.GetRequiredService<CallerInTurn>());
        await using var made = own.BuildServiceProvider();
        await new DemonstrationCases(made).RunAsync(stop);
    }

    private async Task RunAsync(CancellationToken stop)
    {
        await ReadCallersAsync(stop);
        await UntilNothingIsLeftAsync(() => ApplyAsync(First, Kestrel, "DE", Buyer, stop));
        await UntilNothingIsLeftAsync(() => DecideAsync(stop));
        await UntilNothingIsLeftAsync(() => ApplyAsync("demonstration-2", Heron, "SE", OtherBuyer, stop));
    }

    // A step answers what it left, or nothing. It is refused when a visitor or another process was quicker: then it looks again.
    private static async Task UntilNothingIsLeftAsync(Func<Task<Result<Left>>> step)
    {
        for (var refusals = 0; ;)
        {
            var taken = await step();
            if (!taken.TryGet(out var left, out _))
            {
                if (++refusals > MostRefusals) throw new InvalidOperationException(taken.Refusal!.Sentence);
            }
            else if (left is Left.Nothing)
            {
                return;
            }
        }
    }

    private async Task<Result<Left>> ApplyAsync(string key, string model, string destination, string buyer, CancellationToken stop)
    {
        if (await FindAsync(key, stop) is not null) return Left.Nothing;
        var found = (await SendAsync("applicant", new ShowModel(Name: model), stop)).Value;
        var application = new Apply(key, found.Releases[0].Id, destination, day)
        {
            ExportedFrom = "US",
            Parties = [new(PartyRole.EndUser, new(buyer, destination, destination, buyer, destination))],
            EndUse = EndUse.CommercialSoftware,
            Activity = Activity.Export,
            Note = "Invented for the demonstration.",
        };
        return After(await SendAsync("applicant", application, stop));
    }

    private async Task<Result<Left>> DecideAsync(CancellationToken stop)
    {
        var (reference, acts) = (await FindAsync(First, stop))!.Value;
        if (acts.Count == Way.Length || !acts.SequenceEqual(Way.Take(acts.Count))) return Left.Nothing;
        var @case = (await SendAsync("licensing", new ShowCase(reference), stop)).Value;
        return (Way[acts.Count], @case.Draft) switch
        {
            (CaseAct.Draft, _) => await DraftAsync(@case, stop),
            (_, not { Reasons: Reasons, DraftedByCaller: true }) => Left.Nothing,
            (CaseAct.SendToCountersign, _) => After(await SendAsync("licensing", new SendToCountersign(reference, @case.Version), stop)),
            (_, var draft) => After(await SignAsync(new IssueDecision(reference, draft.Digest), stop)),
        };
    }

    private async Task<Result<Left>> DraftAsync(ShowCase.Answer @case, CancellationToken stop)
    {
        // Under a key: an evaluation that a killed process had kept is taken up, not made again.
        var evaluated = await SendAsync("licensing", new EvaluateQuestion(@case.Question, new(), First), stop);
        if (!evaluated.TryGet(out var evaluation, out var refusal)) return refusal;
        return After(await SendAsync("licensing", new Draft(
            @case.Reference, evaluation.Id, DeterminationOutcome.ReturnedWithoutAction, Reasons, [], day, BasedOn: @case.Version), stop));
    }

    private async Task<(string Reference, IReadOnlyList<CaseAct> Acts)?> FindAsync(string key, CancellationToken stop)
    {
        await using var scope = ScopeFor("licensing");
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        var applicant = callers["applicant"].Organisation;
        var found = await context.Cases.AsNoTracking()
            .SingleOrDefaultAsync(@case => @case.IdempotencyKey == key && @case.OrganisationId == applicant, stop);
        return found is null ? null : (found.Reference, await context.CaseEvents.Where(line => line.CaseId == found.Id)
            .OrderBy(line => line.Line).Select(line => line.Act).ToListAsync(stop));
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

    private async Task<Result<T>> SendAsync<T>(string userName, IAct<T> act, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        await using var scope = ScopeFor(userName);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(act, stop);
    }

    // Nobody invented can show anything; what is signed here is marked as a demonstration.
    private async Task<Result<T>> SignAsync<T>(IAct<T> act, CancellationToken stop)
    {
        await using var scope = ScopeFor("countersigner");
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        scope.ServiceProvider.GetRequiredService<CallerInTurn>().Current = callers["countersigner"] with { ConfirmedAt = now };
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(act, stop);
    }

    private static Result<Left> After<T>(Result<T> done) => done.Refusal is { } refusal ? refusal : Left.Something;

    private enum Left
    {
        Nothing,
        Something,
    }

    private sealed class CallerInTurn : ICallerSource
    {
        public Caller Current { get; set; } = Caller.Anonymous;
    }
}

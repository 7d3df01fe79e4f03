using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Domain.People;
using ModelRegistry.Features;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Denials;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>
/// An applicant, a stranger and an authority with its officers on one database, and a host of its own that signs as a demonstration does.
/// </summary>
internal sealed class CaseOffice : IAsyncDisposable
{
    private readonly ServiceProvider host;
    private readonly string folder;

    private CaseOffice(ServiceProvider host, string folder) => (this.host, this.folder) = (host, folder);

    public required RegistryApp App { get; init; }

    public required string Provider { get; init; }

    /// <summary>Makes scopes of the host, for what runs beside its requests.</summary>
    public IServiceScopeFactory Scopes => host.GetRequiredService<IServiceScopeFactory>();

    public Caller Applicant { get; private set; } = Caller.Anonymous;

    public Caller Stranger { get; private set; } = Caller.Anonymous;

    public Caller Officer { get; private set; } = Caller.Anonymous;

    public Caller Countersigner { get; private set; } = Caller.Anonymous;

    public Caller Second { get; private set; } = Caller.Anonymous;

    public static Task<CaseOffice> OpenAsync(Databases databases, string provider, bool signs = true, params IInterceptor[] interceptors) =>
        OpenAsync(databases, provider, new Dictionary<string, string?> { ["Registry:Demonstration"] = signs ? "true" : "false" }, interceptors);

    /// <summary>An office whose host is configured further, as one that has keys and authorities of its own is.</summary>
    public static async Task<CaseOffice> OpenAsync(
        Databases databases, string provider, IReadOnlyDictionary<string, string?> further, params IInterceptor[] interceptors)
    {
        var app = await databases.On(provider);
        var connection = await app.LookAsync(app.Regulator, context => Task.FromResult(context.Database.GetConnectionString()));
        var place = Directory.CreateTempSubdirectory("modelreg-casework-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Registry:Provider"] = provider,
            ["Registry:ConnectionString"] = connection,
            ["Signing:Folder"] = place,
        }).AddInMemoryCollection(further).Build();
        var built = new ServiceCollection().AddRegistry(configuration)
            .ConfigureDbContext<RegistryContext>(options => options.AddInterceptors(interceptors))
            .AddScoped<Desk>()
            .AddScoped<ICallerSource>(scope => scope.GetRequiredService<Desk>())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        var office = new CaseOffice(built, place) { App = app, Provider = provider };
        office.Applicant = await app.SomebodyAsync("Anna Applicant", Role.Applicant);
        office.Stranger = await app.SomebodyAsync("Stan Stranger", Role.Applicant);
        office.Officer = await office.OfficerAsync();
        office.Countersigner = await office.ColleagueAsync(office.Officer, Role.Countersigner);
        office.Second = await office.ColleagueAsync(office.Officer, Role.Countersigner);
        return office;
    }

    /// <summary>Another person of the same organisation.</summary>
    public Task<Caller> ColleagueAsync(Caller of, params Role[] roles) => LookAsync(App.Regulator, async context =>
    {
        var person = Person.Named(new(Guid.CreateVersion7()), "Carla Colleague", Guid.NewGuid().ToString("N"));
        context.Add(person);
        await context.SaveChangesAsync();
        return Caller.Of(person.Id, of.Organisation, roles);
    });

    /// <summary>A person of an office of another authority.</summary>
    public Task<Caller> ElsewhereAsync(Role role, string authority = "UK") => LookAsync(App.Regulator, async context =>
    {
        var person = Person.Named(new(Guid.CreateVersion7()), "Una Officer", Guid.NewGuid().ToString("N"));
        var name = $"The office of {authority} in the test";
        var organisation = context.Organisations.FirstOrDefault(one => one.Name == name)
            ?? context.Add(new Organisation { Id = new(Guid.CreateVersion7()), Name = name, IsAuthority = true, Authority = authority }).Entity;
        context.Add(person);
        await context.SaveChangesAsync();
        return Caller.Of(person.Id, organisation.Id, role) with { Authority = authority };
    });

    /// <summary>A person of a new agency who can sign in: an agency is whom somebody can answer for.</summary>
    public async Task<Caller> AgentAsync()
    {
        var administrator = await App.SomebodyAsync("Ann Administrator", Role.Administrator);
        var made = await DoAsync(administrator, new ModelRegistry.Features.Accounts.MakeAccount(
            $"u{Guid.NewGuid():N}", "Agnes Agent", "a long password of ours", $"Agency {Guid.NewGuid():N}", null, IsAuthority: true,
            [Role.ReferredAgency]));
        return Caller.Of(made.PersonId, made.OrganisationId, Role.ReferredAgency);
    }

    private Task<Caller> OfficerAsync() => LookAsync(App.Regulator, async context =>
    {
        var person = Person.Named(new(Guid.CreateVersion7()), "Otto Officer", Guid.NewGuid().ToString("N"));
        var authority = new Organisation { Id = new(Guid.CreateVersion7()), Name = $"Licensing office {Guid.NewGuid():N}", IsAuthority = true };
        context.AddRange(person, authority);
        await context.SaveChangesAsync();
        return Caller.Of(person.Id, authority.Id, Role.LicensingOfficer);
    });

    public async Task<Result<T>> SendAsync<T>(Caller caller, IAct<T> act)
    {
        await using var scope = ScopeOf(caller);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(act);
    }

    public async Task<T> DoAsync<T>(Caller caller, IAct<T> act) => (await SendAsync(caller, act)).Value;

    public async Task<TRefusal> RefusedAsync<TRefusal, T>(Caller caller, IAct<T> act)
        where TRefusal : Refusal => Assert.IsType<TRefusal>((await SendAsync(caller, act)).Refusal);

    public async Task<T> LookAsync<T>(Caller caller, Func<RegistryContext, Task<T>> look)
    {
        await using var scope = ScopeOf(caller);
        return await look(scope.ServiceProvider.GetRequiredService<RegistryContext>());
    }

    public async Task<Apply> ApplicationAsync(string? key = null) => new(
        key ?? Guid.NewGuid().ToString("N"), (await App.RegisterAsync("case")).ReleaseId, "DE", new(2026, 11, 21))
    {
        EndUse = EndUse.CommercialSoftware,
        Activity = Activity.Integration,
        Parties = [new(PartyRole.EndUser, new("Beispiel GmbH", "DE"))],
        Note = "We integrate the weights.",
    };

    public async Task<string> AppliedAsync() => (await DoAsync(Applicant, await ApplicationAsync())).Reference;

    /// <summary>A case whose draft waits for a second person, and the draft's digest.</summary>
    public async Task<(string Case, string Digest)> DraftedAsync(bool sent = true)
    {
        var reference = await AppliedAsync();
        var draft = await DoAsync(Officer, await DraftAsync(reference));
        if (sent) await DoAsync(Officer, new SendToCountersign(reference));
        return (reference, draft.Digest);
    }

    /// <summary>Sends the letter that announces the denial that is drafted here.</summary>
    public async Task<AnnounceDenial.Answer> AnnouncedAsync(Draft denial)
    {
        var digest = (await DoAsync(Officer, denial)).Digest;
        await DoAsync(Officer, new SendToCountersign(denial.Reference));
        return await DoAsync(Countersigner, new AnnounceDenial(denial.Reference, digest));
    }

    /// <summary>A licence that holds today, with what the draft says beyond it.</summary>
    public async Task<string> LicensedAsync(Func<Draft, Draft>? with = null)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var reference = await AppliedAsync();
        var draft = (await DraftAsync(reference)) with { ValidFrom = today, ValidUntil = today.AddYears(1) };
        return await IssuedAsync(with?.Invoke(draft) ?? draft);
    }

    /// <summary>The decision made from a draft, by the officer and one countersigner.</summary>
    public async Task<string> IssuedAsync(Draft draft)
    {
        var digest = (await DoAsync(Officer, draft)).Digest;
        await DoAsync(Officer, new SendToCountersign(draft.Reference));
        return (await DoAsync(Countersigner, new IssueDecision(draft.Reference, digest))).Decision;
    }

    public async Task<Draft> DraftAsync(string reference, Func<Evaluation, Evaluation>? change = null, Caller? by = null) => new(
        reference, await EvaluatedAsync(reference, change, by), DeterminationOutcome.GrantedWithConditions,
        "The SECRET REASONS of the officer.", ["No re-export.", "Report every year."], new(2026, 11, 21), new(2028, 11, 21));

    /// <summary>The case's own question, evaluated under the current edition, with one requirement that is met.</summary>
    public Task<EvaluationId> EvaluatedAsync(
        string reference, Func<Evaluation, Evaluation>? change = null, Caller? by = null) => LookAsync(by ?? Officer, async context =>
    {
        var application = await context.Cases.Where(c => c.Reference == reference).Select(c => c.Application).SingleAsync();
        var asked = EvaluationJson.ReadQuestion(application.QuestionJson);
        var evaluation = RulebookEdition.Current.Evaluate(asked, new Facts());
        evaluation = (change ?? WithRequirement)(evaluation);
        var json = EvaluationJson.Write(evaluation);
        var stored = new StoredEvaluation
        {
            Id = new(Guid.CreateVersion7()),
            OrganisationId = (by ?? Officer).Organisation,
            ReleaseId = application.ReleaseId,
            Edition = evaluation.Edition,
            Profile = evaluation.Question.Profile,
            Day = evaluation.Question.Day,
            Json = json,
            Digest = CanonicalJson.DigestOf(json),
            EvaluatedBy = (by ?? Officer).Person,
            EvaluatedAt = DateTimeOffset.UnixEpoch,
        };
        context.Add(stored);
        await context.SaveChangesAsync();
        return stored.Id;
    });

    public Task<int> DecisionsOfAsync(string reference) => LookAsync(Officer, context => context.Decisions.CountAsync(
        decision => context.Cases.Any(c => c.Id == decision.CaseId && c.Reference == reference)));

    public static Evaluation WithRequirement(Evaluation evaluation) => evaluation with { Findings = [.. evaluation.Findings, Requirement] };

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static Finding Requirement { get; } = new()
    {
        RuleId = "test/requirement",
        Title = "A requirement for this test",
        Citation = "15 CFR 999.1",
        Authority = "US",
        Role = RuleRole.LicenceRequirement,
        Standing = Standing.Enforced,
        StandingText = "enforced since 2025-01-13",
        Counts = true,
        Outcome = Outcome.Met,
        OutcomeIfInForce = Outcome.Met,
        Limbs = [new("the item goes to Germany", Truth.Yes, "The question names DE.")],
        ReviewPolicy = ReviewPolicy.CaseByCase,
        ReviewPolicyText = "Case by case.",
        TurnsOnUnverified = ["test/unverified-parameter"],
    };

    private AsyncServiceScope ScopeOf(Caller caller)
    {
        var scope = host.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Current = caller.JustConfirmed(host.GetRequiredService<TimeProvider>());
        return scope;
    }

    private sealed class Desk : ICallerSource
    {
        public Caller Current { get; set; } = Caller.Anonymous;
    }
}

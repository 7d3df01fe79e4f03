using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Demonstration;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Tests.Features;

/// <summary>The invented cases come after the first page, and come whole whatever happens in between.</summary>
public sealed class Demonstrating : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-demonstration-").FullName;

    [Fact]
    public async Task a_process_that_ends_at_any_moment_leaves_nothing_half_and_the_next_doubles_nothing()
    {
        var clock = new BreakingClock();
        await using (var registry = Registry(clock))
        {
            await RegistryStart.PrepareAsync(registry);
            await DemonstrationAccounts.PrepareAsync(registry, demonstration: true);
        }

        var moments = 0;
        for (var broken = true; broken; moments++)
        {
            File.Copy(Prepared, Path.Combine(folder, $"{moments}.db"));
            await using var registry = Registry(clock, file: $"{moments}.db");
            clock.BreakAt(moments);
            var cut = await Record.ExceptionAsync(() => DemonstrationCases.MakeAsync(registry));
            Assert.True(cut is null or MidnightStrikes, cut?.ToString());
            broken = cut is not null;
            await DemonstrationCases.MakeAsync(registry);
            Assert.Equal("2 cases, 1 evaluations, 1 decisions, 5 lines", await CountsAsync(registry));
        }

        Assert.True(moments > 16, $"It was cut at {moments - 1} moments only.");
    }

    [Fact]
    public async Task a_case_that_a_visitor_took_up_stays_theirs()
    {
        var clock = new BreakingClock();
        await using var registry = Registry(clock);
        await RegistryStart.PrepareAsync(registry);
        await DemonstrationAccounts.PrepareAsync(registry, demonstration: true);
        clock.BreakAt(4); // after the application, before its evaluation
        await Assert.ThrowsAsync<MidnightStrikes>(() => DemonstrationCases.MakeAsync(registry));
        var reference = await LookAsync(registry, context => context.Cases.IgnoreQueryFilters().Select(one => one.Reference).SingleAsync());

        await using var visited = Registry(TimeProvider.System, await CallerAsync(registry, "applicant", Role.Applicant));
        await using (var scope = visited.CreateAsyncScope())
        {
            var mediator = scope.ServiceProvider.GetRequiredService<MediatR.IMediator>();
            Assert.True((await mediator.Send(new Withdraw(reference))).IsDone);
        }

        await DemonstrationCases.MakeAsync(registry);
        var stages = await LookAsync(registry, context => context.Cases.IgnoreQueryFilters()
            .OrderBy(one => one.Reference).Select(one => one.Stage).ToListAsync());
        Assert.Equal([CaseStage.Withdrawn, CaseStage.Submitted], stages);
    }

    [Fact]
    public async Task its_page_says_while_cases_are_still_being_made_and_loads_itself_again()
    {
        using var clock = new HeldClock();
        await using var factory = new WebApplicationFactory<Web.Program>();
        await using var site = factory.WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("Registry:Demonstration", "true")
            .UseSetting("Registry:ConnectionString", Connection("registry.db"))
            .ConfigureServices(services => services.AddSingleton<TimeProvider>(clock)));
        using var visitor = site.CreateClient(new() { BaseAddress = new("https://localhost") });
        var early = await visitor.GetStringAsync("/demonstration");
        Assert.Contains("http-equiv=\"refresh\"", early, StringComparison.Ordinal);
        Assert.Contains("still being made", early, StringComparison.Ordinal);

        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/demonstration") { Headers = { Host = "registry.evil.example" } };
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await visitor.SendAsync(elsewhere)).StatusCode);
        clock.LetGo();
        await site.Services.GetRequiredService<DemonstrationWork>().ExecuteTask!;
        var late = await visitor.GetStringAsync("/demonstration");
        Assert.DoesNotContain("http-equiv=\"refresh\"", late, StringComparison.Ordinal);
        Assert.DoesNotContain("still being made", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_database_with_other_records_is_refused_at_the_start_and_kept_as_it_is()
    {
        await using var registry = Registry(TimeProvider.System);
        await RegistryStart.PrepareAsync(registry);
        await LookAsync(registry, async context =>
        {
            context.Add(new Model { Id = new(Guid.CreateVersion7()), Name = "somebody/a-model", RecordedAt = TimeProvider.System.GetUtcNow() });
            return await context.SaveChangesAsync();
        });
        Assert.Contains("holds other records", await RefusedAsync(demonstration: true), StringComparison.Ordinal);
        Assert.Equal(0, await LookAsync(registry, context => context.Users.CountAsync()));
    }

    [Fact]
    public async Task a_database_that_it_made_is_refused_by_a_start_that_is_no_demonstration()
    {
        await using var registry = Registry(TimeProvider.System);
        await RegistryStart.PrepareAsync(registry);
        await DemonstrationAccounts.PrepareAsync(registry, demonstration: true);
        Assert.Contains("its passwords are public", await RefusedAsync(demonstration: false), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Prepared => Path.Combine(folder, "registry.db");

    // What a start of the site says when it ends itself.
    private async Task<string> RefusedAsync(bool demonstration)
    {
        await using var factory = new WebApplicationFactory<Web.Program>();
        await using var site = factory.WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("Registry:Demonstration", demonstration ? "true" : "false")
            .UseSetting("Registry:ConnectionString", Connection("registry.db")));
        return Assert.Throws<InvalidOperationException>(() => site.CreateClient()).Message;
    }

    // Without a pool the file is whole when the last connection is closed, and can be copied.
    private string Connection(string file) => $"Data Source={Path.Combine(folder, file)};Pooling=False";

    private ServiceProvider Registry(TimeProvider clock, Caller? caller = null, string file = "registry.db")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Registry:ConnectionString"] = Connection(file),
            ["Registry:Demonstration"] = "true",
        }).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(clock).AddRegistry(configuration)
            .AddScoped<ICallerSource>(_ => new FixedCaller(caller ?? LocalPrincipal.Caller))
            .BuildServiceProvider();
    }

    private static Task<string> CountsAsync(ServiceProvider registry) => LookAsync(registry, async context =>
        $"{await context.Cases.IgnoreQueryFilters().CountAsync()} cases, {await context.Evaluations.IgnoreQueryFilters().CountAsync()} evaluations, "
        + $"{await context.Decisions.IgnoreQueryFilters().CountAsync()} decisions, {await context.CaseEvents.IgnoreQueryFilters().CountAsync()} lines");

    private static Task<Caller> CallerAsync(ServiceProvider registry, string userName, Role role) => LookAsync(registry, async context =>
    {
        var account = await context.Users.SingleAsync(one => one.UserName == userName);
        return Caller.Of(account.PersonId, account.OrganisationId, role);
    });

    private static async Task<T> LookAsync<T>(ServiceProvider registry, Func<RegistryContext, Task<T>> look)
    {
        await using var scope = registry.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<RegistryContext>());
    }

    private sealed class MidnightStrikes : Exception;

    // Each act looks at its watch when it begins and once more before it is saved.
    private sealed class BreakingClock : TimeProvider
    {
        private int left = -1;

        public void BreakAt(int look) => left = look;

        public override long GetTimestamp() => left-- == 0 ? throw new MidnightStrikes() : base.GetTimestamp();
    }

    private sealed class HeldClock : TimeProvider, IDisposable
    {
        private readonly ManualResetEventSlim held = new();

        public void LetGo() => held.Set();

        public void Dispose() => held.Dispose();

        public override long GetTimestamp()
        {
            held.Wait();
            return base.GetTimestamp();
        }
    }
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Api;

/// <summary>The real site over an SQLite file of its own, with machines that call its API.</summary>
public sealed class ApiSite : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-api-").FullName;
    private readonly WebApplicationFactory<Web.Program> factory;
    private Uri address = new("https://localhost");

    public ApiSite()
        : this(_ => { })
    {
    }

    internal ApiSite(Action<IServiceCollection> change, string? listens = null, params (string Key, string Value)[] settings) =>
        factory = new WebApplicationFactory<Web.Program>().WithWebHostBuilder(host =>
        {
            // Most people here have no second factor, and one administrator gives roles; who tests the doors says otherwise.
            host.UseEnvironment("Production")
                .UseSetting("Registry:ConnectionString", $"Data Source={Path.Combine(folder, "registry.db")}")
                .UseSetting("Registry:Accounts:SecondFactorFor", "none")
                .UseSetting("Registry:Accounts:RolesByTwo", "false")
                .ConfigureServices(change);
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }

            if (listens is not null)
            {
                host.UseUrls(listens);
            }
        });

    /// <summary>The same behind the server it runs on, which reads addresses as they were sent.</summary>
    public static ApiSite OnTheWire()
    {
        var site = new ApiSite(_ => { }, "http://127.0.0.1:0");
        site.factory.UseKestrel();
        site.factory.StartServer();
        site.address = site.factory.ClientOptions.BaseAddress;
        return site;
    }

    /// <summary>The site's own parts.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>Somebody on this machine, over plain HTTP.</summary>
    public HttpClient Plainly() => factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });

    /// <summary>Somebody who has not signed in.</summary>
    public HttpClient Anybody() => factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = address });

    /// <summary>A machine with a key.</summary>
    public HttpClient With(string secret)
    {
        var client = Anybody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>A person with an account in an organisation of their own.</summary>
    public async Task<Caller> SomebodyAsync(Role role, string? organisationName = null)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        var person = Person.Named(new(Guid.CreateVersion7()), "Mia Machinist", Guid.NewGuid().ToString("N"));
        var organisation = await context.Organisations.SingleOrDefaultAsync(one => one.Name == organisationName)
            ?? context.Add(new Organisation { Id = new(Guid.CreateVersion7()), Name = organisationName ?? $"Organisation {Guid.NewGuid():N}" }).Entity;
        context.Add(person);
        await context.SaveChangesAsync();
        var accounts = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = $"u{Guid.NewGuid():N}", PersonId = person.Id, OrganisationId = organisation.Id };
        Assert.True((await accounts.CreateAsync(account, "a long password of ours")).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(account, role.ToString())).Succeeded);
        return Caller.Of(person.Id, organisation.Id, role);
    }

    /// <summary>The name a person signs in with.</summary>
    public async Task<string> UserNameAsync(Caller caller)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<RegistryContext>().Users.Single(one => one.PersonId == caller.PersonId).UserName!;
    }

    /// <summary>Takes the role away from a person.</summary>
    public async Task DemoteAsync(Caller caller, Role role)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
        var account = scope.ServiceProvider.GetRequiredService<RegistryContext>().Users.Single(one => one.PersonId == caller.PersonId);
        Assert.True((await accounts.RemoveFromRoleAsync(account, role.ToString())).Succeeded);
    }

    /// <summary>Locks a person's account for a day, or opens it again.</summary>
    public async Task LockAsync(Caller caller, bool locked)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
        var account = scope.ServiceProvider.GetRequiredService<RegistryContext>().Users.Single(one => one.PersonId == caller.PersonId);
        var now = TimeProvider.System.GetUtcNow();
        Assert.True((await accounts.SetLockoutEndDateAsync(account, now.AddDays(locked ? 1 : -1))).Succeeded);
    }

    /// <summary>A person who has signed in, whose requests carry the header of commands.</summary>
    public async Task<HttpClient> SessionAsync(Caller caller)
    {
        var visitor = Anybody();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await visitor.GetStringAsync("/sign-in"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Form.UserName"] = await UserNameAsync(caller),
            ["Form.Password"] = "a long password of ours",
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = token,
        });
        Assert.Equal(System.Net.HttpStatusCode.Found, (await visitor.PostAsync("/sign-in", form)).StatusCode);
        visitor.DefaultRequestHeaders.Add("X-Registry-Request", "1");
        return visitor;
    }

    /// <summary>Whether doing it writes to the database, as another connection sees it.</summary>
    public async Task<bool> WritesAsync(Func<Task> act)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<RegistryContext>().Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        var before = await command.ExecuteScalarAsync();
        await act();
        return !Equals(before, await command.ExecuteScalarAsync());
    }

    /// <summary>Looks into the database.</summary>
    public async Task<T> LookAsync<T>(Func<RegistryContext, Task<T>> look)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<RegistryContext>());
    }

    /// <summary>Another process over the same database.</summary>
    internal WebApplicationFactory<Web.Program> AnotherProcess() => factory.WithWebHostBuilder(_ => { });

    /// <summary>Sends an act as somebody, past the wire.</summary>
    public async Task<T> DoAsync<T>(Caller caller, IAct<T> act) => (await SendAsync(caller, act)).Value;

    /// <summary>Sends an act as somebody, past the wire, done or refused.</summary>
    public async Task<Result<T>> SendAsync<T>(Caller caller, IAct<T> act)
    {
        using var site = factory.WithWebHostBuilder(host => host.ConfigureServices(services =>
            services.AddScoped<ICallerSource>(_ => new FixedCaller(caller.JustConfirmed(factory.Services.GetRequiredService<TimeProvider>())))));
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(act);
    }

    /// <summary>Sends an act that must be refused, and says why it was.</summary>
    public async Task<TRefusal> RefusedAsync<TRefusal, T>(Caller caller, IAct<T> act)
        where TRefusal : Refusal
    {
        using var site = factory.WithWebHostBuilder(host => host.ConfigureServices(services =>
            services.AddScoped<ICallerSource>(_ => new FixedCaller(caller.JustConfirmed(factory.Services.GetRequiredService<TimeProvider>())))));
        await using var scope = site.Services.CreateAsyncScope();
        return Assert.IsType<TRefusal>((await scope.ServiceProvider.GetRequiredService<IMediator>().Send(act)).Refusal);
    }

    /// <summary>A key with these scopes, as far as a compliance officer of an organisation of their own may give them.</summary>
    public async Task<(HttpClient Client, CreateApiKey.Answer Key, Caller Owner)> MachineAsync(params Permission[] scopes)
    {
        var owner = await SomebodyAsync(Role.ComplianceOfficer);
        var key = await DoAsync(owner, new CreateApiKey("build server", [.. scopes.Where(scope => Roles.Allow(owner, scope))]));
        return (With(key.Secret), key, owner);
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    public void Dispose()
    {
        factory.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

using MediatR;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Passkeys;
using ModelRegistry.Features.Accounts.Providers;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Features.Notices;
using ModelRegistry.Features.Signers;
using ModelRegistry.Features.Statuses;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;
using ModelRegistry.Persistence.Keys;

namespace ModelRegistry.Features;

/// <summary>The one door for a host.</summary>
public static class AddRegistryExtensions
{
    /// <summary>
    /// Adds the registry. The host then (1) registers its own scoped <see cref="ICallerSource"/>, (2) references the migrations projects,
    /// (3) calls <see cref="RegistryStart.PrepareAsync"/> once at start, and (4) sends acts through MediatR's <c>IMediator</c> in a scope:
    /// <c>Result&lt;ShowModel.Answer&gt; result = await mediator.Send(new ShowModel(...))</c>.
    /// Sign-in pages are the host's: it adds schemes, sign-in manager and token providers to the Identity that is registered here.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">Registry:Provider (sqlite, postgresql, sqlserver; sqlite when absent) and Registry:ConnectionString.</param>
    /// <exception cref="ArgumentException">The provider is unknown.</exception>
    /// <exception cref="Formats.Signatures.TrustRefusedException">What is configured under Trust cannot be used.</exception>
    public static IServiceCollection AddRegistry(this IServiceCollection services, IConfiguration configuration)
    {
        var dialect = Provider.Parse(configuration["Registry:Provider"]);
        var connection = configuration["Registry:ConnectionString"] ?? "Data Source=registry.db";
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddScoped<ITenant, CallerTenant>();
        services.AddDbContext<RegistryContext>(options => Provider.Use(options, dialect, connection));
        Keys(services);
        services.AddIdentityCore<Account>(AccountRules).AddRoles<IdentityRole<Guid>>().AddEntityFrameworkStores<RegistryContext>();
        Mediator(services);
        SharedParts.AddAll(services);
        services.AddSingleton(SigningSettings.From(configuration));
        services.AddSingleton(LogSettings.From(configuration));
        services.AddSingleton(StatusSettings.From(configuration));
        services.AddSingleton(PaperSettings.From(configuration));
        services.AddSingleton(SignerTrust.From(configuration));
        services.AddSingleton(AccountSettings.From(configuration));
        services.AddSingleton(MailSettings.Read(configuration));
        services.AddSingleton(PasskeySettings.From(configuration));
        services.AddSingleton(_ => new ProviderDirectory(ProviderSettings.AllFrom(configuration)));
        Acts.AddAll(new(services));
        return services;
    }

    private static void AccountRules(IdentityOptions options)
    {
        AccountTables.Shape(options);
        options.Password.RequiredLength = 12;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireDigit = false;
        options.User.RequireUniqueEmail = false;
    }

    private static void Keys(IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddSingleton<DatabaseKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseKeys>((options, keys) => options.XmlRepository = keys);
    }

    // Outermost first: log access, authorise, confirm, be impartial, validate, unit of work, notify, once under a key, measure.
    private static void Mediator(IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LogAccess<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Authorise<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Confirm<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Impartial<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Validate<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UnitOfWork<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Notify<,>));
        services.AddScoped<CommandOnce>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(DoOnce<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Measure<,>));
    }
}

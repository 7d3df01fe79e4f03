using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ModelRegistry.Features.Accounts.Access;
using ModelRegistry.Features.Accounts.Factors;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Features.Accounts.Passkeys;
using ModelRegistry.Features.Accounts.Providers;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts;

/// <summary>Adds sign-in to a web host.</summary>
public static class SignInRegistration
{
    private const int FailuresBeforeLock = 5;

    /// <summary>Cookie sessions over the registry's accounts. Call after <c>AddRegistry</c>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="cookie">The host's rules for its cookie: addresses of its pages, names, events.</param>
    /// <param name="providers">Organisations' own providers.</param>
    /// <param name="pages">Where whoever comes back from one goes on.</param>
    public static IServiceCollection AddRegistrySignIn(
        this IServiceCollection services, Action<CookieAuthenticationOptions> cookie, IReadOnlyList<ProviderSettings> providers,
            ProviderPages pages)
    {
        services.AddHttpContextAccessor();
        services.AddProviders(providers, pages);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            cookie(options);
            options.Events.OnValidatePrincipal = AskBookAsync;
        });
        services.Configure<IdentityOptions>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLock;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        });
        new IdentityBuilder(typeof(Account), typeof(IdentityRole<Guid>), services)
            .AddSignInManager<SessionSignIn>().AddDefaultTokenProviders().AddClaimsPrincipalFactory<AccountClaimsMaker>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<SessionSignIn>();
        Passkeys(services);
        services.AddScoped(provider => new ProviderDoor(
            provider.GetRequiredService<RegistryContext>(), provider.GetRequiredService<SessionSignIn>(),
            provider.GetRequiredService<ProviderRoles>(), provider.GetRequiredService<Freshness>(),
            provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new SignInDoor(
            provider.GetRequiredService<SessionSignIn>(), provider.GetRequiredService<JobLeases>(),
            provider.GetRequiredService<FactorBook>(), provider.GetRequiredService<PasskeyBook>(),
            provider.GetRequiredService<FailedSignIns>()));
        services.AddScoped(provider => new ConfirmationDoor(
            provider.GetRequiredService<SessionSignIn>(), provider.GetRequiredService<SessionBook>(),
            provider.GetRequiredService<FactorBook>(), provider.GetRequiredService<PasskeyBook>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new SessionDoor(
            provider.GetRequiredService<SessionBook>(), provider.GetRequiredService<OfficeBook>(),
                provider.GetRequiredService<AccountSettings>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IOptions<IdentityOptions>>()));
        return services;
    }

    private static void Passkeys(IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<PasskeySettings>((options, settings) => settings.Shape(options));
        services.TryAddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<PasskeyBook>();
        services.AddScoped(provider => new PasskeyDoor(
            provider.GetRequiredService<UserManager<Account>>(), provider.GetRequiredService<PasskeyBook>(),
            provider.GetRequiredService<SessionBook>(), provider.GetRequiredService<FactorBook>(),
                provider.GetRequiredService<Freshness>()));
    }

    private static async Task AskBookAsync(CookieValidatePrincipalContext context)
    {
        var door = context.HttpContext.RequestServices.GetRequiredService<SessionDoor>();
        if (context.Principal is { } cookie && await door.OpenAsync(cookie) is { } open)
        {
            context.ReplacePrincipal(open);
        }
        else
        {
            context.RejectPrincipal();
        }
    }
}

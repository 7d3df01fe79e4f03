using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// Signs persons in and out of a web session. It is no act: it changes the session of the request at hand, which only a web host has.
/// </summary>
public sealed class SignInDoor
{
    // A row that is there for this alone.
    private const string Nobody = "sign-in-of-nobody";

    private readonly SignInManager<Account> manager;
    private readonly JobLeases leases;

    internal SignInDoor(SignInManager<Account> manager, JobLeases leases) => (this.manager, this.leases) = (manager, leases);

    /// <summary>
    /// Tries a name and a password. A wrong name, a wrong password and a locked account all give false, so that nobody learns which
    /// names exist; five failures lock the account for five minutes. Each of them costs one hash and writes one row, so that time does not
    /// tell either.
    /// </summary>
    public async Task<bool> SignInAsync(string userName, string password)
    {
        var accounts = manager.UserManager;
        var account = await accounts.FindByNameAsync(userName);
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            accounts.PasswordHasher.HashPassword(account ?? new(), password);
            await leases.TakeAsync(Nobody, Nobody, CancellationToken.None);
            return false;
        }

        return (await manager.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }

    /// <summary>Keeps the session of the request at hand when its own account has changed, which ends all others.</summary>
    /// <param name="session">The session.</param>
    public async Task RenewAsync(ClaimsPrincipal session)
    {
        if (await manager.UserManager.GetUserAsync(session) is { } account)
        {
            await manager.RefreshSignInAsync(account);
        }
    }

    /// <summary>Ends the session of the request at hand.</summary>
    public Task SignOutAsync() => manager.SignOutAsync();
}

/// <summary>Adds sign-in to a web host.</summary>
public static class SignInRegistration
{
    private const int FailuresBeforeLock = 5;

    /// <summary>Cookie sessions over the registry's accounts. Call after <c>AddRegistry</c>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="cookie">The host's rules for its cookie: addresses of its pages, names, events.</param>
    public static IServiceCollection AddRegistrySignIn(this IServiceCollection services, Action<CookieAuthenticationOptions> cookie)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie);
        services.Configure<IdentityOptions>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLock;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        });

        // A role that was taken away, or an account that was closed, ends within a minute.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        new IdentityBuilder(typeof(Account), typeof(IdentityRole<Guid>), services)
            .AddSignInManager().AddDefaultTokenProviders().AddClaimsPrincipalFactory<AccountClaimsMaker>();
        services.AddScoped(provider => new SignInDoor(
            provider.GetRequiredService<SignInManager<Account>>(), provider.GetRequiredService<JobLeases>()));
        return services;
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Access;
using ModelRegistry.Features.Accounts.Providers;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Web.Hosting;

/// <summary>
/// A page or endpoint that takes a permission. The act behind it asks again: this only spares a visitor a form that would be refused.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute(SignedIn.PolicyOf(permission))
{
    public Permission Permission { get; } = permission;
}

/// <summary>Sessions of people: the cookie, the policies, and the caller that acts see.</summary>
internal static class SignedIn
{
    public const string SignInPath = "/sign-in";
    public const string SecondFactorPath = "/second-factor";

    /// <summary>The policy's name for a permission.</summary>
    public static string PolicyOf(Permission permission) => "may:" + permission;

    /// <summary>Adds sessions, one policy a permission, and the caller source.</summary>
    public static void AddSignedIn(
        this IServiceCollection services, SiteProfile site, AccountSettings accounts, IReadOnlyList<ProviderSettings> providers)
    {
        services.AddScoped<ICallerSource, SessionCaller>();
        services.AddRegistrySignIn(options => Cookie(options, site, accounts), providers, ProviderWays.Pages);
        var policies = services.AddAuthorizationBuilder();
        foreach (var permission in Enum.GetValues<Permission>())
        {
            policies.AddPolicy(PolicyOf(permission), policy => policy.RequireAssertion(
                context => Roles.Allow(AccountClaims.Read(context.User), permission)));
        }
    }

    private static void Cookie(CookieAuthenticationOptions options, SiteProfile site, AccountSettings accounts)
    {
        options.Cookie.Name = "registry-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;

        // A real session never crosses plain HTTP, not even where a proxy was not named; browsers let localhost pass.
        options.Cookie.SecurePolicy = site.Demonstration ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

        // The registry itself ends a session that is idle; the cookie only knows the last moment there can be.
        options.ExpireTimeSpan = accounts.Absolute;
        options.SlidingExpiration = false;
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = "return";
        var deny = Answer(StatusCodes.Status403Forbidden);
        options.Events.OnRedirectToAccessDenied = async context =>
        {
            await LogAsync(context.HttpContext);
            await DenyAsync(context, deny);
        };
        var toSignIn = options.Events.OnRedirectToLogin;
        var refuse = Answer(StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToLogin = context => IsApi(context) ? refuse(context) : toSignIn(context);
    }

    private static Task DenyAsync(
        RedirectContext<CookieAuthenticationOptions> context, Func<RedirectContext<CookieAuthenticationOptions>, Task> deny) =>
        AccountClaims.Read(context.HttpContext.User).MustEnrol && !IsApi(context) ? ToSecondFactor(context) : deny(context);

    private static Task LogAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<AccessLog>().RefusedAsync(context.User, context.Request.Path);

    private static bool IsApi(RedirectContext<CookieAuthenticationOptions> context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static Task ToSecondFactor(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(SecondFactorPath);
        return Task.CompletedTask;
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Answer(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private sealed class SessionCaller(IHttpContextAccessor accessor) : ICallerSource
    {
        public Caller Current => accessor.HttpContext is { } context ? AccountClaims.Read(context.User) : Caller.Anonymous;
    }
}

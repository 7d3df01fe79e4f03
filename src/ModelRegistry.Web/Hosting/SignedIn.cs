using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using ModelRegistry.Features.Accounts;
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

    /// <summary>The policy's name for a permission.</summary>
    public static string PolicyOf(Permission permission) => "may:" + permission;

    /// <summary>Adds sessions, one policy a permission, and the caller source.</summary>
    public static void AddSignedIn(this IServiceCollection services, SiteProfile site)
    {
        services.AddScoped<ICallerSource, SessionCaller>();
        services.AddRegistrySignIn(options => Cookie(options, site));
        var policies = services.AddAuthorizationBuilder();
        foreach (var permission in Enum.GetValues<Permission>())
        {
            policies.AddPolicy(PolicyOf(permission), policy => policy.RequireAssertion(
                context => Roles.Allow(AccountClaims.Read(context.User), permission)));
        }
    }

    private static void Cookie(CookieAuthenticationOptions options, SiteProfile site)
    {
        options.Cookie.Name = "registry-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;

        // A real session never crosses plain HTTP, not even where a proxy was not named; browsers let localhost pass.
        options.Cookie.SecurePolicy = site.Demonstration ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = "return";
        options.Events.OnRedirectToAccessDenied = Answer(StatusCodes.Status403Forbidden);
        var toSignIn = options.Events.OnRedirectToLogin;
        var refuse = Answer(StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToLogin = context =>
            context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? refuse(context) : toSignIn(context);
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

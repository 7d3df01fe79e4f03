using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ModelRegistry.Features.Accounts.Providers;

/// <summary>Adds a scheme for each provider that is configured.</summary>
internal static class ProviderRegistration
{
    /// <summary>The key under which a sign-in carries that it links, with the token of the session in which that was asked for.</summary>
    public const string Link = "registry/link";

    public static void AddProviders(this IServiceCollection services, IReadOnlyList<ProviderSettings> all, ProviderPages pages)
    {
        foreach (var provider in all)
        {
            services.AddAuthentication().AddOAuth<ProviderOptions, ProviderHandler>(
                ProviderPages.SchemeOf(provider.Name), options => Shape(options, provider, pages));
        }
    }

    private static void Shape(ProviderOptions options, ProviderSettings provider, ProviderPages pages)
    {
        options.Provider = provider;
        (options.ClientId, options.ClientSecret) = (provider.ClientId, provider.ClientSecret);
        options.CallbackPath = $"/sign-in/back/{provider.Name}";
        options.UsePkce = true;
        options.SaveTokens = false;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;

        // Read from the provider before they are used; the framework wants them before that.
        (options.AuthorizationEndpoint, options.TokenEndpoint) = (provider.Issuer, provider.Issuer);
        foreach (var scope in provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.Scope.Add(scope);
        }

        options.Events.OnTicketReceived = context => ReceivedAsync(context, provider, pages);
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect(pages.Failed(context.Request.Query["error"].ToString()));
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static async Task ReceivedAsync(TicketReceivedContext context, ProviderSettings provider, ProviderPages pages)
    {
        var door = context.HttpContext.RequestServices.GetRequiredService<ProviderDoor>();

        // The framework asks for the session only after whoever comes back is through here.
        if ((await context.HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal is { } session)
        {
            context.HttpContext.User = session;
        }

        var shown = ProviderHandler.Shown(context.Principal!, provider);
        string? link = null;
        if (context.Properties?.Items.TryGetValue(Link, out link) == true)
        {
            var why = await door.LinkAsync(provider, shown, context.HttpContext.User, link);
            context.Response.Redirect(pages.Linked(why));
        }
        else
        {
            context.Response.Redirect(pages.Entered(await door.EnterAsync(provider, shown), context.ReturnUri));
        }

        context.HandleResponse();
    }
}

/// <summary>Where a host sends whoever comes back from a provider.</summary>
/// <param name="Entered">After signing in there: how it goes on, and the address that was wanted.</param>
/// <param name="Linked">After linking: why it was not done, or null.</param>
/// <param name="Failed">After an error, by its code as the provider sent it (RFC 6749, 4.1.2.1); empty for one found here.</param>
public sealed record ProviderPages(
    Func<ProviderOutcome, string?, string> Entered, Func<ProviderRefusal?, string> Linked, Func<string, string> Failed)
{
    /// <summary>The scheme of a provider.</summary>
    public static string SchemeOf(string provider) => "provider:" + provider;

    /// <summary>What a challenge carries.</summary>
    /// <param name="wanted">Where to go afterwards.</param>
    /// <param name="link">The token of a link; null to sign in.</param>
    public static AuthenticationProperties Asking(string wanted, string? link) => link is null
        ? new() { RedirectUri = wanted }
        : new(new Dictionary<string, string?>(StringComparer.Ordinal) { [ProviderRegistration.Link] = link }) { RedirectUri = wanted };
}

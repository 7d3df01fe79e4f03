using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Providers;
using ModelRegistry.Web.Pages.Account;

namespace ModelRegistry.Web.Hosting;

/// <summary>The ways to organisations' own providers and back, and what is said to whoever comes back without having come in.</summary>
internal static class ProviderWays
{
    public const string LinksPath = "/providers";

    /// <summary>Where whoever comes back goes on.</summary>
    public static ProviderPages Pages { get; } = new(
        (outcome, wanted) => outcome.Why is { } why ? Told(why) : AfterSignIn.Of(outcome.SignIn, wanted),
        why => why is null ? LinksPath : $"{LinksPath}?problem={why}",
        error => Told(error switch
        {
            "access_denied" => "denied",
            "temporarily_unavailable" or "server_error" => "unreachable",
            "" => "not-valid",
            _ => "provider",
        }));

    /// <summary>The sentence for what stands in the address; null for nothing.</summary>
    public static string? Sentence(string? problem) => problem switch
    {
        null => null,
        nameof(ProviderRefusal.NotLinked) =>
            "Your organisation's provider knows you, and no account here is linked to you there. Sign in here first and link it, or ask an administrator.",
        nameof(ProviderRefusal.NoRole) => "Your organisation's provider puts you in no group that has a role here. Ask whoever keeps the groups.",
        nameof(ProviderRefusal.Clash) =>
            "Your organisation's provider puts you in groups whose roles belong to two persons. Ask whoever keeps the groups to take one away.",
        nameof(ProviderRefusal.NotTheirs) => "Your organisation's provider gives a role of the authority, which is not its to give.",
        nameof(ProviderRefusal.Closed) => "The account is closed or locked, belongs to another organisation, or the link means somebody else.",
        nameof(ProviderRefusal.NoSession) => "The link was not asked for in this session, or too long ago. Begin again.",
        "denied" => "Your organisation's provider did not let you through, or you turned back there.",
        "unreachable" => "Your organisation's provider cannot be reached at the moment, or is not what is configured here. Try again later.",
        "provider" => "Your organisation's provider refused the way in which this registry asked. Tell whoever keeps it.",
        _ => "What came back from your organisation's provider was not to what this site asked, or came too late. Begin again.",
    };

    /// <summary>Maps the two ways that lead away: to sign in, and to link.</summary>
    public static void MapProviders(this WebApplication app)
    {
        app.MapGet("/sign-in/with/{name}", (HttpContext context, string name, ProviderDirectory providers) =>
            GoAsync(context, providers.Find(name), LocalAddress.Checked(context.Request.Query["return"]), null)).AllowAnonymous();
        app.MapGet(LinksPath + "/link/{name}", (HttpContext context, string name, ProviderDirectory providers, ProviderDoor door) =>
        {
            var token = context.Request.Query["token"].ToString();
            return door.MayLink(context.User, token)
                ? GoAsync(context, providers.Find(name), LinksPath, token)
                : Task.FromResult(Results.Redirect(Pages.Linked(ProviderRefusal.NoSession)));
        }).RequireAuthorization(SignedIn.PolicyOf(Features.Frame.Permission.KeepOwnAccount));
    }

    private static async Task<IResult> GoAsync(HttpContext context, ProviderSettings? provider, string wanted, string? link)
    {
        if (provider is null)
        {
            return Results.NotFound();
        }

        if (!await context.RequestServices.GetRequiredService<ProviderDirectory>().AnswersAsync(provider, context.RequestAborted))
        {
            return Results.Redirect(Told("unreachable"));
        }

        return Results.Challenge(ProviderPages.Asking(wanted, link), [ProviderPages.SchemeOf(provider.Name)]);
    }

    private static string Told(object problem) => $"{SignedIn.SignInPath}?problem={problem}";
}

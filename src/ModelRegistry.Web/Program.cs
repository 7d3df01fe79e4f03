using ModelRegistry.Features;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Providers;
using ModelRegistry.Features.Decisions.Licences;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Features.Notices;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Features.Signers;
using ModelRegistry.Features.Sweeps;
using ModelRegistry.Web.Api;
using ModelRegistry.Web.Components;
using ModelRegistry.Web.Components.Layout;
using ModelRegistry.Web.Hosting;
using ModelRegistry.Web.Pages.Casework.Applying;
using ModelRegistry.Web.Pages.Decisions;
using ModelRegistry.Web.Pages.Log;
using ModelRegistry.Web.Pages.Verify;
using ModelRegistry.Web.Pages.Models;
using ModelRegistry.Web.Pages.Import;

namespace ModelRegistry.Web;

/// <summary>The composition root of the site: what it is made of, and the order in which a request meets it.</summary>
internal sealed class Program
{
    private Program()
    {
    }

    private static async Task<int> Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (SignerTrust.Fault(builder.Configuration) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 2;
        }

        RegistryStart.BeginEarly(builder.Configuration);
        Compose(builder);
        await using var app = builder.Build();
        var prepared = Task.Run(() => Start.PrepareAsync(app));
        Route(app);
        await prepared;
        await app.RunAsync();
        return 0;
    }

    private static void Compose(WebApplicationBuilder builder)
    {
        // A build that was not published serves its assets from where they were built, in every environment; published, it changes nothing.
        builder.WebHost.UseStaticWebAssets();
        builder.AddTransport();
        UploadFolder.Prepare(builder.Configuration);
        builder.Services.AddSingleton(SiteProfile.From(builder.Configuration));
        builder.Services.AddSingleton<DemonstrationWork>().AddHostedService(services => services.GetRequiredService<DemonstrationWork>());
        builder.Services.AddSingleton<SiteNavigation>();
        builder.Services.AddSingleton<UploadSeal>();
        builder.Services.AddRegistry(builder.Configuration);
        builder.Services.AddHostedService<RulebookWorker>();
        builder.Services.AddHostedService<SweepWorker>();
        builder.Services.AddHostedService<MailWorker>();
        builder.Services.AddSignedIn(SiteProfile.From(builder.Configuration), AccountSettings.From(builder.Configuration),
            ProviderSettings.AllFrom(builder.Configuration));
        builder.Services.AddHostedService<LicenceCalendar>();
        builder.Services.AddHostedService<LedgerWorker>();
        builder.Services.AddHostedService<ReminderCalendar>();
        builder.Services.AddHostedService<SealWorker>();
        builder.Services.AddRazorComponents();
        builder.Services.AddFailures();
        builder.Services.AddRates(builder.Configuration);
        builder.Services.AddHealthChecks().AddCheck<RegistryReady>("registry", tags: [Health.Ready]);
        builder.Services.AddApi();
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "registry-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            // Outside the demonstration every cookie is for HTTPS alone: Transport sees to it, where this would refuse plain loopback.
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    private static void Route(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseTransport();
        app.UseFailures();
        app.UseRouting();
        app.UseAuthentication();
        app.UseApi();
        app.UseRateLimiter(); // after it is known who asks: people and keys are counted, and not the address they share
        app.UseAuthorization();
        app.UseLargeUploads();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapProviders();
        app.MapPapers();
        app.MapLog();
        app.MapTrust();
        app.MapApplications();
        app.MapExports();
        app.MapApi();
        app.MapRazorComponents<App>();
    }
}

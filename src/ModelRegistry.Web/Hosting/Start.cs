using ModelRegistry.Features;
using ModelRegistry.Features.Demonstration;

namespace ModelRegistry.Web.Hosting;

/// <summary>What happens once before the first request.</summary>
internal static class Start
{
    /// <summary>Prepares the database, the demonstration if asked for, and prints the code for the first administrator.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        var site = app.Services.GetRequiredService<SiteProfile>();
        var prepared = await RegistryStart.PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
        if (site.Demonstration)
        {
            await DemonstrationAccounts.PrepareAsync(app.Services, demonstration: true, app.Lifetime.ApplicationStopping);
            return;
        }

        if (!prepared.IsNew)
        {
            await DemonstrationAccounts.PrepareAsync(app.Services, demonstration: false, app.Lifetime.ApplicationStopping);
        }

        if (prepared.AdministratorCode is { } code)
        {
            // On the console and nowhere else: a log may be kept and read by many.
            Console.WriteLine();
            Console.WriteLine("This registry has no administrator yet. Open /first-administrator and use this code once:");
            Console.WriteLine("  " + code);
            Console.WriteLine();
        }
    }
}

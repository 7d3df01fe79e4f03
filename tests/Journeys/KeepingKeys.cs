using System.Globalization;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>
/// Two administrators bring a certificate into force, end it, and declare its key compromised; the papers that it touches are listed. On a
/// site of its own, since nothing is signed there afterwards.
/// </summary>
[Collection(OnStage.Name)]
public sealed class KeepingKeys(Stage stage)
{
    private const string Second = "second-administrator";
    private const string Password = "words enough for a second";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(240);
    private static readonly TimeSpan UntilRead = TimeSpan.FromSeconds(100);

    [Fact]
    public Task takes_two_for_every_step_and_shows_what_a_stolen_key_touches() => stage.WithinAsync(Limit, async () =>
    {
        using var site = await SiteProcess.StartAsync();
        await using var one = await stage.WalkerAtAsync(site, javaScript: false);
        await one.SignInAsync("administrator");
        await MakeSecondAsync(one);
        await using var other = await stage.WalkerAtAsync(site, javaScript: true);
        await other.SignInAsync(Second, Password);
        await one.GoAsync("/signing-keys");
        await one.ReadsAsync("the first configured key signs", "Nothing was proposed yet");

        await ProposeAsync(one, "It signs from then on", "2026-01-01 09:00", "From the beginning.");
        await one.HasNoButtonAsync("Rule on it");
        await AgreeAsync(other, Password);
        await other.ReadsAsync("signs now", "agreed by", "of the log");
        await ProposeAsync(other, "It signs no more from then on", Now(), "Its successor is there.");
        await AgreeAsync(one, "demonstration only");
        await one.ReadsAsync("does not sign now");
        await ProposeAsync(one, "Its key may be in other hands since then", "2099-01-01 09:00", "Too early to say.");
        await one.ReadsAsync("There is a problem", "cannot have come into other hands in time to come");
        await ProposeAsync(one, "Its key may be in other hands since then", "2026-01-01 10:00", "A copy of the file was found.");
        await AgreeAsync(other, Password);
        await other.ReadsAsync("compromised since");

        await TouchedAsync(other);
        await other.ReadsAsync("could not be checked", "Find by the log that a paper counts");
        Assert.Empty(await Look.AtAsync(other.Page, "signing keys, one compromised"));
        Assert.Empty(one.Faults.Concat(other.Faults));
    });

    private static async Task MakeSecondAsync(Walker administrator)
    {
        await administrator.GoAsync("/accounts");
        await administrator.TypeAsync("User name", Second);
        await administrator.TypeAsync("Name of the person", "Ada Second");
        await administrator.TypeAsync("Password", Password);
        await administrator.TypeAsync("Organisation", "Office of Seconds (invented)");
        await administrator.PickAsync("What the organisation is", "an office of an authority, own or allied");
        await administrator.PickAsync("What they do here", "administrator");
        await ShowAgainAsync(administrator, "demonstration only");
        await administrator.PressAsync("Make the account");
        await administrator.ReadsAsync(Second);
    }

    private static async Task ProposeAsync(Walker walker, string what, string at, string why)
    {
        await walker.GoAsync("/signing-keys");
        await walker.Field("Certificate").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await walker.PickAsync("What", what);
        await walker.TypeAsync("From or since when", at);
        await walker.TypeAsync("Why", why);
        await ShowAgainAsync(walker, walker.JavaScript ? Password : "demonstration only");
        await walker.PressAsync("Propose it");
    }

    private static async Task AgreeAsync(Walker walker, string password)
    {
        await walker.GoAsync("/signing-keys");
        await walker.Field("Proposal").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await walker.PickAsync("Do you agree?", "Yes, it counts from now on");
        await ShowAgainAsync(walker, password);
        await walker.PressAsync("Rule on it");
        await walker.HasNoButtonAsync("Rule on it");
    }

    // Who they are is asked for in each form until it was shown, and then holds for minutes.
    private static async Task ShowAgainAsync(Walker walker, string password)
    {
        foreach (var field in await walker.Main.GetByLabel("Your password again").AllAsync()) await field.FillAsync(password);
    }

    // Which key signed which paper is read by a job of the site, a round a minute.
    private static async Task TouchedAsync(Walker walker)
    {
        using var patience = new CancellationTokenSource(UntilRead);
        var papers = walker.Main.GetByRole(AriaRole.Heading, new() { Name = "Papers by compromised keys" });
        while (await papers.CountAsync() == 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await walker.GoAsync("/signing-keys");
        }
    }

    private static string Now() => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

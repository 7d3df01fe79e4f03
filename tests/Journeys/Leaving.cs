using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Somebody comes, with a passkey and a key for a machine, and leaves: from that moment nothing of theirs opens anything.</summary>
[Collection(OnStage.Name)]
public sealed class Leaving(Stage stage)
{
    private const string Name = "leaver";
    private const string Colleague = "stayer";
    private const string Officer = "parting";
    private const string Password = "words enough for a leaver";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    [Fact]
    public Task ends_sessions_passkeys_and_keys_at_once() => stage.WithinAsync(Limit, async () =>
    {
        await using var administrator = await stage.WalkerAsync(javaScript: false);
        await administrator.SignInAsync("administrator");
        await MakeAccountAsync(administrator, Name, "Lee Aver");
        await MakeAccountAsync(administrator, Colleague, "Colin League");

        await using var desk = await stage.WalkerByNameAsync();
        await HasAuthenticatorAsync(desk.Page);
        await ComeInAsync(desk);
        await AddPasskeyAsync(desk);
        await SignOutAsync(desk);
        await desk.GoAsync("/sign-in");
        await desk.PressAsync("Sign in with a passkey");
        await IsInAsync(desk);

        await using var second = await stage.WalkerByNameAsync();
        await ComeInHalfAsync(second);
        using var machine = await MachineAsync(desk);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(machine));
        await BeginApplicationAsync(desk, machine);

        await CloseAsync(administrator);
        await HasTakenOverAsync();
        await desk.GoAsync("/sessions");
        await desk.HeadingIsAsync("Sign in");
        await desk.PressAsync("Sign in with a passkey");
        await desk.ReadsAsync("This passkey opens no account here");
        await second.GoAsync("/sign-in/second");
        await second.TypeAsync("Code", "000000");
        await second.PressAsync("Sign in");
        await second.ReadsAsync("There is a problem");
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(machine));
        Assert.Empty(desk.Faults.Concat(second.Faults).Concat(administrator.Faults));
    });

    [Fact]
    public Task hands_over_the_case_that_an_officer_held_and_its_history_says_so() => stage.WithinAsync(Limit, async () =>
    {
        await using var administrator = await stage.WalkerAsync(javaScript: false);
        await administrator.SignInAsync("administrator");
        await MakeOfficerAsync(administrator);
        await using var applicant = await stage.WalkerAsync(javaScript: false);
        await applicant.SignInAsync("applicant");
        var path = await AppliedAsync(applicant);
        await using var officer = await stage.WalkerAsync(javaScript: false);
        await officer.SignInAsync(Officer, Password);
        await officer.GoAsync(path + "/desk");
        await officer.PressAsync("Take the case");
        await officer.ReadsAsync("Olaf Parting: you");

        await administrator.GoAsync("/accounts");
        await administrator.FollowAsync(Officer);
        await administrator.ReadsAsync("One case is held by this person");
        await administrator.ChooseAsync("Who takes over what they hold", "Ines Haldane");
        await administrator.PressAsync("Close it");
        await administrator.ReadsAsync("Closed since");
        await officer.GoAsync(path);
        await officer.HeadingIsAsync("Sign in");

        await using var colleague = await stage.WalkerAsync(javaScript: false);
        await colleague.SignInAsync("licensing-two");
        await colleague.GoAsync("/notices");
        await colleague.ReadsAsync("A case was handed over to you");
        await colleague.GoAsync(path + "/desk");
        await colleague.ReadsAsync("Ines Haldane: you");
        await colleague.GoAsync(path + "/history");
        await colleague.ReadsAsync("The case was handed over to a colleague of the officer who held it and leaves.", "keeper of accounts");
        Assert.Empty(administrator.Faults.Concat(applicant.Faults).Concat(officer.Faults).Concat(colleague.Faults));
    });

    private static async Task MakeOfficerAsync(Walker administrator)
    {
        await administrator.GoAsync("/accounts");
        await administrator.TypeAsync("User name", Officer);
        await administrator.TypeAsync("Name of the person", "Olaf Parting");
        await administrator.TypeAsync("Password", Password);
        await administrator.TypeAsync("Organisation", "Office of Model Licensing (invented)");
        await administrator.PickAsync("What the organisation is", "an office of an authority, own or allied");
        await administrator.PickAsync("What they do here", "licensing officer");
        await administrator.TypeAsync("Your password again", "demonstration only");
        await administrator.PressAsync("Make the account");
        await administrator.ReadsAsync(Officer, "Olaf Parting");
    }

    private async Task<string> AppliedAsync(Walker applicant)
    {
        var asked = await applicant.Page.APIRequest.GetAsync(new Uri(stage.Site.Address, "/api/v1/models/deepseek-ai/DeepSeek-R1").ToString());
        var release = (await asked.JsonAsync())!.Value.GetProperty("releases")[0].GetProperty("id").GetString();
        await applicant.GoAsync($"/releases/{release}/apply");
        await Deciding.AskAsync(applicant);
        await applicant.PressAsync("Hand in the application");
        await applicant.HeadingIsAsync("Case ");
        return new Uri(applicant.Page.Url).AbsolutePath;
    }

    private static async Task MakeAccountAsync(Walker administrator, string name, string person)
    {
        await administrator.GoAsync("/accounts");
        await administrator.TypeAsync("User name", name);
        await administrator.TypeAsync("Name of the person", person);
        await administrator.TypeAsync("Password", Password);
        await administrator.TypeAsync("Organisation", "Leaving Ltd (invented)");
        await administrator.PickAsync("What the organisation is", "an enterprise or a developer");
        await administrator.PickAsync("What they do here", "applicant");
        await administrator.PickAsync("What they do here", "compliance officer");
        if (name == Name) await administrator.TypeAsync("Your password again", "demonstration only"); // shown for both
        await administrator.PressAsync("Make the account");
        await administrator.ReadsAsync(name, person);
    }

    private static async Task HasAuthenticatorAsync(IPage page)
    {
        var door = await page.Context.NewCDPSessionAsync(page);
        await door.SendAsync("WebAuthn.enable");
        await door.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
            },
        });
    }

    private static async Task ComeInAsync(Walker walker)
    {
        await ComeInHalfAsync(walker);
        await IsInAsync(walker);
    }

    private static async Task ComeInHalfAsync(Walker walker)
    {
        await walker.GoAsync("/sign-in");
        await walker.TypeAsync("User name", Name);
        await walker.TypeAsync("Password", Password);
        await walker.PressAsync("Sign in");
    }

    private static Task IsInAsync(Walker walker) =>
        Assertions.Expect(walker.Page.GetByRole(AriaRole.Link, new() { Name = "Sign out" })).ToBeVisibleAsync();

    private static async Task AddPasskeyAsync(Walker walker)
    {
        await walker.GoAsync("/passkeys");
        await walker.TypeAsync("What you call it", "desk computer");
        await walker.PressAsync("Add a passkey");
        await walker.ReadsAsync("desk computer", "on one device");
    }

    private static async Task SignOutAsync(Walker walker)
    {
        await walker.GoAsync("/sign-out");
        await walker.PressAsync("Sign out");
        await Assertions.Expect(walker.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    private async Task<HttpClient> MachineAsync(Walker walker)
    {
        await walker.GoAsync("/keys");
        await walker.TypeAsync("What it is for", "nightly build");
        await walker.PickAsync("What it may do", "read models");
        await walker.PressAsync("Make the key");
        var secret = await walker.Main.GetByText(new Regex("^mr_", RegexOptions.None, TimeSpan.FromSeconds(1))).First.InnerTextAsync();
        var machine = new HttpClient { BaseAddress = stage.Site.Address };
        machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return machine;
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient machine)
    {
        using var answer = await machine.GetAsync("/api/v1/models");
        return answer.StatusCode;
    }

    private static async Task CloseAsync(Walker administrator)
    {
        await administrator.GoAsync("/accounts");
        await administrator.FollowAsync(Name);
        await administrator.ReadsAsync("One draft is held by this person");
        await administrator.ChooseAsync("Who takes over what they hold", "Colin League");
        await administrator.PressAsync("Close it");
        await administrator.ReadsAsync("Closed since");
    }

    // Nobody but an applicant begins one: it is read and begun as its page is, and its content is not the administrator's.
    private static async Task BeginApplicationAsync(Walker desk, HttpClient machine)
    {
        using var found = System.Text.Json.JsonDocument.Parse(await machine.GetStringAsync("/api/v1/models/deepseek-ai/DeepSeek-R1"));
        var release = found.RootElement.GetProperty("releases")[0].GetProperty("id").GetString();
        await desk.GoAsync($"/applications/new?release={release}");
        await desk.Main.Locator("label", new() { HasText = "Advisory opinion" }).ClickAsync();
        await desk.PressAsync("Go on");
        await desk.HeadingIsAsync("Advisory opinion");
    }

    private async Task HasTakenOverAsync()
    {
        await using var colleague = await stage.WalkerAsync(javaScript: false);
        await colleague.SignInAsync(Colleague, Password);
        await colleague.GoAsync("/applications");
        await colleague.ReadsAsync("Advisory opinion", "Colin League");
        Assert.Empty(colleague.Faults);
    }
}

using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Somebody at the site: finds things by what they are and are called, as a person or a screen reader does.</summary>
public sealed class Walker : IAsyncDisposable
{
    private readonly List<string> faults = [];

    public Walker(IPage page, bool javaScript)
    {
        Page = page;
        JavaScript = javaScript;
        page.Console += (_, message) => Note(message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal), message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Response += (_, response) => Note(response.Status >= 500, $"{response.Status} {response.Url}");
    }

    public IPage Page { get; }

    public bool JavaScript { get; }

    /// <summary>What no page may do: answer 500, break its content policy, fail in a script.</summary>
    public IReadOnlyList<string> Faults => faults;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public async Task SignInAsync(string userName)
    {
        await Page.GotoAsync("/sign-in");
        await TypeAsync("User name", userName);
        await TypeAsync("Password", "demonstration only");
        await PressAsync("Sign in");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public Task TypeAsync(string label, string value) => Main.GetByLabel(label).FillAsync(value);

    public Task ChooseAsync(string label, string option) => Main.GetByLabel(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task PressAsync(string name) => Main.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task FollowAsync(string name) => Main.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    /// <summary>The page's one main heading, once the page is there.</summary>
    public Task HeadingIsAsync(string heading) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);

    /// <summary>What the main part of the page says.</summary>
    public Task ReadsAsync(params string[] texts) => Task.WhenAll(texts.Select(text => Assertions.Expect(Main).ToContainTextAsync(text, new() { IgnoreCase = true })));

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void Note(bool wrong, string fault)
    {
        if (wrong)
        {
            faults.Add(fault);
        }
    }
}

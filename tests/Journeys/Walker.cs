using System.Text.RegularExpressions;
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
        page.Console += (_, message) =>
            Note(message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal), message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Response += (_, response) => Note(response.Status >= 500, $"{response.Status} {response.Url}");
    }

    public IPage Page { get; }

    public bool JavaScript { get; }

    /// <summary>What no page may do: answer 500, break its content policy, fail in a script.</summary>
    public IReadOnlyList<string> Faults => faults;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public async Task SignInAsync(string userName, string password = "demonstration only")
    {
        await Page.GotoAsync("/sign-in");
        await TypeAsync("User name", userName);
        await TypeAsync("Password", password);
        await PressAsync("Sign in");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public Task TypeAsync(string label, string value) => Field(label).FillAsync(value);

    /// <summary>What stands in a field.</summary>
    public Task<string> TypedAsync(string label) => Field(label).InputValueAsync();

    /// <summary>Chooses from a list by the words of the choice, or their beginning.</summary>
    public async Task ChooseAsync(string label, string words)
    {
        var choices = await Field(label).GetByRole(AriaRole.Option).AllInnerTextsAsync();
        var chosen = choices.First(choice => choice.Trim().StartsWith(words, StringComparison.OrdinalIgnoreCase));
        await Field(label).SelectOptionAsync(new SelectOptionValue { Label = chosen.Trim() });
    }

    /// <summary>Chooses one of a few by its words.</summary>
    public Task PickAsync(string group, string words) =>
        Main.GetByRole(AriaRole.Group, new() { Name = group }).GetByText(words, new() { Exact = true }).ClickAsync();

    public Task UploadAsync(string label, params (string Name, byte[] Bytes)[] files) => Field(label).SetInputFilesAsync(
        files.Select(file => new FilePayload { Name = file.Name, MimeType = "application/octet-stream", Buffer = file.Bytes }));

    /// <summary>Drops a file from outside of the browser onto a field, as a hand with a mouse does (Chromium's own protocol).</summary>
    public async Task DropAsync(string label, string name, byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("dropped-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
        await Field(label).ScrollIntoViewIfNeededAsync();
        var place = (await Field(label).BoundingBoxAsync())!;
        var protocol = await Page.Context.NewCDPSessionAsync(Page);
        var data = new { items = Array.Empty<object>(), files = new[] { Path.Combine(folder, name) }, dragOperationsMask = 1 };
        foreach (var type in (string[])["dragEnter", "dragOver", "drop"])
            await protocol.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["x"] = place.X + (place.Width / 2),
                ["y"] = place.Y + (place.Height / 2),
                ["data"] = data,
            });
        Assert.Equal(name, await Field(label).EvaluateAsync<string?>("field => field.files[0]?.name"));
        await protocol.DetachAsync();
    }

    public Task PressAsync(string name) => Main.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task FollowAsync(string name) => Main.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    /// <summary>Follows the first link in a table.</summary>
    public Task FollowFirstInAsync(string table) =>
        Main.GetByRole(AriaRole.Table, new() { Name = table }).GetByRole(AriaRole.Link).First.ClickAsync();

    /// <summary>Follows a link to a file.</summary>
    public async Task<byte[]> DownloadAsync(string name)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => FollowAsync(name));
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>Opens something folded by its summary.</summary>
    public Task UnfoldAsync(string summary) => Main.GetByText(summary, new() { Exact = true }).ClickAsync();

    /// <summary>Nothing in the main part of the page can be pressed, but the switch of the page's keys.</summary>
    public Task OnlyReadsAsync() =>
        Assertions.Expect(Main.Locator("form[method='post'], button:not(form button):not([data-keys-switch])")).ToHaveCountAsync(0);

    /// <summary>There is no such button.</summary>
    public Task HasNoButtonAsync(string name) =>
        Assertions.Expect(Main.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToHaveCountAsync(0);

    /// <summary>Opens one of the rooms in the header.</summary>
    public Task EnterAsync(string room) =>
        Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = room, Exact = true }).ClickAsync();

    /// <summary>The page's one main heading, once the page is there.</summary>
    public Task HeadingIsAsync(string heading) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);

    /// <summary>The drawing of this name, for those who see and those who do not.</summary>
    public Task SeesPictureAsync(string name) =>
        Assertions.Expect(Main.GetByRole(AriaRole.Group, new() { Name = name })).ToBeVisibleAsync();

    /// <summary>What the main part of the page says.</summary>
    public async Task ReadsAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            await Assertions.Expect(Main).ToContainTextAsync(text, new() { IgnoreCase = true });
        }
    }

    /// <summary>Waits for a page that renews itself to say something; nothing is pressed and nothing is opened anew.</summary>
    public Task SeesInTimeAsync(string text, TimeSpan limit) =>
        Assertions.Expect(Main).ToContainTextAsync(text, new() { Timeout = (float)limit.TotalMilliseconds });

    /// <summary>The page and what it says, for a test that has failed.</summary>
    public async Task<string> WhereAsync() => $"{Page.Url}:\n{await Main.InnerTextAsync()}\n{string.Join('\n', faults)}";

    /// <summary>A field by its label, which ends with "(optional)" where the field is; another label may begin with the same words.</summary>
    public ILocator Field(string label) => Main.GetByLabel(
        new Regex($"^\\s*{Regex.Escape(label)}(\\s*\\(optional\\))?\\s*$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>A second window of the same browser, with the same cookies; it closes with the first.</summary>
    public async Task<Walker> AnotherAsync() => new(await Page.Context.NewPageAsync(), JavaScript);

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void Note(bool wrong, string fault)
    {
        if (wrong)
        {
            faults.Add(fault);
        }
    }
}

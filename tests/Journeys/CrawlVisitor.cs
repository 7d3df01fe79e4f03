using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>A page as it was opened.</summary>
internal sealed record Opened(int Status, string[] Links, string Content);

/// <summary>One pair of windows of a visitor, with JavaScript and without, that looks at one page at a time.</summary>
internal sealed partial class CrawlVisitor(Walker scripted, Walker plain)
{
    private const string LinksHere =
        "[...document.links].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + a.search)";

    private const string TakesText = """
        all => all.map(one => one.type === 'submit' && one.form?.method === 'post' && !!one.form.querySelector('input[type=text], textarea'))
        """;

    private const string Empty =
        "all => all.filter(box => box.checkVisibility() && !box.readOnly && !box.disabled).map(box => box.value = '').length";

    // What the summary of errors points at must say that it is wrong, to eyes and to screen readers.
    private const string Unmarked = """
        [...document.querySelectorAll('[role=alert] a[href^="#"]')].map(link => link.hash)
          .filter(hash => !document.querySelector(`${hash}[aria-invalid=true], fieldset${hash} .usa-error-message`))
        """;

    public IEnumerable<string> Faults => [.. scripted.Faults, .. plain.Faults];

    /// <summary>Opens a page; null for a link to a file, which starts a download and is no page to look at.</summary>
    public async Task<Opened?> OpenAsync(string path)
    {
        try
        {
            var answer = await scripted.Page.GotoAsync(path);
            return new(answer!.Status, await scripted.Page.EvaluateAsync<string[]>(LinksHere), await ContentAsync());
        }
        catch (PlaywrightException download) when (download.Message.Contains("Download is starting", StringComparison.Ordinal)
            || download.Message.Contains("ERR_ABORTED", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>Looks at the page that was opened, reads it without script meanwhile, and sends its forms empty.</summary>
    public async Task<List<string>> LookAsync(string path, HashSet<string> looked)
    {
        var reading = plain.GoAsync(path);
        List<string> complaints = [.. await Look.AtAsync(scripted.Page, path)];
        await reading;
        var (with, without) = (await HeadingsAsync(scripted), await HeadingsAsync(plain));
        if (with.Count != 1)
        {
            complaints.Add($"{path}: it has {with.Count} main headings");
        }

        if (!with.SequenceEqual(without))
        {
            complaints.Add($"{path}: without JavaScript the heading is '{string.Join("', '", without)}'");
        }

        var buttons = await scripted.Main.GetByRole(AriaRole.Button).EvaluateAllAsync<bool[]>(TakesText);
        foreach (var button in Enumerable.Range(0, buttons.Length).Where(at => buttons[at]))
        {
            complaints.AddRange(await SendEmptyAsync(path, button, looked));
        }

        return complaints;
    }

    private async Task<List<string>> SendEmptyAsync(string path, int button, HashSet<string> looked)
    {
        await scripted.GoAsync(path);
        await scripted.Main.GetByRole(AriaRole.Textbox).EvaluateAllAsync<int>(Empty);
        var pressed = scripted.Main.GetByRole(AriaRole.Button).Nth(button);
        if (!await pressed.IsVisibleAsync())
        {
            return []; // inside something folded; its page folds it open when it has an error
        }

        await scripted.Page.RunAndWaitForResponseAsync(() => pressed.ClickAsync(), answer => answer.Request.IsNavigationRequest);
        await scripted.Page.WaitForLoadStateAsync();
        var unmarked = await scripted.Page.EvaluateAsync<string[]>(Unmarked);
        List<string> complaints = unmarked.Length == 0
            ? []
            : [$"{path}: sent empty, it lists errors that their fields do not show: {string.Join(' ', unmarked)}"];
        if (IsNew(looked, await ContentAsync()))
        {
            complaints.AddRange(await Look.AtAsync(scripted.Page, path + " (sent empty)"));
        }

        return complaints;
    }

    // Two visitors look at the same time.
    private static bool IsNew(HashSet<string> looked, string content)
    {
        lock (looked)
        {
            return looked.Add(content);
        }
    }

    private async Task<string> ContentAsync() => Token().Replace(await scripted.Main.InnerHTMLAsync(), "");

    private static async Task<IReadOnlyList<string>> HeadingsAsync(Walker walker) =>
        await walker.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).AllInnerTextsAsync();

    [GeneratedRegex("<input type=\"hidden\"[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Token();
}

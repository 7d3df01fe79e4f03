using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Walks every link of the site that one visitor sees, looks at each kind of page, and sends its forms empty.</summary>
internal sealed partial class Crawl(Walker scripted, Walker plain, HashSet<string> looked)
{
    private const int MostPages = 110;
    private const int MostOfAKind = 2;

    private const string TakesText = """
        all => all.map(one => one.type === 'submit' && one.form?.method === 'post' && !!one.form.querySelector('input[type=text], textarea'))
        """;

    // What the summary of errors points at must say that it is wrong, to eyes and to screen readers.
    private const string Unmarked = """
        [...document.querySelectorAll('[role=alert] a[href^="#"]')].map(link => link.hash)
          .filter(hash => !document.querySelector(`${hash}[aria-invalid=true], fieldset${hash} .usa-error-message`))
        """;

    private readonly List<string> complaints = [];
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly Queue<string> waiting = new(["/"]);
    private readonly HashSet<string> known = new(["/"], StringComparer.Ordinal);

    public IReadOnlyList<string> Complaints => [.. complaints, .. scripted.Faults, .. plain.Faults];

    public int Pages { get; private set; }

    /// <summary>The kinds of pages that were opened: their paths, with * for what they name.</summary>
    public IEnumerable<string> Reached => kinds.Keys.Select(kind => kind.Split('?')[0]).Distinct(StringComparer.Ordinal);

    public async Task WalkAsync()
    {
        while (waiting.TryDequeue(out var path) && Pages < MostPages)
        {
            var kind = KindOf(path);
            var visits = kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (visits > MostOfAKind || await OpenAsync(path) is not { } answer)
            {
                continue;
            }

            Pages++;
            ComplainIf(answer.Status >= 400, path, $"a link leads to an answer {answer.Status}");
            await FindLinksAsync();
            await LookAsync(path, wanted: visits == 1 || looked.Add("another " + kind));
        }
    }

    // The first of its kind for this visitor, and one more for all visitors together; what reads the same is looked at once.
    private async Task LookAsync(string path, bool wanted)
    {
        if (wanted && looked.Add(await ContentAsync()))
        {
            complaints.AddRange(await Look.AtAsync(scripted.Page, path));
            await ReadsTheSameWithoutScriptAsync(path);
            await SendEmptyAsync(path);
        }
    }

    // A link to a file starts a download, which is no page to look at.
    private async Task<IResponse?> OpenAsync(string path)
    {
        try
        {
            return await scripted.Page.GotoAsync(path);
        }
        catch (PlaywrightException download) when (download.Message.Contains("Download is starting", StringComparison.Ordinal)
            || download.Message.Contains("ERR_ABORTED", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private async Task FindLinksAsync()
    {
        var links = await scripted.Page.EvaluateAsync<string[]>(
            "[...document.links].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + a.search)");
        foreach (var link in links.Where(link => link != "/sign-out" && !link.StartsWith("/api/", StringComparison.Ordinal) && known.Add(link)))
        {
            waiting.Enqueue(link);
        }
    }

    private async Task ReadsTheSameWithoutScriptAsync(string path)
    {
        await plain.GoAsync(path);
        var (with, without) = (await HeadingsAsync(scripted), await HeadingsAsync(plain));
        ComplainIf(with.Count != 1, path, $"it has {with.Count} main headings");
        ComplainIf(!with.SequenceEqual(without), path, $"without JavaScript the heading is '{string.Join("', '", without)}'");
    }

    private async Task SendEmptyAsync(string path)
    {
        var buttons = await scripted.Main.GetByRole(AriaRole.Button).EvaluateAllAsync<bool[]>(TakesText);
        for (var at = 0; at < buttons.Length; at++)
        {
            if (buttons[at])
            {
                await SendEmptyAsync(path, at);
            }
        }
    }

    private async Task SendEmptyAsync(string path, int button)
    {
        await scripted.GoAsync(path);
        foreach (var box in await scripted.Main.GetByRole(AriaRole.Textbox).AllAsync())
        {
            if (await box.IsVisibleAsync() && await box.IsEditableAsync())
            {
                await box.FillAsync("");
            }
        }

        var pressed = scripted.Main.GetByRole(AriaRole.Button).Nth(button);
        if (!await pressed.IsVisibleAsync())
        {
            return; // inside something folded; its page folds it open when it has an error
        }

        await scripted.Page.RunAndWaitForResponseAsync(() => pressed.ClickAsync(), answer => answer.Request.IsNavigationRequest);
        await scripted.Page.WaitForLoadStateAsync();
        var unmarked = await scripted.Page.EvaluateAsync<string[]>(Unmarked);
        ComplainIf(unmarked.Length > 0, path, $"sent empty, it lists errors that their fields do not show: {string.Join(' ', unmarked)}");
        if (looked.Add(await ContentAsync()))
        {
            complaints.AddRange(await Look.AtAsync(scripted.Page, path + " (sent empty)"));
        }
    }

    private void ComplainIf(bool wrong, string path, string complaint)
    {
        if (wrong)
        {
            complaints.Add($"{path}: {complaint}");
        }
    }

    // Two addresses are of one kind when they differ in what they name only.
    private static string KindOf(string path)
    {
        var parts = path.Split('?', 2);
        var keys = parts.Skip(1).SelectMany(query => query.Split('&')).Select(field => field.Split('=')[0]).Order(StringComparer.Ordinal);
        return $"{Named().Replace(parts[0], "/*")}?{string.Join('&', keys)}";
    }

    private async Task<string> ContentAsync() => Token().Replace(await scripted.Main.InnerHTMLAsync(), "");

    private static async Task<IReadOnlyList<string>> HeadingsAsync(Walker walker) =>
        await walker.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).AllInnerTextsAsync();

    [GeneratedRegex("(?<=^/rulebook/(rules|parameters))/.*|(?<=/files)/.*|/[^/]*[0-9][^/]*", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Named();

    [GeneratedRegex("<input type=\"hidden\"[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Token();
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Walks every link of the site that one visitor sees, looks at each kind of page, and sends its forms empty.</summary>
internal sealed partial class Crawl(Walker scripted, Walker plain, HashSet<string> looked)
{
    private const int MostPages = 90;
    private const int MostOfAKind = 2;
    private const int MostOfAShape = 6;

    private readonly List<string> complaints = [];
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly Queue<string> waiting = new(["/"]);
    private readonly HashSet<string> known = new(["/"], StringComparer.Ordinal);

    public IReadOnlyList<string> Complaints => [.. complaints, .. scripted.Faults, .. plain.Faults];

    public int Pages { get; private set; }

    public async Task WalkAsync()
    {
        while (waiting.TryDequeue(out var path) && Pages < MostPages)
        {
            if (!IsOfInterest(path) || await OpenAsync(path) is not { } answer)
            {
                continue;
            }

            Pages++;
            ComplainIf(answer.Status >= 400, path, $"a link leads to an answer {answer.Status}");
            await FindLinksAsync();
            if (looked.Add(await ContentAsync()))
            {
                complaints.AddRange(await Look.AtAsync(scripted.Page, path));
                await ReadsTheSameWithoutScriptAsync(path);
                await SendEmptyAsync(path);
            }
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
        var buttons = await scripted.Main.GetByRole(AriaRole.Button).EvaluateAllAsync<bool[]>(
            "all => all.map(one => one.type === 'submit' && one.form?.method === 'post' && one.form.querySelector('input[type=text], textarea') !== null)");
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

    private bool IsOfInterest(string path)
    {
        var parts = path.Split('?', 2);
        var keys = parts.Length < 2 ? "" : string.Join('&', parts[1].Split('&').Select(field => field.Split('=')[0]).Order(StringComparer.Ordinal));
        var shape = $"{parts[0].Split('/')[1]} {parts[0].Count(letter => letter == '/')} {keys}";
        return Count(Identifier().Replace(parts[0], "*") + "?" + keys) <= MostOfAKind && Count(shape) <= MostOfAShape;
    }

    private int Count(string kind) => kinds[kind] = kinds.GetValueOrDefault(kind) + 1;

    private async Task<string> ContentAsync() => Token().Replace(await scripted.Main.InnerHTMLAsync(), "");

    private static async Task<IReadOnlyList<string>> HeadingsAsync(Walker walker) =>
        await walker.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).AllInnerTextsAsync();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|[0-9]+", RegexOptions.None, 5000)]
    private static partial Regex Identifier();

    [GeneratedRegex("<input type=\"hidden\"[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Token();
}

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Looks at the page that is open: axe by WCAG 2.2 AA, and the width of a small telephone.</summary>
internal static class Look
{
    private const int Narrow = 320;

    // Where set, every page that is looked at is also photographed into that folder, wide and narrow, for human eyes.
    private static readonly string? Photographs = Environment.GetEnvironmentVariable("MODELREG_PHOTOGRAPHS");

    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public static async Task<IReadOnlyList<string>> AtAsync(IPage page, string name)
    {
        var found = (await page.RunAxe(Wcag)).Violations.Where(violation => violation.Impact is "serious" or "critical");
        List<string> complaints = [.. found.Select(violation => $"{name}: axe {Words(violation)}")];
        await PhotographAsync(page, name, "wide");
        await page.SetViewportSizeAsync(Narrow, 800);
        await PhotographAsync(page, name, "narrow");
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width > Narrow)
        {
            complaints.Add($"{name}: at {Narrow} pixels it is {width} wide, by {await page.EvaluateAsync<string>(Widest)}");
        }

        await page.SetViewportSizeAsync(1280, 900);
        return complaints;
    }

    // Elements that stick out of the window.
    private const string Widest = """
        [...document.querySelectorAll('main *, header *, footer *')]
          .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 3).map(one => one.outerHTML.slice(0, 120)).join(' | ')
        """;

    private static async Task PhotographAsync(IPage page, string name, string width)
    {
        if (Photographs is not null)
        {
            var file = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
            await page.ScreenshotAsync(new() { Path = Path.Combine(Photographs, $"{file}.{width}.png"), FullPage = true });
        }
    }

    private static string Words(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}) {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}

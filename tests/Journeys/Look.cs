using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Looks at the page that is open: axe by WCAG 2.2 AA, and the width of a small telephone.</summary>
internal static class Look
{
    private const int Narrow = 320;

    // Where set, every page that is looked at is also photographed into that folder, wide and narrow, for human eyes.
    private static readonly string? Photographs = Environment.GetEnvironmentVariable("MODELREG_PHOTOGRAPHS");

    // Axe itself, without the blank page that its driver opens for sites with frames (this one has none), and without the report on
    // everything that is right, which takes most of its time on a long page.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        axe.run(document, {
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
          resultTypes: ['violations'],
        }).then(found => found.violations.filter(one => one.impact === 'serious' || one.impact === 'critical')
          .map(one => `${one.id} (${one.impact}) ${one.help}: ${one.nodes.slice(0, 3).map(node => node.html).join(' | ')}`))
        """;

    public static async Task<IReadOnlyList<string>> AtAsync(IPage page, string name)
    {
        await page.EvaluateAsync(Axe);
        List<string> complaints = [.. (await page.EvaluateAsync<string[]>(Run)).Select(found => $"{name}: axe {found}")];
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
}

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Looks at the page that is open: axe by WCAG 2.2 AA, and the width of a small telephone.</summary>
internal static class Look
{
    private const int Narrow = 320;

    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public static async Task<IReadOnlyList<string>> AtAsync(IPage page, string name)
    {
        var found = (await page.RunAxe(Wcag)).Violations.Where(violation => violation.Impact is "serious" or "critical");
        List<string> complaints = [.. found.Select(violation => $"{name}: axe {Words(violation)}")];
        await page.SetViewportSizeAsync(Narrow, 800);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width > Narrow)
        {
            complaints.Add($"{name}: at {Narrow} pixels it is {width} wide, by {await page.EvaluateAsync<string>(Widest)}");
        }

        await page.SetViewportSizeAsync(1280, 900);
        return complaints;
    }

    // The outermost elements that stick out of the window without a scrolling box around them.
    private const string Widest = """
        [...document.querySelectorAll('main *, header *, footer *')]
          .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 3).map(one => one.outerHTML.slice(0, 120)).join(' | ')
        """;

    private static string Words(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}) {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}

using System.Diagnostics;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>
/// Debian's Chromium, started by us and driven over its debugging door, so that a test that passes its limit can kill it.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    private const string Door = "DevTools listening on ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly string home = Directory.CreateTempSubdirectory("registry-browser-").FullName;
    private readonly TaskCompletionSource<string> door = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;
    private IPlaywright? playwright;
    private IBrowser? browser;

    private Browser()
    {
        process = new Process { StartInfo = Command(), EnableRaisingEvents = true };
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => door.TrySetException(new InvalidOperationException("Chromium ended before it could be driven."));
    }

    public static async Task<Browser> StartAsync()
    {
        var started = new Browser();
        started.process.Start();
        started.process.BeginErrorReadLine();
        var address = await started.door.Task.WaitAsync(StartLimit);
        started.playwright = await Playwright.CreateAsync();
        started.browser = await started.playwright.Chromium.ConnectOverCDPAsync(address);
        return started;
    }

    /// <summary>A visitor with cookies of their own.</summary>
    public async Task<IPage> VisitorAsync(Uri site, bool javaScript)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            JavaScriptEnabled = javaScript,
            AcceptDownloads = true,
            ViewportSize = new() { Width = 1280, Height = 900 },
        });
        context.SetDefaultTimeout(10_000);
        return await context.NewPageAsync();
    }

    public void Kill() => process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        playwright?.Dispose();
        Directory.Delete(home, recursive: true);
    }

    private ProcessStartInfo Command() => new("/usr/bin/chromium",
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
        "--hide-scrollbars", "--disable-background-networking", "--disable-component-update", "--remote-debugging-port=0",
        "--user-data-dir=" + Path.Combine(home, "profile"), "about:blank",
    ])
    {
        UseShellExecute = false,
        RedirectStandardError = true,
        Environment = { ["HOME"] = home, ["XDG_CONFIG_HOME"] = home, ["XDG_CACHE_HOME"] = home },
    };

    private void Hear(string? line)
    {
        if (line?.StartsWith(Door, StringComparison.Ordinal) == true)
        {
            door.TrySetResult(line[Door.Length..].Trim());
        }
    }
}

namespace ModelRegistry.Tests.Journeys;

/// <summary>The one site and the one browser that all browser tests share.</summary>
public sealed class Stage : IAsyncLifetime
{
    private Browser? browser;

    /// <summary>The running site.</summary>
    public SiteProcess Site { get; private set; } = null!;

    /// <summary>The content of pages that have been looked at; the same content is not looked at again for the next role.</summary>
    internal HashSet<string> Looked { get; } = new(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        var opening = Browser.StartAsync();
        Site = await SiteProcess.StartAsync();
        browser = await opening;
    }

    public async Task DisposeAsync()
    {
        Site.Dispose();
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
    }

    /// <summary>Runs a browser test; when it passes its limit the browser is killed, and the next test gets a new one.</summary>
    public async Task WithinAsync(TimeSpan limit, Func<Task> test)
    {
        browser ??= await Browser.StartAsync();
        var running = test();
        try
        {
            await running.WaitAsync(limit);
        }
        catch (TimeoutException late) when (!running.IsCompleted)
        {
            await browser.DisposeAsync();
            browser = null;
            throw new TimeoutException($"The test took longer than {limit}; the browser was killed. The site said:\n{Site.Said}", late);
        }
    }

    /// <summary>Somebody with a browser of their own.</summary>
    public Task<Walker> WalkerAsync(bool javaScript) => WalkerAtAsync(Site, javaScript);

    /// <summary>The same at a site of the test's own, for what would stop everybody else.</summary>
    public async Task<Walker> WalkerAtAsync(SiteProcess site, bool javaScript) =>
        new(await browser!.VisitorAsync(site.Address, javaScript), javaScript);

    /// <summary>The same under the site's name and not its number: browsers keep passkeys for names alone.</summary>
    public async Task<Walker> WalkerByNameAsync() =>
        new(await browser!.VisitorAsync(new UriBuilder(Site.Address) { Host = "localhost" }.Uri, javaScript: true), javaScript: true);
}

/// <summary>Browser tests run one after the other on one stage.</summary>
[CollectionDefinition(Name)]
public sealed class OnStage : ICollectionFixture<Stage>
{
    public const string Name = "browser";
}

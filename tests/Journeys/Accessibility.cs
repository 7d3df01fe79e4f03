namespace ModelRegistry.Tests.Journeys;

/// <summary>Every page that somebody can reach by its links can be used by everybody: with a screen reader, a telephone, no script.</summary>
[Collection(OnStage.Name)]
public sealed class Accessibility(Stage stage)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(240);

    [Theory]
    [InlineData(null)]
    [InlineData("applicant")]
    [InlineData("compliance")]
    [InlineData("licensing")]
    [InlineData("countersigner")]
    [InlineData("regulator")]
    [InlineData("keeper")]
    [InlineData("administrator")]
    public Task nothing_on_any_page_keeps_anybody_out(string? userName) => stage.WithinAsync(Limit, async () =>
    {
        await using var scripted = await stage.WalkerAsync(javaScript: true);
        await using var plain = await stage.WalkerAsync(javaScript: false);
        if (userName is not null)
        {
            await scripted.SignInAsync(userName);
            await plain.SignInAsync(userName);
        }

        var crawl = new Crawl(scripted, plain, stage.Looked);
        await crawl.WalkAsync();
        Assert.True(crawl.Pages >= 4, $"only {crawl.Pages} pages were found");
        Assert.True(crawl.Complaints.Count == 0, string.Join('\n', crawl.Complaints));
    });
}

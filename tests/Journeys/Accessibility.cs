namespace ModelRegistry.Tests.Journeys;

/// <summary>Every page that somebody can reach by its links can be used by everybody: with a screen reader, a telephone, no script.</summary>
[Collection(OnStage.Name)]
public sealed class Accessibility(Stage stage)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(240);

    // Pages that links must lead to; what they show may need somebody to have begun something.
    private static readonly string[] Law = ["/rulebook", "/rulebook/rules/*", "/rulebook/parameters", "/rulebook/parameters/*"];
    private static readonly string[] Seen = ["/models/*", "/releases/*", "/releases/*/contradictions", "/releases/*/timeline", "/releases/compare"];
    private static readonly string[] Recorder =
        [.. Law, .. Seen, "/models/*/developer", "/models/*/ownership", "/releases/*/safeguards", "/releases/*/chips", "/evidence/Release/*/new"];
    private static readonly string[] Enterprise =
        [.. Law, "/rulebook/editions", "/law/matrix", "/law/questions", "/evaluations/*/changes", "/sweeps", "/sweeps/new", "/sweeps/*"];
    private static readonly string[] Keeper =
        [.. Law, "/rulebook/editions", "/rulebook/replay", "/rulebook/drafts/*", "/rulebook/drafts/*/files/*", "/law/matrix", "/sweeps"];

    [Theory]
    [InlineData(null)]
    [InlineData("applicant")]
    [InlineData("compliance")]
    [InlineData("licensing")]
    [InlineData("countersigner")]
    [InlineData("agency")]
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

        await BeginAsync(scripted, userName);
        CrawlVisitor[] visitors = [new(scripted, plain), new(await scripted.AnotherAsync(), await plain.AnotherAsync())];
        var crawl = new Crawl(visitors, stage.Looked);
        await crawl.WalkAsync();
        Assert.True(crawl.Pages >= 4, $"only {crawl.Pages} pages were found");
        Assert.True(crawl.Complaints.Count == 0, string.Join('\n', crawl.Complaints));
        Assert.Empty(MustReach(userName).Except(crawl.Reached, StringComparer.Ordinal));
    });

    private static string[] MustReach(string? userName) => userName switch
    {
        "compliance" => Enterprise,
        "keeper" => Keeper,
        "applicant" or "licensing" => Recorder,
        _ => Law,
    };

    private static async Task BeginAsync(Walker somebody, string? userName)
    {
        if (userName is "keeper")
        {
            await somebody.GoAsync("/rulebook/editions");
            await somebody.TypeAsync("Begin a draft", "To be looked at");
            await somebody.PressAsync("Begin");
            await somebody.HeadingIsAsync("To be looked at");
        }
        else if (userName is "compliance")
        {
            await somebody.GoAsync("/sweeps/new");
            await somebody.TypeAsync("Country it goes to or is used in", "NO");
            await somebody.PressAsync("Ask about every release");
            await somebody.HeadingIsAsync("Sweeps of the registry");
            await somebody.GoAsync("/models");
            await somebody.FollowFirstInAsync("All models, in the order recorded");
            await somebody.FollowFirstInAsync("Releases");
            await somebody.FollowAsync("Evaluate under the law");
            await Deciding.AskAsync(somebody);
            await somebody.PressAsync("Evaluate");
            await somebody.HeadingIsAsync("Evaluation");
        }
    }
}

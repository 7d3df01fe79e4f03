using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>An officer goes through the queues by single keys, types without setting them off, and turns them off.</summary>
[Collection(OnStage.Name)]
public sealed class Keyboards(Stage stage)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task a_case_is_found_taken_and_opened_without_a_mouse(bool javaScript) => stage.WithinAsync(Limit, async () =>
    {
        await using var story = new Story(stage, javaScript);
        await story.TellAsync(ApplyAsync);
        await story.TellAsync(javaScript ? ByKeysAsync : ByButtonAsync);
        if (javaScript) await story.TellAsync(TypingAsync);
        if (javaScript) await story.TellAsync(TurnedOffAsync);
        Assert.Equal([], story.Faults);
    });

    private static async Task ApplyAsync(Story story)
    {
        var applicant = await story.AsAsync("applicant");
        await applicant.EnterAsync("Import");
        await applicant.TypeAsync("Name of the model", story.Model + "-by-keys");
        await applicant.TypeAsync("Paste a model card, hub metadata or a line of JSON", "---\nlicense: mit\n---\n# Invented for a journey\n");
        await applicant.PressAsync("Show what it adds");
        await applicant.PressAsync("Save to the registry");
        await applicant.HeadingIsAsync(story.Model);
        var apply = new Uri(applicant.Page.Url).AbsolutePath + "/apply";
        for (var one = 0; one < 2; one++)
        {
            await applicant.GoAsync(apply);
            await Deciding.AskAsync(applicant);
            await applicant.PressAsync("Hand in the application");
            await applicant.HeadingIsAsync("Case ");
        }

        story.Case = new Uri(applicant.Page.Url).Segments[^1];
    }

    private static async Task ByKeysAsync(Story story)
    {
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync("/queues");
        await KeyAsync(officer, "7");
        await officer.HeadingIsAsync("Cases that nobody has taken");
        await KeyAsync(officer, "j");
        var first = await StoodOnAsync(officer);
        await KeyAsync(officer, "ArrowDown");
        Assert.NotEqual(first, await StoodOnAsync(officer));
        await KeyAsync(officer, "k");
        Assert.Equal(first, await StoodOnAsync(officer));
        await GoDownToAsync(officer, story.Case);
        await story.LookAsync(officer, "a queue gone through by keys");
        await KeyAsync(officer, "t");
        await Assertions.Expect(officer.Main.GetByRole(AriaRole.Link, new() { Name = story.Case })).ToHaveCountAsync(0);

        await KeyAsync(officer, "q");
        await officer.HeadingIsAsync("My cases");
        await GoDownToAsync(officer, story.Case);
        await KeyAsync(officer, "Enter");
        await officer.HeadingIsAsync($"Case {story.Case}");
        await KeyAsync(officer, "h");
        await officer.HeadingIsAsync("History");
        await officer.ReadsAsync("A licensing officer took the case.");
        await KeyAsync(officer, "u");
        await officer.HeadingIsAsync("My cases");
    }

    private static async Task ByButtonAsync(Story story)
    {
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync("/queues/free");
        await officer.Main.GetByRole(AriaRole.Button, new() { Name = $"Take {story.Case}" }).FocusAsync();
        await KeyAsync(officer, "Enter");
        await Assertions.Expect(officer.Main.GetByRole(AriaRole.Link, new() { Name = story.Case })).ToHaveCountAsync(0);
        await officer.GoAsync("/queues/mine");
        await officer.ReadsAsync(story.Case);
    }

    private static async Task TypingAsync(Story story)
    {
        var officer = await story.AsAsync("licensing");
        await officer.Field("Destination").FocusAsync();
        await KeyAsync(officer, "j");
        await KeyAsync(officer, "7");
        Assert.Equal("j7", await officer.TypedAsync("Destination"));
        await officer.HeadingIsAsync("My cases");
    }

    private static async Task TurnedOffAsync(Story story)
    {
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync("/queues/mine");
        await KeyAsync(officer, "?");
        await officer.ReadsAsync("takes the case one stands on");
        await KeyAsync(officer, "Tab");
        await KeyAsync(officer, "Enter");
        await Assertions.Expect(Switch(officer, "Turn the keys on")).ToBeFocusedAsync();
        await KeyAsync(officer, "j");
        await Assertions.Expect(Switch(officer, "Turn the keys on")).ToBeFocusedAsync();
        await officer.GoAsync("/queues/mine");
        await KeyAsync(officer, "?");
        await Switch(officer, "Turn the keys on").PressAsync("Enter");
        await KeyAsync(officer, "j");
        Assert.NotEqual("", await StoodOnAsync(officer));
    }

    private static Task KeyAsync(Walker somebody, string key) => somebody.Page.Keyboard.PressAsync(key);

    private static ILocator Switch(Walker somebody, string name) => somebody.Main.GetByRole(AriaRole.Button, new() { Name = name });

    private static Task<string> StoodOnAsync(Walker somebody) =>
        somebody.Page.EvaluateAsync<string>("document.activeElement.matches('th a') ? document.activeElement.textContent : ''");

    private static async Task GoDownToAsync(Walker somebody, string reference)
    {
        for (var step = 0; step < 60 && await StoodOnAsync(somebody) != reference; step++) await KeyAsync(somebody, "j");
        Assert.Equal(reference, await StoodOnAsync(somebody));
    }
}

using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Two officers write on one case at once: whoever saves second is shown what changed and keeps what they typed.</summary>
[Collection(OnStage.Name)]
public sealed class LostUpdates(Stage stage)
{
    private const string Mine = "The end user is known; I visited the yard \"Süd\" & found <nothing>.";
    private const string Theirs = "The end user was screened and nothing was found.";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task the_second_of_two_drafts_loses_nothing_and_overwrites_nothing_unseen(bool javaScript) => stage.WithinAsync(Limit, async () =>
    {
        await using var story = new Story(stage, javaScript);
        await ApplyAsync(story);
        await using var first = await stage.WalkerAsync(javaScript);
        await using var second = await stage.WalkerAsync(javaScript);
        await OpenDraftAsync(story, first);
        await OpenDraftAsync(story, second);

        await WriteAsync(first, Theirs, "No re-export.");
        await first.PressAsync("Save the draft");
        await first.HeadingIsAsync(story.Case);
        await WriteAsync(second, Mine, "A report every year.\nNo resale.");
        await second.PressAsync("Save the draft");

        await IsShownBothAsync(second);
        await story.LookAsync(second, "a draft that somebody else overtook");
        await first.GoAsync($"/cases/{story.Case}");
        await first.ReadsAsync(Theirs, "No re-export.");

        await second.PressAsync("Save the draft");
        await second.HeadingIsAsync(story.Case);
        await second.ReadsAsync(Mine, "A report every year.", "No resale.");

        Assert.Equal([], [.. story.Faults, .. first.Faults, .. second.Faults]);
    });

    private static async Task ApplyAsync(Story story)
    {
        var applicant = await story.AsAsync("applicant");
        await applicant.EnterAsync("Import");
        await applicant.TypeAsync("Name of the model", story.Model + "-overtaken");
        await applicant.TypeAsync("Paste a model card, hub metadata or a line of JSON", "---\nlicense: mit\n---\n# Invented for a journey\n");
        await applicant.PressAsync("Show what it adds");
        await applicant.PressAsync("Save to the registry");
        await applicant.HeadingIsAsync(story.Model);
        await applicant.GoAsync(new Uri(applicant.Page.Url).AbsolutePath + "/apply");
        await Deciding.AskAsync(applicant);
        await applicant.PressAsync("Hand in the application");
        await applicant.HeadingIsAsync("Case ");
        story.Case = new Uri(applicant.Page.Url).Segments[^1];
    }

    private static async Task OpenDraftAsync(Story story, Walker officer)
    {
        await officer.SignInAsync("licensing");
        await officer.GoAsync($"/cases/{story.Case}");
        await officer.PressAsync("Evaluate and draft");
        await officer.HeadingIsAsync("Draft a determination");
    }

    private static async Task WriteAsync(Walker officer, string reasons, string conditions)
    {
        await officer.PickAsync("Outcome", "Licence granted with conditions");
        await officer.TypeAsync("Reasons", reasons);
        await officer.TypeAsync("Conditions", conditions);
        await officer.TypeAsync("Holds until, that day not included", "2028-01-01");
    }

    private static async Task IsShownBothAsync(Walker officer)
    {
        await officer.HeadingIsAsync("Draft a determination");
        await officer.ReadsAsync(
            "There is a problem", "Somebody else changed", "What changed in the meantime",
            Theirs, "No re-export.", "Reasons (differs)", "Outcome (the same)");
        await Assertions.Expect(officer.Field("Reasons")).ToHaveValueAsync(Mine);
        await Assertions.Expect(officer.Field("Conditions")).ToHaveValueAsync("A report every year.\nNo resale.");
        await Assertions.Expect(officer.Field("Holds until, that day not included")).ToHaveValueAsync("2028-01-01");
        await Assertions.Expect(officer.Main.GetByLabel("Licence granted with conditions", new() { Exact = true })).ToBeCheckedAsync();
    }
}

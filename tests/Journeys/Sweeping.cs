namespace ModelRegistry.Tests.Journeys;

/// <summary>A compliance officer puts one question to every release, waits while the page renews itself, reads what came out.</summary>
[Collection(OnStage.Name)]
public sealed class Sweeping(Stage stage)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(true, "SE")]
    [InlineData(false, "FI")]
    public Task from_a_question_to_the_answer_of_every_release(bool javaScript, string country) => stage.WithinAsync(Limit, async () =>
    {
        await using var story = new Story(stage, javaScript);
        await story.TellAsync(async _ => await WalkAsync(story, await story.AsAsync("compliance"), country));
        Assert.True(story.Faults.Count == 0, string.Join('\n', story.Faults));
    });

    private static async Task WalkAsync(Story story, Walker officer, string country)
    {
        await officer.EnterAsync("Sweeps");
        await officer.HeadingIsAsync("Sweeps of the registry");
        await officer.FollowAsync("Ask about every release");
        await officer.HeadingIsAsync("Ask about every release");
        await story.LookAsync(officer, "a question for every release");
        await officer.TypeAsync("Country it goes to or is used in", country);
        await officer.TypeAsync("Day of the export or use", "2026-12-01");
        await officer.PressAsync("Ask about every release");

        await officer.HeadingIsAsync("Sweeps of the registry");
        await story.LookAsync(officer, "the sweeps");
        await officer.FollowAsync("1 December 2026, profile enforced"); // the newest is the first
        await officer.HeadingIsAsync("One question for every release");
        await officer.ReadsAsync(country);
        await officer.SeesInTimeAsync("releases have their answer, as of", Patience);

        await officer.ReadsAsync("Answers, the most frequent first", "1 December 2026");
        await story.LookAsync(officer, "a sweep at its end");
        await officer.FollowFirstInAsync("Answers, the most frequent first");
        await officer.ReadsAsync("Releases with that answer");
        await story.LookAsync(officer, "the releases with one answer");
        await officer.PressAsync("Look again");
        await officer.HeadingIsAsync("One question for every release");
        await officer.SeesInTimeAsync("releases have their answer, as of", Patience);
    }
}

namespace ModelRegistry.Tests.Journeys;

/// <summary>The main job, end to end on real input, as a newcomer walks it: with JavaScript and without.</summary>
[Collection(OnStage.Name)]
public sealed class Journey(Stage stage)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(180);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task from_a_model_card_to_a_signed_decision_and_a_clearance(bool javaScript) => stage.WithinAsync(Limit, async () =>
    {
        await using var story = new Story(stage, javaScript);
        await story.TellAsync(Registering.WalkAsync);
        await story.TellAsync(Deciding.WalkAsync);
        await story.TellAsync(Checking.WalkAsync);
        Assert.True(story.Faults.Count == 0, string.Join('\n', story.Faults));
    });
}

using System.Text.Json.Nodes;

namespace ModelRegistry.Tests.Journeys;

/// <summary>One keeper drafts a change of the law's lists and sees what it would change; another one releases it; everything replays.</summary>
[Collection(OnStage.Name)]
public sealed class Keeping(Stage stage)
{
    private const string File = "us-embargoes.json";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(240);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // Each takes a section and a country of its own, because what one releases is the law of the other. Far days leave other walks alone.
    [Theory]
    [InlineData(true, "Destination of 15 CFR 746.2: Cuba", "DE")]
    [InlineData(false, "Destination of 15 CFR 746.4: North Korea", "JP")]
    public Task from_a_draft_to_a_signed_release_and_a_green_replay(bool javaScript, string parameter, string country) =>
        stage.WithinAsync(Limit, async () =>
        {
            await using var story = new Story(stage, javaScript);
            var title = $"{parameter} names {country}";
            await story.TellAsync(async _ => await DraftAsync(story, title, parameter, country));
            await story.TellAsync(async _ => await LookAheadAsync(story, title));
            await story.TellAsync(async _ => await ReleaseAsync(story, title));
            await story.TellAsync(async _ => await ReadAsync(story, parameter, country));
            await story.TellAsync(ReplayAsync);
            Assert.True(story.Faults.Count == 0, string.Join('\n', story.Faults));
        });

    private static async Task DraftAsync(Story story, string title, string parameter, string country)
    {
        var keeper = await story.AsAsync("keeper");
        await keeper.GoAsync("/rulebook/editions");
        await keeper.TypeAsync("Begin a draft", title);
        await keeper.PressAsync("Begin");
        await keeper.HeadingIsAsync(title);
        await keeper.FollowAsync(File);
        await keeper.HeadingIsAsync(File);
        var text = await keeper.TypedAsync("The file");

        await keeper.TypeAsync("The file", text.Replace("\"citation\"", "\"cited\"", StringComparison.Ordinal));
        await keeper.PressAsync("Save");
        await keeper.ReadsAsync("It does not load", $"{File}#/parameters/0/cited");
        await story.LookAsync(keeper, "a file of a draft that does not load");

        await keeper.TypeAsync("The file", Naming(text, parameter, country));
        await keeper.PressAsync("Save");
        await keeper.HeadingIsAsync(title);
        await keeper.ReadsAsync("from 2031-01-01");
        await story.LookAsync(keeper, "a draft");
    }

    private static async Task LookAheadAsync(Story story, string title)
    {
        var keeper = await story.AsAsync("keeper");
        await keeper.PressAsync("Run the impact");
        await keeper.HeadingIsAsync("What a draft would change");
        await keeper.SeesInTimeAsync("answers flip", Patience);
        await keeper.ReadsAsync("Flip", "NeedsLicence");
        await story.LookAsync(keeper, "what a draft would change");
        await keeper.FollowAsync("Back to the draft");
        await keeper.HeadingIsAsync(title);
        await keeper.ReadsAsync("Another keeper releases what you have drafted");
        await keeper.HasNoButtonAsync("Release and sign");
    }

    private static async Task ReleaseAsync(Story story, string title)
    {
        var second = await story.AsAsync("keeper-two");
        await second.GoAsync("/rulebook/editions");
        await second.FollowAsync(title);
        await second.HeadingIsAsync(title);
        await story.LookAsync(second, "somebody else's draft");
        await second.TypeAsync("Your password again", "demonstration only");
        await second.PressAsync("Release and sign");
        await second.HeadingIsAsync("Editions of the rulebook");
        await second.ReadsAsync($": {title}", "Signed by", "The statement is unchanged and signed");
        await story.LookAsync(second, "the editions after a release");
    }

    private static async Task ReadAsync(Story story, string parameter, string country)
    {
        var second = await story.AsAsync("keeper-two");
        await second.FollowAsync("Dated parameters");
        await second.FollowAsync(parameter);
        await second.HeadingIsAsync(parameter);
        await second.ReadsAsync("1 January 2031", country, "known from");
        await story.LookAsync(second, "a parameter that was released");
    }

    private static async Task ReplayAsync(Story story)
    {
        var second = await story.AsAsync("keeper-two");
        await second.GoAsync("/rulebook/replay");
        await second.PressAsync("Replay everything now");
        await second.HeadingIsAsync("Replay of everything");
        await second.SeesInTimeAsync("evaluations gave the same bytes", Patience);
        await story.LookAsync(second, "a replay of everything");
    }

    /// <summary>The file as an instrument of a far day might have it: one more country among a section's destinations.</summary>
    private static string Naming(string text, string parameter, string country)
    {
        var file = JsonNode.Parse(text)!;
        var values = file["parameters"]!.AsArray().Single(one => (string)one!["title"]! == parameter)!["values"]!.AsArray();
        var next = values[^1]!.DeepClone();
        values[^1]!["until"] = "2031-01-01";
        next["from"] = "2031-01-01";
        next["knownFrom"] = "2026-11-22";
        next["value"]!.AsArray().Add(country);
        values.Add(next);
        return file.ToJsonString();
    }
}

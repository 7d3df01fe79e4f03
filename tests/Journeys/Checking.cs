using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Steps 7 and 8: an enterprise asks for clearance, a regulator reads everything and changes nothing.</summary>
internal static class Checking
{
    public static async Task WalkAsync(Story story)
    {
        await CheckAsync(story, await story.AsAsync("compliance"));
        await ReadEverythingAsync(story, await story.AsAsync("regulator"));
    }

    private static async Task CheckAsync(Story story, Walker officer)
    {
        await officer.EnterAsync("Check");
        await officer.TypeAsync("Name of the model", story.Model);
        await AskAsync(officer, story.Model);
        await story.LookAsync(officer, "an answer on clearance");
        await officer.EnterAsync("Check");
        await officer.TypeAsync("SHA-256 of a file", Convert.ToHexStringLower(SHA256.HashData(story.AdapterWeights)));
        await AskAsync(officer, story.Adapter);
        await officer.EnterAsync("Check");
        var card = $"---\nlicense: mit\nbase_model: {story.Model}\nbase_model_relation: quantized\n---\n# Not registered\n";
        await officer.UploadAsync("Its model card", ("README.md", Encoding.UTF8.GetBytes(card)));
        await AskAsync(officer, "Parents that the card declares", story.Model);
    }

    private static async Task AskAsync(Walker officer, params string[] expected)
    {
        await officer.TypeAsync("Country of use", "DE");
        await officer.ChooseAsync("What for", "part of software");
        await officer.PressAsync("Check");
        await officer.ReadsAsync(["Good for", "Why", .. expected]);
    }

    private static async Task ReadEverythingAsync(Story story, Walker regulator)
    {
        await regulator.EnterAsync("Decisions");
        await regulator.FollowAsync(story.Decision);
        await regulator.ReadsAsync("Licence granted with conditions", "The end user", "Rule", story.Model);
        await regulator.UnfoldAsync("Frozen facts and findings (evaluation.json)");
        await regulator.ReadsAsync("\"facts\"", "Beispiel GmbH");
        await regulator.OnlyReadsAsync();
        await regulator.FollowAsync(story.Case);
        await regulator.HeadingIsAsync(story.Case);
        await regulator.OnlyReadsAsync();
        await regulator.FollowAsync("History");
        await regulator.ReadsAsync("the chain of this history holds");
        await regulator.OnlyReadsAsync();
    }
}

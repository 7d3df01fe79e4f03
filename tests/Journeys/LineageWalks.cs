using System.Text;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>A lineage of more releases than a drawing holds, walked as people walk it: folds, filters and paths are addresses.</summary>
[Collection(OnStage.Name)]
public sealed class LineageWalks(Stage stage)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(150);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task a_large_lineage_is_opened_narrowed_and_followed(bool javaScript) => stage.WithinAsync(Limit, async () =>
    {
        await using var applicant = await stage.WalkerAsync(javaScript);
        var name = javaScript ? "folded/scripted" : "folded/plain";
        await ImportAsync(applicant, name);
        await OpenAsync(applicant, name);
        await NarrowAsync(applicant);
        await FollowPathAsync(applicant, name);
        Assert.Empty(applicant.Faults);
    });

    // Thirty quantizations and a merge of a fine-tune, the latter two hops away.
    private static async Task ImportAsync(Walker applicant, string name)
    {
        var lines = Enumerable.Range(1, 30).Select(at => Line($"{name}-q{at}", name, "quantized"))
            .Append(Line($"{name}-tuned", name, "finetune")).Append(Line($"{name}-merged", $"{name}-tuned", "merge"));
        await applicant.SignInAsync("applicant");
        await applicant.EnterAsync("Import");
        await applicant.UploadAsync("Or choose files", ("models.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        await applicant.PressAsync("Show what it adds");
        await applicant.PressAsync("Save to the registry");
        await applicant.GoAsync($"/models?q={Uri.EscapeDataString(name)}");
        await applicant.Main.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await applicant.FollowAsync("Lineage of");
        await applicant.HeadingIsAsync("Lineage of " + name);
    }

    private static string Line(string name, string parent, string relation) =>
        $$"""{"model_id": "{{name}}", "card": "---\nbase_model: {{parent}}\nbase_model_relation: {{relation}}\n---\n"}""";

    private static async Task OpenAsync(Walker applicant, string name)
    {
        await applicant.ReadsAsync("30 releases are folded into 1 box", "30 quantizations: best evidence weak", "Direction shown: E8");
        await applicant.FollowAsync("30 quantizations");
        await applicant.ReadsAsync("6 releases are folded into 1 box", "Close what was opened");
        await LookAsync(applicant, name + ", a fold opened");
        await applicant.FollowAsync("6 quantizations");
        await applicant.ReadsAsync("Drawn one by one: 33 of 33 releases, 32 of 32 derivations.");
    }

    private static async Task NarrowAsync(Walker applicant)
    {
        await applicant.UnfoldAsync("Show only some, or the path to one");
        await applicant.PickAsync("Relation", "merge (1)");
        await applicant.PressAsync("Show");
        await applicant.ReadsAsync("Drawn one by one: 3 of 3 releases, 2 of 2 derivations. 30 derivations are left out", "on the way only");
        await applicant.ChooseAsync("Best evidence at least", "strong");
        await applicant.PressAsync("Show");
        await applicant.ReadsAsync("None of the 32 derivations around this release is such as you asked for.");
        await applicant.FollowAsync("Show everything");
        await applicant.ReadsAsync("30 quantizations: best evidence weak");
    }

    private static async Task FollowPathAsync(Walker applicant, string name)
    {
        await applicant.UnfoldAsync("Show only some, or the path to one");
        await applicant.TypeAsync("Highlight the path to", name + "-merged");
        await applicant.PressAsync("Show");
        await applicant.ReadsAsync(
            $"The path down to {name}-merged", "2 hops. It is as strong as its weakest hop", "on the path, place 3", "On the path.");
        await LookAsync(applicant, name + ", a path");
        var address = new Uri(applicant.Page.Url);
        Assert.Contains("path=", address.Query, StringComparison.Ordinal);
        await applicant.FollowAsync("The path by itself");
        await applicant.ReadsAsync($"{name}-merged descends from {name}", "Direction shown: E8");
        await applicant.FollowAsync("See this path in the lineage map");
        await applicant.ReadsAsync($"The path up to {name}");
        await applicant.HeadingIsAsync($"Lineage of {name}-merged");
    }

    private static async Task LookAsync(Walker walker, string name)
    {
        if (walker.JavaScript) Assert.Empty(await Look.AtAsync(walker.Page, name));
    }
}

namespace ModelRegistry.Tests.Journeys;

/// <summary>An officer goes question by question to an answer, keeps it, looks what would change it, compares the laws.</summary>
[Collection(OnStage.Name)]
public sealed class Exploring(Stage stage)
{
    private const int MostQuestions = 25;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task from_a_model_nobody_recorded_to_an_answer_and_what_would_change_it(bool javaScript) => stage.WithinAsync(Limit, async () =>
    {
        await using var officer = await stage.WalkerAsync(javaScript);
        await officer.SignInAsync("compliance");
        await officer.EnterAsync("Question by question");
        await LooksAsync(officer, "the beginning of the questionnaire");
        await officer.TypeAsync("Name of the model", "nobody/new-model");
        await officer.PressAsync("Begin");
        await LooksAsync(officer, "a question of the questionnaire");
        await AnswerAsync(officer);
        await LooksAsync(officer, "the end of the questionnaire");
        await ChangeAsync(officer);
        await officer.PressAsync("Keep this evaluation");
        await officer.HeadingIsAsync("Evaluation");
        await officer.ReadsAsync("nobody/new-model");
        await officer.FollowAsync("What would change it");
        await officer.HeadingIsAsync("What would change it");
        await LooksAsync(officer, "what would change an answer");
        await CompareAsync(officer);
        Assert.Empty(officer.Faults);
    });

    private static async Task AnswerAsync(Walker officer)
    {
        for (var question = 0; question < MostQuestions && await officer.Main.GetByText("Good for").CountAsync() == 0; question++)
        {
            // The question that is put now, not those that the page lists as answered.
            var written = officer.Page.Locator("input[name=answer]:not([type=radio])");
            var asked = await officer.Page.Locator("form:has([name=answer])").InnerTextAsync();
            if (await written.CountAsync() == 1 && asked.Contains("which country", StringComparison.OrdinalIgnoreCase))
                await written.FillAsync("DE");
            else if (asked.Contains("for?", StringComparison.Ordinal))
                await officer.Page.Locator("label[for=answer-research]").ClickAsync();
            else if (asked.Contains("published", StringComparison.Ordinal))
                await officer.Page.Locator("label[for=answer-yes]").ClickAsync();
            await officer.PressAsync("Next");
        }
    }

    private static async Task ChangeAsync(Walker officer)
    {
        Assert.DoesNotContain("question.", await officer.Main.InnerTextAsync(), StringComparison.Ordinal);
        var country = officer.Main.Locator("li", new() { HasText = "which country" }).First;
        Assert.Contains("DE", await country.InnerTextAsync(), StringComparison.Ordinal);
        await country.Locator("a").ClickAsync();
        Assert.Equal("DE", await officer.Page.Locator("input[name=answer]").InputValueAsync());
        await LooksAsync(officer, "an answer to be changed");
        await officer.Page.Locator("input[name=answer]").FillAsync("FR");
        await officer.PressAsync("Next");
        Assert.Contains("FR", await officer.Main.Locator("li", new() { HasText = "which country" }).First.InnerTextAsync(), StringComparison.Ordinal);
        await AnswerAsync(officer);
    }

    private static async Task CompareAsync(Walker officer)
    {
        await officer.EnterAsync("Compare laws");
        await officer.TypeAsync("Or name of a chip", "NVIDIA H100 SXM");
        await officer.TypeAsync("Country it goes to or is used in", "SA");
        await officer.PressAsync("Compare");
        await officer.ReadsAsync("United States", "European Union", "Needs a licence", "The set of licences that satisfies all");
        await LooksAsync(officer, "the laws compared");
    }

    // Axe needs scripts; without them the walk itself is the proof.
    private static async Task LooksAsync(Walker officer, string page)
    {
        if (officer.JavaScript)
            Assert.Empty(await Look.AtAsync(officer.Page, page));
    }
}

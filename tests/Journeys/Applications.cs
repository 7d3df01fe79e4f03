using System.Text;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>
/// An applicant chooses a type, begins, leaves; a colleague goes on, adds a document and hands in; the authority asks, a notice arrives;
/// the applicant amends. With JavaScript and without.
/// </summary>
[Collection(OnStage.Name)]
public sealed class Applications(Stage stage)
{
    private const string Password = "a long password of ours";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(180);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task from_the_choice_of_a_type_to_an_amendment(bool javaScript) => stage.WithinAsync(Limit, async () =>
    {
        await using var story = new Story(stage, javaScript);
        await using var colleague = await stage.WalkerAsync(javaScript);
        var name = javaScript ? "odile" : "ottmar";
        await story.TellAsync(told => HireAsync(told, name));
        await story.TellAsync(BeginAsync);
        await colleague.SignInAsync(name, Password);
        await story.TellAsync(told => GoOnAsync(told, colleague));
        await story.TellAsync(told => HandInAsync(told, colleague));
        await story.TellAsync(told => BeToldAsync(told, colleague));
        await story.TellAsync(told => AmendAsync(told, colleague));
        Assert.Equal([], [.. story.Faults, .. colleague.Faults]);
    });

    private static async Task HireAsync(Story story, string name)
    {
        var administrator = await story.AsAsync("administrator");
        await administrator.GoAsync("/accounts");
        await administrator.TypeAsync("User name", name);
        await administrator.TypeAsync("Name of the person", "Odile Colleague");
        await administrator.TypeAsync("Password", Password);
        await administrator.TypeAsync("Organisation", "Calder Harbour Systems (invented)");
        await administrator.PickAsync("What the organisation is", "an enterprise or a developer");
        await administrator.PickAsync("What they do here", "applicant");
        await administrator.TypeAsync("Your password again", "demonstration only");
        await administrator.PressAsync("Make the account");
        await administrator.ReadsAsync(name);
    }

    private static async Task BeginAsync(Story story)
    {
        var applicant = await story.AsAsync("applicant");
        await applicant.EnterAsync("Import");
        await applicant.TypeAsync("Name of the model", story.Model + "-applied-for");
        await applicant.TypeAsync("Paste a model card, hub metadata or a line of JSON", "---\nlicense: mit\n---\n# Invented for a journey\n");
        await applicant.PressAsync("Show what it adds");
        await applicant.PressAsync("Save to the registry");
        await applicant.HeadingIsAsync(story.Model);
        await applicant.FollowAsync("Apply for a determination");
        await applicant.FollowAsync("Choose another type of application");
        await applicant.HeadingIsAsync("Begin an application");
        await applicant.PressAsync("Go on");
        await applicant.ReadsAsync("There is a problem", "Choose what you want to apply for.");
        await story.LookAsync(applicant, "the choice of a type of application");
        await applicant.Main.Locator("label", new() { HasText = "Re-export or deployment" }).ClickAsync();
        await applicant.PressAsync("Go on");
        await applicant.HeadingIsAsync("Re-export or deployment");
        await applicant.ReadsAsync("What the registry knows already", "mit", "cannot be handed in yet");
        await applicant.TypeAsync("Country it goes to or is used in", "SE");
        await applicant.PressAsync("Hand in the application");
        await applicant.ReadsAsync("There is a problem", "This type of application needs it.", "Where and how it will run");
        await story.LookAsync(applicant, "a draft of an application with errors");
        story.Release = new Uri(applicant.Page.Url).AbsolutePath;
    }

    private static async Task GoOnAsync(Story story, Walker colleague)
    {
        await colleague.EnterAsync("Applications");
        await story.LookAsync(colleague, "the drafts of an organisation");
        await colleague.GoAsync(story.Release);
        await colleague.ReadsAsync("Ada Merrow");
        var applicant = await story.AsAsync("applicant");
        await applicant.GoAsync(story.Release);
        await colleague.TypeAsync("Country it goes to or is used in", "SE");
        await colleague.TypeAsync("Country it leaves", "DE");
        await colleague.PressAsync("Save the draft");
        await colleague.ReadsAsync("by Odile Colleague");

        // Whoever had it open before is shown both, and loses nothing.
        await applicant.TypeAsync("End user", "Exempel AB");
        await applicant.PressAsync("Save the draft");
        await applicant.ReadsAsync("What changed in the meantime", "As Odile Colleague saved it");
        Assert.Equal("Exempel AB", await applicant.TypedAsync("End user"));
        await story.LookAsync(applicant, "a draft of an application that somebody else overtook");
        await applicant.TypeAsync("Country it goes to or is used in", "SE");
        await applicant.TypeAsync("Country it leaves", "DE");
        await applicant.PressAsync("Save the draft");
        await applicant.ReadsAsync("by Ada Merrow");
    }

    private static async Task HandInAsync(Story story, Walker colleague)
    {
        await colleague.GoAsync(story.Release);
        await colleague.PressAsync("Take it over");
        await colleague.ReadsAsync("Odile Colleague, you");
        if (colleague.JavaScript)
        {
            await colleague.TypeAsync("Where and how it will run", "In one yard,");
            await colleague.ReadsAsync("Saved by itself just now");
        }

        await colleague.TypeAsync("Where and how it will run", "In one yard, on two machines.");
        await colleague.ChooseAsync("What for", "use within");
        await colleague.UploadAsync("File", ("virus.exe", Encoding.UTF8.GetBytes("MZ")));
        await colleague.PressAsync("Add the document");
        await colleague.ReadsAsync("of a kind that is not taken");
        await colleague.UploadAsync("File", ("statement.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 ours")));
        await colleague.PressAsync("Add the document");
        await colleague.ReadsAsync("statement.pdf", "nothing is missing");
        await story.LookAsync(colleague, "a draft of an application that is whole");
        await colleague.PressAsync("Hand in the application");
        await colleague.HeadingIsAsync("Case ");
        await colleague.ReadsAsync("submitted", "In one yard, on two machines.", "statement.pdf");
        story.Case = new Uri(colleague.Page.Url).Segments[^1];
        var file = await colleague.DownloadAsync("statement.pdf");
        Assert.Equal("%PDF-1.7 ours", Encoding.UTF8.GetString(file));
    }

    private static async Task BeToldAsync(Story story, Walker colleague)
    {
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync($"/cases/{story.Case}");
        await officer.FollowAsync("Ask the applicant a question");
        await officer.TypeAsync("A question in your own words", "Who has the weights?");
        await officer.PressAsync("Send the questions");
        await colleague.GoAsync("/cases");
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("Notices (1 unread)");
        await colleague.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Notices" }).ClickAsync();
        await colleague.ReadsAsync("The authority asks you a question", story.Case, "unread");
        await story.LookAsync(colleague, "the notices of a person");
        await colleague.PressAsync($"The authority asks you a question in {story.Case}");
        await colleague.HeadingIsAsync("Questions");
        await colleague.ReadsAsync("Who has the weights?");
        await colleague.GoAsync($"/cases/{story.Case}");
        await colleague.ReadsAsync("waiting for the applicant", "Held by", "the applicant", "The answer to question 1");
    }

    private static async Task AmendAsync(Story story, Walker colleague)
    {
        await colleague.UnfoldAsync("Amend it, or apply for the like again");
        await colleague.PressAsync("Amend this application");
        await colleague.HeadingIsAsync("Re-export or deployment");
        await colleague.ReadsAsync($"What differs from {story.Case}", "Nothing differs.", "statement.pdf");
        await colleague.TypeAsync("Where and how it will run", "In one yard, on three machines.");
        await colleague.PressAsync("Hand in the application");
        await colleague.HeadingIsAsync("Case ");
        var amended = new Uri(colleague.Page.Url).Segments[^1];
        Assert.NotEqual(story.Case, amended);

        var officer = await story.AsAsync("licensing");
        await officer.GoAsync($"/cases/{amended}");
        await officer.ReadsAsync($"This application amends {story.Case}", "on two machines", "on three machines");
        await story.LookAsync(officer, "an application that amends another");
        await officer.GoAsync($"/cases/{story.Case}");
        await officer.ReadsAsync("superseded", amended, "which is frozen");
        await Assertions.Expect(officer.Main.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }
}

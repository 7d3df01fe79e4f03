using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>
/// A denial is intended, answered, made and appealed against before persons who had no part in it; a licence is given with conditions and
/// a limit, reported on and used up. With JavaScript and without.
/// </summary>
[Collection(OnStage.Name)]
public sealed partial class Appealing(Stage stage)
{
    private const string Password = "demonstration only";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(240);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task from_an_intended_denial_over_an_appeal_to_a_licence_that_is_used_up(bool javaScript) => stage.WithinAsync(Limit, async () =>
    {
        await using var story = new Story(stage, javaScript);
        await story.TellAsync(ApplyAsync);
        await story.TellAsync(DraftDenialAsync);
        await story.TellAsync(AnnounceAsync);
        await story.TellAsync(ReplyAsync);
        await story.TellAsync(DenyAsync);
        await story.TellAsync(AppealAsync);
        await story.TellAsync(HearAsync);
        await story.TellAsync(GrantAsync);
        await story.TellAsync(UseAsync);
        Assert.True(story.Faults.Count == 0, string.Join('\n', story.Faults));
    });

    private static async Task ApplyAsync(Story story)
    {
        var applicant = await story.AsAsync("applicant");
        await applicant.EnterAsync("Import");
        await applicant.TypeAsync("Name of the model", story.Model + "-appealed");
        await applicant.TypeAsync("Paste a model card, hub metadata or a line of JSON", "---\nlicense: other\n---\n# Invented for a journey\n");
        await applicant.PressAsync("Show what it adds");
        await applicant.PressAsync("Save to the registry");
        await applicant.HeadingIsAsync(story.Model);
        story.Release = ReleaseAddress().Match(await applicant.Page.ContentAsync()).Value;
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync(story.Release + "/publication");
        await officer.ChooseAsync("Are the weights published?", "No");
        await officer.TypeAsync("What that rests on", "Invented for a journey: kept in the developer's own house.");
        await officer.ChooseAsync("Kind of evidence", "E8");
        await officer.ChooseAsync("Strength", "weak");
        await officer.TypeAsync("Who asserts it", "Calder (invented)");
        await officer.TypeAsync("Source", "Calder's statement (invented)");
        await officer.TypeAsync("Day of the source", "2026-03-01");
        await officer.PressAsync("Record the publication");
        await officer.HeadingIsAsync(story.Model);
        await applicant.GoAsync(story.Release);
        await applicant.FollowAsync("Apply for a determination");
        await applicant.TypeAsync("Country it goes to or is used in", "KP");
        await applicant.ChooseAsync("What is done", "export out of a country");
        await applicant.ChooseAsync("What for", "part of software");
        await applicant.TypeAsync("Country it leaves", "US");
        await applicant.TypeAsync("End user", "Beispiel GmbH");
        await applicant.TypeAsync("End user's headquarters", "DE");
        await applicant.PressAsync("Hand in the application");
        await applicant.HeadingIsAsync("Case ");
        story.Case = new Uri(applicant.Page.Url).Segments[^1];
    }

    private static async Task DraftDenialAsync(Story story)
    {
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync($"/cases/{story.Case}");
        await officer.PressAsync("Evaluate and draft");
        await officer.HeadingIsAsync("Draft a determination");
        await officer.PickAsync("Outcome", "Licence denied");
        await officer.TypeAsync("Reasons", "The destination is under an embargo, and the end user is not shown to be civil.");
        await officer.PressAsync("Save the draft");
        await officer.ReadsAsync("The denial names no ground.");
        await story.LookAsync(officer, "a denial without a ground");
        await ChooseGroundAsync(officer);
        await officer.PressAsync("Save the draft");
        await officer.HeadingIsAsync(story.Case);
        await officer.ReadsAsync("US-746", "not verified");
        await officer.PressAsync("Send to countersign");
    }

    private static async Task AnnounceAsync(Story story)
    {
        var second = await story.AsAsync("countersigner");
        await second.GoAsync($"/cases/{story.Case}");
        await second.TypeAsync("Your password again", Password);
        await second.PressAsync("Countersign and issue");
        await second.ReadsAsync("told of an intended denial first");
        await second.FollowAsync("The letter and what was replied");
        await second.ReadsAsync("No denial has been announced");
        await second.PressAsync("Countersign and send the letter of intent");
        await second.ReadsAsync("Letter 1", "Last day to reply", "days are left");
        await story.LookAsync(second, "a letter of intent");
        var letter = await second.DownloadAsync("Download the signed letter (PDF)");
        Assert.StartsWith("%PDF-1.", System.Text.Encoding.ASCII.GetString(letter, 0, 8), StringComparison.Ordinal);
    }

    private static async Task ReplyAsync(Story story)
    {
        var applicant = await story.AsAsync("applicant");
        await applicant.GoAsync($"/cases/{story.Case}");
        await applicant.ReadsAsync("denial intended, the applicant may reply");
        await applicant.FollowAsync("The letter of the intended denial");
        await applicant.ReadsAsync("under an embargo", "15 CFR Part 746");
        await applicant.PressAsync("Send the reply");
        await applicant.ReadsAsync("There is a problem", "Write your reply.");
        await applicant.TypeAsync("Your reply", "The end user is a hospital.");
        await applicant.PressAsync("Send the reply");
        await applicant.ReadsAsync("The end user is a hospital.");
    }

    private static async Task DenyAsync(Story story)
    {
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync($"/cases/{story.Case}/denial");
        await officer.ReadsAsync("The end user is a hospital.");
        await officer.GoAsync($"/cases/{story.Case}");
        await officer.PressAsync("Evaluate and draft");
        await officer.PickAsync("Outcome", "Licence denied");
        await officer.TypeAsync("Reasons", "The reply was read. A hospital is not shown by any document.");
        await ChooseGroundAsync(officer);
        await officer.PressAsync("Save the draft");
        await officer.PressAsync("Send to countersign");
        await officer.ReadsAsync("awaiting countersignature");
        var second = await story.AsAsync("countersigner");
        await second.GoAsync($"/cases/{story.Case}");
        await second.PressAsync("Countersign and issue");
        await second.HeadingIsAsync("Decision ");
        await second.ReadsAsync("Licence denied");
        story.Decision = new Uri(second.Page.Url).Segments[^1];
    }

    private static async Task AppealAsync(Story story)
    {
        var applicant = await story.AsAsync("applicant");
        await applicant.GoAsync($"/decisions/{story.Decision}");
        await applicant.FollowAsync("Appeals against this decision");
        await applicant.ReadsAsync("One may appeal until", "45 days", "not verified");
        await applicant.PressAsync("File the appeal");
        await applicant.ReadsAsync("There is a problem", "Choose on what it rests.", "Give the grounds.");
        await story.LookAsync(applicant, "an appeal with errors");
        await applicant.ChooseAsync("It rests on", "because the facts were found wrongly");
        await applicant.TypeAsync("Grounds", "The hospital is registered; the extract was handed in.");
        await applicant.PressAsync("File the appeal");
        await applicant.ReadsAsync("Appeal 1", "open; 0 on the panel");
        var second = await story.AsAsync("countersigner");
        await second.GoAsync($"/decisions/{story.Decision}/appeal");
        await second.PressAsync("Take a seat on the panel");
        await second.ReadsAsync("There is a problem");
        await second.ReadsAsync("You took part in the decision");
    }

    private static async Task HearAsync(Story story)
    {
        foreach (var (name, ended) in ((string, bool)[])[("countersigner-two", false), ("countersigner-three", true)])
        {
            var member = await story.AsAsync(name);
            await member.GoAsync($"/decisions/{story.Decision}/appeal");
            await member.PressAsync("Take a seat on the panel");
            await member.PickAsync("What should become of the decision", "the decision is set aside");
            await member.TypeAsync("Reasons", "The extract was handed in and not read.");
            await member.TypeAsync("Your password again", Password);
            await story.LookAsync(member, "a vote on an appeal");
            await member.PressAsync("Vote on the appeal");
            await member.ReadsAsync(ended ? "the decision is set aside" : "open;");
        }

        var applicant = await story.AsAsync("applicant");
        await applicant.GoAsync($"/decisions/{story.Decision}/appeal");
        await applicant.ReadsAsync("the decision is set aside", "The extract was handed in and not read.");
        await applicant.GoAsync($"/decisions/{story.Decision}");
        await applicant.ReadsAsync("it was set aside on appeal");
    }

    private static async Task GrantAsync(Story story)
    {
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync($"/cases/{story.Case}");
        await officer.PressAsync("Evaluate and draft");
        await officer.PickAsync("Outcome", "Licence granted with conditions");
        await officer.TypeAsync("Reasons", "The end user is a hospital, as the extract shows.");
        await officer.UnfoldAsync("Conditions with a duty, a due day and evidence");
        await officer.TypeAsync("What is asked in condition 1", "Report where it is deployed.");
        await officer.Main.Locator("[name='Form.Duties[0].Duty']").SelectOptionAsync("Report");
        await officer.Main.Locator("[name='Form.Duties[0].DueOn']").FillAsync("2020-01-31");
        await officer.UnfoldAsync("A limit of usage");
        await officer.TypeAsync("How much is allowed", "2");
        await officer.TypeAsync("Of what", "deployments");
        await officer.PressAsync("Save the draft");
        await officer.HeadingIsAsync(story.Case);
        await officer.ReadsAsync("2 deployments", "Takes the place of");
        await officer.PressAsync("Send to countersign");
        var risky = await officer.Main.InnerTextAsync();
        var second = await story.AsAsync("countersigner");
        await second.GoAsync($"/cases/{story.Case}");
        if (risky.Contains("two, by its risk", StringComparison.Ordinal))
        {
            await second.PressAsync("Agree as the first of two");
            await second.ReadsAsync("agreed first");
            second = await story.AsAsync("countersigner-two");
            await second.GoAsync($"/cases/{story.Case}");
        }

        await second.PressAsync("Countersign and issue");
        await second.HeadingIsAsync("Decision ");
        await second.ReadsAsync("Licence granted with conditions", "Report where it is deployed.");
        story.Decision = new Uri(second.Page.Url).Segments[^1];
        Assert.EndsWith("-D2", story.Decision, StringComparison.Ordinal);
    }

    private static async Task UseAsync(Story story)
    {
        var applicant = await story.AsAsync("applicant");
        await applicant.GoAsync("/duties?overdue=true");
        await applicant.ReadsAsync(story.Decision, "overdue since");
        await story.LookAsync(applicant, "what is overdue under licences");
        await applicant.GoAsync($"/decisions/{story.Decision}/licence");
        foreach (var (quantity, said) in ((string, string)[])[("many", "is no number"), ("3", "It goes beyond the limit: 2 deployments of 2 are left.")])
        {
            await applicant.TypeAsync("How many deployments", quantity);
            await applicant.TypeAsync("On what", "The ward of the hospital.");
            await applicant.PressAsync("Report the usage");
            await applicant.ReadsAsync("There is a problem", said);
        }

        await story.LookAsync(applicant, "usage beyond the limit");
        await applicant.TypeAsync("How many deployments", "2");
        await applicant.PressAsync("Report the usage");
        await applicant.ReadsAsync("0 deployments", "The ward of the hospital.");
        await applicant.ChooseAsync("Condition", "1. Report");
        await applicant.TypeAsync("How it is fulfilled", "It runs on one ward.");
        await applicant.UploadAsync("Document", ("wards.csv", [49, 44, 50]));
        await applicant.PressAsync("Send the report");
        await applicant.ReadsAsync("the authority has yet to look", "wards.csv");
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync($"/decisions/{story.Decision}/licence");
        await officer.ChooseAsync("Condition", "1. Report");
        await officer.PickAsync("What you say", "Accept the report");
        await officer.TypeAsync("Why", "It shows what was asked.");
        await officer.PressAsync("Enter it");
        await officer.ReadsAsync("met with evidence");
        await story.LookAsync(officer, "a licence with its entries");
    }

    private static Task ChooseGroundAsync(Walker officer) =>
        officer.Main.Locator("label", new() { HasText = "(US-746)" }).ClickAsync();

    [GeneratedRegex("/releases/[0-9a-f-]{36}", RegexOptions.None, 5000)]
    private static partial Regex ReleaseAddress();
}

using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Steps 4 to 6: evaluate, apply, draft, countersign, download, verify.</summary>
internal static partial class Deciding
{
    private const string Answered = "What would settle it";

    public static async Task WalkAsync(Story story)
    {
        var applicant = await story.AsAsync("applicant");
        await EvaluateAsync(story, applicant);
        await ApplyAsync(story, applicant);
        var officer = await story.AsAsync("licensing");
        await DraftAsync(story, officer);
        await CountersignOwnDraftAsync(story, officer);
        await IssueAsync(story, await story.AsAsync("countersigner"));
        await VerifyAsync(story, await story.AsAsync(null));
        await SuspendAsync(story);
    }

    // Suspended by two persons, told by a German letter, seen by whoever verifies, and reinstated.
    private static async Task SuspendAsync(Story story)
    {
        await MeasureAsync(story, "suspend", "The report is missing.");
        var applicant = await story.AsAsync("applicant");
        await applicant.GoAsync($"/decisions/{story.Decision}");
        await applicant.FollowAsync("Signed papers of its case");
        await applicant.ReadsAsync("Suspension", "Deutsch", $"{story.Case}-M1");
        await story.LookAsync(applicant, "the papers of a case");
        var letter = await applicant.DownloadAsync($"{story.Case}-M1");
        var stranger = await story.AsAsync(null);
        await stranger.EnterAsync("Verify");
        await stranger.UploadAsync("The decision's PDF", ("letter.pdf", letter));
        await stranger.PressAsync("Verify");
        await stranger.ReadsAsync("Valid", $"{story.Case}-M1", "Suspension");
        await stranger.UploadAsync("Verify another", ("decision.pdf", story.Paper));
        await stranger.PressAsync("Verify");
        await stranger.ReadsAsync("suspended since");
        await StandsAsync(story, stranger, "suspended");
        await MeasureAsync(story, "reinstate", "The report has come.");
    }

    private static async Task MeasureAsync(Story story, string measure, string reason)
    {
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync($"/decisions/{story.Decision}");
        await officer.ChooseAsync("Measure", measure);
        await officer.ChooseAsync("Ground", "because a condition");
        await officer.TypeAsync("Reason", reason);
        await officer.PressAsync("Propose the measure");
        await officer.ReadsAsync("Waits for a second person");
        var second = await story.AsAsync("countersigner");
        await second.GoAsync($"/decisions/{story.Decision}");
        await second.PressAsync("Confirm the measure");
        if (await second.Page.GetByText("Show again that it is you").CountAsync() > 0)
        {
            await second.TypeAsync("Your password again", "demonstration only");
            await second.PressAsync("Confirm the measure");
        }

        await second.ReadsAsync("In effect.");
    }

    private static async Task EvaluateAsync(Story story, Walker applicant)
    {
        await applicant.GoAsync(story.Release);
        await applicant.FollowAsync("Evaluate under the law");
        await AskAsync(applicant);
        await applicant.ChooseAsync("Under which law", "law as enforced, and a proposal");
        await applicant.PressAsync("Evaluate");
        await applicant.HeadingIsAsync("Evaluation");
        await applicant.ReadsAsync("Proposed, not law", "Provision", "Standing");
        await applicant.GoAsync(story.Release);
        await applicant.FollowAsync("Evaluate under the law");
        await AskAsync(applicant);
        await applicant.PressAsync("Evaluate");
        await applicant.HeadingIsAsync("Evaluation");
        await applicant.ReadsAsync("Good for", "15 CFR 734.7", "enforced since", Answered, "declared", "technical report, section 4");
    }

    private static async Task ApplyAsync(Story story, Walker applicant)
    {
        await applicant.FollowAsync("Apply for a determination");
        await AskAsync(applicant);
        await applicant.TypeAsync("What you want to add", "We ship it inside a product for harbours.");
        await applicant.PressAsync("Hand in the application");
        await applicant.HeadingIsAsync("Case ");
        await applicant.ReadsAsync("submitted", story.Model, "Beispiel GmbH");
        story.Case = new Uri(applicant.Page.Url).Segments[^1];
    }

    private static async Task DraftAsync(Story story, Walker officer)
    {
        await officer.EnterAsync("Cases");
        await officer.FollowAsync(story.Case);
        await officer.PressAsync("Evaluate and draft");
        await officer.HeadingIsAsync("Draft a determination");
        await officer.ReadsAsync("4 years in general (15 CFR 750.7(g))");
        Assert.NotEqual("", await officer.Page.Locator("[name='Form.ValidUntil']").InputValueAsync());
        await officer.PressAsync("Save the draft");
        await officer.ReadsAsync("There is a problem", "Give the reasons.");
        await story.LookAsync(officer, "a draft with errors");
        await officer.PickAsync("Outcome", "Licence granted with conditions");
        await officer.TypeAsync("Reasons", "The end user is known and the use is civil.");
        await officer.TypeAsync("Conditions", "No re-export.\nA report every year.");
        await officer.ChooseAsync("Language of the paper", "Deutsch");
        await officer.PressAsync("Save the draft");
        await officer.HeadingIsAsync(story.Case);
        await officer.ReadsAsync("The draft", "No re-export.", "A report every year.", "Deutsch");
        await officer.FollowAsync("Look at the paper as it will print");
        await officer.ReadsAsync("This is a draft", "Genehmigung mit Nebenbestimmungen erteilt", "Rechtsbehelfsbelehrung", "No re-export.");
        await story.LookAsync(officer, "a preview in German");
        var preview = await officer.DownloadAsync("Download the preview (PDF)");
        Assert.StartsWith("%PDF-1.", System.Text.Encoding.ASCII.GetString(preview, 0, 8), StringComparison.Ordinal);
        await officer.GoAsync($"/cases/{story.Case}");
        await officer.PressAsync("Send to countersign");
        await officer.ReadsAsync("awaiting countersignature");
    }

    // The page offers the officer no button for it, so the form is sent as somebody would who made it by hand.
    private static async Task CountersignOwnDraftAsync(Story story, Walker officer)
    {
        await officer.OnlyReadsAsync();
        var request = officer.Page.Context.APIRequest;
        var draft = await (await request.GetAsync($"/cases/{story.Case}")).TextAsync();
        var other = await (await request.GetAsync("/sign-out")).TextAsync();
        var form = officer.Page.Context.APIRequest.CreateFormData();
        form.Set("_handler", "issue");
        form.Set("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(other).Groups["value"].Value));
        form.Set("Issue.Digest", Digest().Match(draft).Value);
        var answer = await request.PostAsync($"/cases/{story.Case}", new() { Form = form });
        Assert.InRange(answer.Status, 400, 499);
        await officer.GoAsync($"/cases/{story.Case}");
        await officer.ReadsAsync("awaiting countersignature");
    }

    private static async Task IssueAsync(Story story, Walker second)
    {
        await second.EnterAsync("Cases");
        await second.FollowAsync(story.Case);
        await second.ReadsAsync("The end user is known and the use is civil.");
        await story.LookAsync(second, "a case to countersign");
        await second.PressAsync("Countersign and issue");
        await second.ReadsAsync("Show again that it is you");
        await second.TypeAsync("Your password again", "demonstration only");
        await second.PressAsync("Countersign and issue");
        await second.HeadingIsAsync("Decision ");
        await second.ReadsAsync("Licence granted with conditions", "No re-export.", story.Model);
        await story.LookAsync(second, "a decision with conditions");
        story.Decision = new Uri(second.Page.Url).Segments[^1];
        story.Paper = await second.DownloadAsync("Download the signed decision (PDF)");
        Assert.StartsWith("%PDF-1.", System.Text.Encoding.ASCII.GetString(story.Paper, 0, 8), StringComparison.Ordinal);
    }

    private static async Task VerifyAsync(Story story, Walker stranger)
    {
        await stranger.EnterAsync("Verify");
        await stranger.UploadAsync("The decision's PDF", ("decision.pdf", story.Paper));
        await stranger.PressAsync("Verify");
        await stranger.ReadsAsync("Valid", story.Decision, "Licence granted with conditions");
        var changed = (byte[])story.Paper.Clone();
        changed[changed.Length / 2] ^= 1;
        await stranger.UploadAsync("Verify another", ("decision.pdf", changed));
        await stranger.PressAsync("Verify");
        await stranger.ReadsAsync("Not valid", "changed");
        await story.LookAsync(stranger, "a paper that is not valid");
        await AskAgainAsync(story, stranger);
    }

    // The other ways to ask: a file that is dropped, a digest that is pasted, the link that the paper's QR code is of.
    private static async Task AskAgainAsync(Story story, Walker stranger)
    {
        await stranger.GoAsync("/verify");
        await stranger.DropAsync("The decision's PDF", "dropped.pdf", story.Paper);
        await stranger.PressAsync("Verify");
        await stranger.ReadsAsync("Valid", story.Decision);
        await stranger.TypeAsync("A decision's reference, or the SHA-256 of its file", Convert.ToHexStringLower(SHA256.HashData(story.Paper)));
        await stranger.PressAsync("Look up");
        await stranger.ReadsAsync($"Decision {story.Decision}", "only its file can say");
        await StandsAsync(story, stranger, "Valid");
        await stranger.FollowAsync("How it stood on another day");
        await stranger.HeadingIsAsync("How a decision stands");
    }

    // A new list is signed within seconds; whoever follows the QR code's link again sees it.
    private static async Task StandsAsync(Story story, Walker stranger, string word)
    {
        for (var look = 0; look < 100; look++)
        {
            await stranger.GoAsync($"/verify?d={story.Decision}");
            await stranger.ReadsAsync($"Decision {story.Decision}");
            if ((await stranger.Main.InnerTextAsync()).Contains($"it is {word}.", StringComparison.OrdinalIgnoreCase)) return;
        }

        Assert.Fail(await stranger.WhereAsync());
    }

    public static async Task AskAsync(Walker asking)
    {
        await asking.TypeAsync("Country it goes to or is used in", "DE");
        await asking.ChooseAsync("What is done", "export out of a country");
        await asking.ChooseAsync("What for", "part of software");
        await asking.TypeAsync("Country it leaves", "US");
        await asking.TypeAsync("End user", "Beispiel GmbH");
        await asking.TypeAsync("End user's headquarters", "DE");
        await asking.TypeAsync("End user's ultimate parent", "Beispiel GmbH");
        await asking.TypeAsync("The parent's headquarters", "DE");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();

    [GeneratedRegex("(?<=Digest of the draft.*?)[0-9a-f]{64}", RegexOptions.Singleline, 5000)]
    private static partial Regex Digest();
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ModelRegistry.Tests.Journeys;

namespace ModelRegistry.Tests.Cli;

/// <summary>A server that is killed while somebody hands in leaves the draft as it was, or the whole case and no draft.</summary>
public sealed partial class KilledApplying
{
    private static readonly (string, string)[] Talkative =
    [
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command", "Debug"),
        ("Logging__LogLevel__ModelRegistry", "Debug"),
    ];

    [Fact]
    public async Task an_application_is_handed_in_whole_or_is_still_a_draft()
    {
        var site = await SiteProcess.StartAsync(Talkative);
        try
        {
            var before = Tables.Count(site.Database, "Cases");
            var draft = await BegunAsync(site);
            string[] moments =
                ["INSERT INTO \"Cases\"", "INSERT INTO \"CaseDocuments\"", "DELETE FROM \"ApplicationDrafts\"", "SubmitApplicationDraft: done"];
            foreach (var moment in moments)
            {
                using (var applicant = await SignedInAsync(site))
                {
                    if (Tables.Count(site.Database, "ApplicationDrafts") == 0) break;
                    site.Forget();
                    var handing = HandInAsync(applicant, draft);
                    await Task.WhenAny(site.HeardAsync(moment), handing);
                    site = await ReplacedAsync(site);
                    await Record.ExceptionAsync(() => handing);
                }

                DraftOrCase(site, before);
            }

            using var again = await SignedInAsync(site);
            if (Tables.Count(site.Database, "ApplicationDrafts") == 1)
            {
                using var done = await HandInAsync(again, draft);
            }

            Assert.Equal(0, Tables.Count(site.Database, "ApplicationDrafts"));
            DraftOrCase(site, before);
        }
        finally
        {
            site.Dispose();
        }
    }

    private static async Task<SiteProcess> ReplacedAsync(SiteProcess killed)
    {
        using (killed)
        {
            return await killed.KilledAndStartedAgainAsync(Talkative);
        }
    }

    private static void DraftOrCase(SiteProcess site, int before)
    {
        var drafts = Tables.Count(site.Database, "ApplicationDrafts");
        Assert.Equal(1, drafts + Tables.Count(site.Database, "Cases") - before);
        Assert.Equal(drafts, Tables.Count(site.Database, "DraftDocuments"));
        Assert.Equal(1 - drafts, Tables.Count(site.Database, "CaseDocuments"));
        Assert.Equal(1 - drafts, Tables.Count(
            site.Database, "CaseEvents", where: "CaseId IN (SELECT CaseId FROM CaseDocuments) AND Act = 'Apply'"));

        // No number is taken that no case has.
        var last = (long)Tables.Read(site.Database, "SELECT Number FROM CaseCounters WHERE Authority = 'US'")[0][0];
        Assert.Equal(before + 1 - drafts, last);
    }

    private static async Task<HttpClient> SignedInAsync(SiteProcess site)
    {
        var visitor = new HttpClient { BaseAddress = site.Address };
        using var answer = await visitor.SignInAsync("applicant");
        return visitor;
    }

    private static Task<HttpResponseMessage> HandInAsync(HttpClient applicant, string draft) =>
        applicant.PressAsync(draft, "draft", ("Do", "submit"), ("Form.Destination", "DE"));

    // A draft with a document beside it.
    private static async Task<string> BegunAsync(SiteProcess site)
    {
        using var applicant = await SignedInAsync(site);
        var release = (string)Tables.Read(site.Database, "SELECT Id FROM Releases ORDER BY Id LIMIT 1")[0][0];
        using var begun = await applicant.PressAsync($"/applications/new?release={release}", "start", ("Form.Kind", "SingleLicence"));
        var draft = begun.RequestMessage!.RequestUri!.AbsolutePath;
        using var form = new MultipartFormDataContent
        {
            { new StringContent("draft"), "_handler" },
            { new StringContent("add"), "Do" },
            { new StringContent("DE"), "Form.Destination" },
            { new StringContent("Other"), "Form.Purpose" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("what we do")), "Form.Document", "what.txt" },
        };
        var page = await applicant.GetStringAsync(draft);
        form.Add(new StringContent(WebUtility.HtmlDecode(Token().Match(page).Groups["value"].Value)), "__RequestVerificationToken");
        form.Add(new StringContent(Version().Match(page).Groups["value"].Value), "Version");
        using var added = await applicant.PostAsync(draft, form);
        Assert.Contains("what.txt", await added.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        return draft;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Version\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Version();
}

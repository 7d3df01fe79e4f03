using System.Text.RegularExpressions;
using ModelRegistry.Tests.Journeys;

namespace ModelRegistry.Tests.Cli;

/// <summary>A server that is killed while an officer advises leaves the advice with its line of history, or neither.</summary>
public sealed partial class KilledAdvising
{
    private static readonly (string, string)[] Talkative =
    [
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command", "Debug"),
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Transaction", "Debug"),
        ("Logging__LogLevel__ModelRegistry", "Debug"),
    ];

    [Fact]
    public async Task advice_is_given_whole_or_not_at_all()
    {
        var site = await SiteProcess.StartAsync(Talkative);
        try
        {
            string[] moments = ["INSERT INTO \"CaseAdvice\"", "INSERT INTO \"CaseEvents\"", "Committing transaction", "Advise: done"];
            var reference = "";
            foreach (var moment in moments)
            {
                using (var officer = await SignedInAsync(site))
                {
                    if (Tables.Count(site.Database, "CaseAdvice") > 0) break;
                    reference = await SubmittedAsync(officer);
                    site.Forget();
                    var advising = AdviseAsync(officer, reference);
                    await Task.WhenAny(site.HeardAsync(moment), advising);
                    site = await ReplacedAsync(site);
                    await Record.ExceptionAsync(() => advising);
                }

                WholeOrNot(site, reference);
            }

            using var again = await SignedInAsync(site);
            if (Tables.Count(site.Database, "CaseAdvice") == 0) await AdviseAsync(again, reference);
            Assert.Equal(1, Tables.Count(site.Database, "CaseAdvice"));
            WholeOrNot(site, reference);
            Assert.Contains("the chain of this history holds", await again.GetStringAsync($"/cases/{reference}/history"), StringComparison.Ordinal);
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

    private static async Task<HttpClient> SignedInAsync(SiteProcess site)
    {
        var visitor = new HttpClient { BaseAddress = site.Address };
        using var answer = await visitor.SignInAsync("licensing");
        return visitor;
    }

    private static async Task<string> SubmittedAsync(HttpClient officer) =>
        Case().Matches(await officer.GetStringAsync("/cases?stage=Submitted")).First().Groups["reference"].Value;

    private static async Task AdviseAsync(HttpClient officer, string reference)
    {
        using var answer = await officer.PressAsync(
            $"/cases/{reference}/advice", "advise", ("Given.Verdicts[0]", "Approve"), ("Given.Reasons", "The end user is known."));
    }

    private static void WholeOrNot(SiteProcess site, string reference)
    {
        var of = $"CaseId = (SELECT Id FROM Cases WHERE Reference = '{reference}')";
        Assert.Equal(
            Tables.Count(site.Database, "CaseAdvice", where: of), Tables.Count(site.Database, "CaseEvents", where: $"{of} AND Act = 'Advise'"));
        Assert.Equal("Submitted", (string)Tables.Read(site.Database, $"SELECT Stage FROM Cases WHERE Reference = '{reference}'")[0][0]);
    }

    [GeneratedRegex("href=\"/cases/(?<reference>US-[0-9-]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Case();
}

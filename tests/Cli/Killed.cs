using System.Text.RegularExpressions;
using ModelRegistry.Tests.Journeys;

namespace ModelRegistry.Tests.Cli;

/// <summary>A server that is killed while it issues a decision leaves none or a whole one, and who asks again gets exactly one.</summary>
public sealed partial class Killed : IDisposable
{
    // Every statement and transaction says on the console when it begins and when it is done.
    private static readonly (string, string)[] Talkative =
    [
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command", "Debug"),
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Transaction", "Debug"),
        ("Logging__LogLevel__ModelRegistry", "Debug"),
    ];

    private readonly Modelreg modelreg = new();

    [Fact]
    public async Task while_a_person_issues_it_leaves_none_or_a_whole_one()
    {
        var site = await SiteProcess.StartAsync(Talkative);
        try
        {
            var reference = await LaidBeforeASecondPersonAsync(site);
            string[] moments = ["Beginning transaction", "INSERT INTO \"Decisions\"", "Committing transaction", "IssueDecision: done"];
            foreach (var moment in moments)
            {
                using (var countersigner = await SignedInAsync(site, "countersigner"))
                {
                    site.Forget();
                    var issuing = IssueAsync(countersigner, reference);
                    await Task.WhenAny(site.HeardAsync(moment), issuing);
                    site = await ReplacedAsync(site);
                    await Record.ExceptionAsync(() => issuing);
                }

                await NoneOrWholeAsync(site, reference);
            }

            using var again = await SignedInAsync(site, "countersigner");
            if (DecisionsOf(site, reference) == 0)
            {
                await IssueAsync(again, reference);
            }

            Assert.Equal(1, DecisionsOf(site, reference));
            await NoneOrWholeAsync(site, reference);
        }
        finally
        {
            site.Dispose();
        }
    }

    [Theory]
    [InlineData("Draft: done")]
    [InlineData("IssueDecision: done")]
    public async Task while_the_demonstration_makes_its_cases_the_next_start_completes_them(string moment)
    {
        var site = await SiteProcess.StartEarlyAsync(Talkative);
        try
        {
            await site.HeardAsync(moment);
            site = await ReplacedAsync(site);
            await site.HeardAsync(SiteProcess.CasesMade);
            var reference = (string)Tables.Read(site.Database, "SELECT Reference FROM Cases ORDER BY Reference")[0][0];
            await NoneOrWholeAsync(site, reference);
            Assert.Equal(
                (2, 1, 1, 5),
                (Tables.Count(site.Database, "Cases"), Tables.Count(site.Database, "Evaluations"),
                    Tables.Count(site.Database, "Decisions"), Tables.Count(site.Database, "CaseEvents")));
        }
        finally
        {
            site.Dispose();
        }
    }

    [Theory]
    [InlineData("Committing transaction")]
    [InlineData("INSERT INTO \"AspNetRoles\"")]
    [InlineData("INSERT INTO \"Models\"")]
    public async Task while_it_makes_its_database_the_next_start_makes_it_whole(string moment)
    {
        using var site = await SiteProcess.StartedAgainAfterAsync(moment, Talkative);
        await site.HeardAsync(SiteProcess.CasesMade);
        using var signedIn = await SignedInAsync(site, "countersigner");
        Assert.Equal(
            (8, 12, 13, 1, 2),
            (Tables.Count(site.Database, "AspNetRoles"), Tables.Count(site.Database, "AspNetUsers"), Tables.Count(site.Database, "People"),
                Tables.Count(site.Database, "KeptEditions"), Tables.Count(site.Database, "Cases")));
    }

    public void Dispose() => modelreg.Dispose();

    private static async Task<SiteProcess> ReplacedAsync(SiteProcess killed)
    {
        using (killed)
        {
            return await killed.KilledAndStartedAgainAsync(Talkative);
        }
    }

    private static async Task<HttpClient> SignedInAsync(SiteProcess site, string userName)
    {
        var visitor = new HttpClient { BaseAddress = site.Address };
        using var answer = await visitor.SignInAsync(userName);
        return visitor;
    }

    private static async Task<string> LaidBeforeASecondPersonAsync(SiteProcess site)
    {
        using var officer = await SignedInAsync(site, "licensing");
        var reference = Case().Matches(await officer.GetStringAsync("/cases?stage=Submitted")).First().Groups["reference"].Value;
        using var evaluated = await officer.PressAsync($"/cases/{reference}", "evaluate");
        var form = evaluated.RequestMessage!.RequestUri!.PathAndQuery;
        using var drafted = await officer.PressAsync(
            form, "draft", ("Form.Outcome", "ReturnedWithoutAction"), ("Form.Reasons", "The weights are published."), ("Form.ValidFrom", "2026-12-01"));
        using var sent = await officer.PressAsync($"/cases/{reference}", "send");
        Assert.Contains("awaiting countersignature", await sent.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        return reference;
    }

    private static async Task IssueAsync(HttpClient countersigner, string reference)
    {
        // Once it is issued the page has no such form any more.
        var page = await countersigner.GetStringAsync($"/cases/{reference}");
        if (page.Contains("value=\"issue\"", StringComparison.Ordinal))
        {
            using var answer = await countersigner.PressAsync(
                $"/cases/{reference}", "issue", ("Issue.Shown", "demonstration only"));
        }
    }

    private async Task NoneOrWholeAsync(SiteProcess site, string reference)
    {
        var (stage, lines) = (
            (string)Tables.Read(site.Database, $"SELECT Stage FROM Cases WHERE Reference = '{reference}'")[0][0],
            Tables.Count(site.Database, "CaseEvents", where: $"CaseId = (SELECT Id FROM Cases WHERE Reference = '{reference}')"));
        if (DecisionsOf(site, reference) == 0)
        {
            Assert.Equal(("AwaitingCountersignature", 3), (stage, lines));
            return;
        }

        Assert.Equal(("Issued", 4), (stage, lines));
        var file = Path.Combine(modelreg.Folder, "decision.pdf");
        await File.WriteAllBytesAsync(file, (byte[])Tables.Read(
            site.Database, $"SELECT Pdf FROM Decisions WHERE CaseId = (SELECT Id FROM Cases WHERE Reference = '{reference}')")[0][0]);
        var ran = await modelreg.RunAsync("verify", file, "--server", site.Address.AbsoluteUri);
        Assert.Equal((0, ""), (ran.Exit, ran.Diagnostics));
    }

    private static int DecisionsOf(SiteProcess site, string reference) =>
        Tables.Count(site.Database, "Decisions", where: $"CaseId = (SELECT Id FROM Cases WHERE Reference = '{reference}')");

    [GeneratedRegex("href=\"/cases/(?<reference>US-[0-9-]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Case();
}

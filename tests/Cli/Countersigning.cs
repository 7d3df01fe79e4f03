using System.Text.RegularExpressions;
using ModelRegistry.Tests.Journeys;

namespace ModelRegistry.Tests.Cli;

/// <summary>The way of a decision of the demonstration's through a server of its own, and what must be there after that server was killed.</summary>
internal static partial class Countersigning
{
    /// <summary>Every statement and transaction says on the console when it begins and when it is done.</summary>
    public static readonly (string, string)[] Talkative =
    [
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command", "Debug"),
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Transaction", "Debug"),
        ("Logging__LogLevel__ModelRegistry", "Debug"),
    ];

    public static async Task<HttpClient> SignedInAsync(SiteProcess site, string userName)
    {
        var visitor = new HttpClient { BaseAddress = site.Address };
        using var answer = await visitor.SignInAsync(userName);
        return visitor;
    }

    public static async Task<string> LaidBeforeASecondPersonAsync(SiteProcess site)
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

    public static async Task IssueAsync(this HttpClient countersigner, string reference)
    {
        // Once it is issued the page has no such form any more.
        var page = await countersigner.GetStringAsync($"/cases/{reference}");
        if (page.Contains("value=\"issue\"", StringComparison.Ordinal))
        {
            using var answer = await countersigner.PressAsync(
                $"/cases/{reference}", "issue", ("Issue.Shown", "demonstration only"));
        }
    }

    public static async Task NoneOrWholeAsync(this SiteProcess site, string reference, Modelreg modelreg)
    {
        var (stage, lines) = (
            (string)Tables.Read(site.Database, $"SELECT Stage FROM Cases WHERE Reference = '{reference}'")[0][0],
            Tables.Count(site.Database, "CaseEvents", where: $"CaseId = (SELECT Id FROM Cases WHERE Reference = '{reference}')"));
        if (site.DecisionsOf(reference) == 0)
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

    public static int DecisionsOf(this SiteProcess site, string reference) =>
        Tables.Count(site.Database, "Decisions", where: $"CaseId = (SELECT Id FROM Cases WHERE Reference = '{reference}')");

    [GeneratedRegex("href=\"/cases/(?<reference>US-[0-9-]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Case();
}

using ModelRegistry.Tests.Journeys;

namespace ModelRegistry.Tests.Cli;

/// <summary>A server that is killed while it issues a decision leaves none or a whole one, and who asks again gets exactly one.</summary>
public sealed class Killed : IDisposable
{
    private readonly Modelreg modelreg = new();

    [Fact]
    public async Task while_a_person_issues_it_leaves_none_or_a_whole_one()
    {
        var site = await SiteProcess.StartAsync(Countersigning.Talkative);
        try
        {
            var reference = await Countersigning.LaidBeforeASecondPersonAsync(site);
            string[] moments = ["Beginning transaction", "INSERT INTO \"Decisions\"", "Committing transaction", "IssueDecision: done"];
            foreach (var moment in moments)
            {
                using (var countersigner = await Countersigning.SignedInAsync(site, "countersigner"))
                {
                    site.Forget();
                    var issuing = countersigner.IssueAsync(reference);
                    await Task.WhenAny(site.HeardAsync(moment), issuing);
                    site = await ReplacedAsync(site);
                    await Record.ExceptionAsync(() => issuing);
                }

                await site.NoneOrWholeAsync(reference, modelreg);
            }

            using var again = await Countersigning.SignedInAsync(site, "countersigner");
            if (site.DecisionsOf(reference) == 0)
            {
                await again.IssueAsync(reference);
            }

            Assert.Equal(1, site.DecisionsOf(reference));
            await site.NoneOrWholeAsync(reference, modelreg);
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
        var site = await SiteProcess.StartEarlyAsync(Countersigning.Talkative);
        try
        {
            await site.HeardAsync(moment);
            site = await ReplacedAsync(site);
            await site.HeardAsync(SiteProcess.CasesMade);
            var reference = (string)Tables.Read(site.Database, "SELECT Reference FROM Cases ORDER BY Reference")[0][0];
            await site.NoneOrWholeAsync(reference, modelreg);
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
        using var site = await SiteProcess.StartedAgainAfterAsync(moment, Countersigning.Talkative);
        await site.HeardAsync(SiteProcess.CasesMade);
        using var signedIn = await Countersigning.SignedInAsync(site, "countersigner");
        Assert.Equal(
            (8, 14, 15, 1, 2),
            (Tables.Count(site.Database, "AspNetRoles"), Tables.Count(site.Database, "AspNetUsers"), Tables.Count(site.Database, "People"),
                Tables.Count(site.Database, "KeptEditions"), Tables.Count(site.Database, "Cases")));
    }

    public void Dispose() => modelreg.Dispose();

    private static async Task<SiteProcess> ReplacedAsync(SiteProcess killed)
    {
        using (killed)
        {
            return await killed.KilledAndStartedAgainAsync(Countersigning.Talkative);
        }
    }
}

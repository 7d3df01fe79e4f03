using ModelRegistry.Documents;
using ModelRegistry.Tests.Documents.Trust;
using ModelRegistry.Tests.Journeys;

namespace ModelRegistry.Tests.Cli;

/// <summary>
/// A server that is killed anywhere between drafting a paper's bytes and the head of the log that holds it: at each authority that it asks,
/// while it keeps the decision, while the log is signed. There is none or a whole one, and who asks again gets exactly one.
/// </summary>
public sealed class KilledSealing : IDisposable
{
    private static readonly TrustOffice Office = TrustOffice.Running;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Modelreg modelreg = new();
    private readonly (string, string)[] settings;

    public KilledSealing()
    {
        var password = modelreg.Write("password", TrustOffice.Password + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(password, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        settings =
        [
            .. Countersigning.Talkative,
            ("Signing__Pkcs12Path", Office.Pkcs12("door")), ("Signing__PasswordFile", password),
            ("Signing__TrustedRoots", Office.PathOf("root.pem")), ("Signing__TimestampUrl", Office.At("door/tsa").AbsoluteUri),
            ("Signing__TimestampSeconds", "60"),
        ];
    }

    [Fact]
    public async Task wherever_it_is_killed_a_sealed_decision_is_issued_once_and_whole()
    {
        var site = await SiteProcess.StartAsync(settings);
        try
        {
            var reference = await Countersigning.LaidBeforeASecondPersonAsync(site);
            foreach (var (part, nth) in ((string, int)[])[("tsa", 1), ("ocsp", 1), ("tsa", 2)])
            {
                site = await KilledWhenAsync(site, reference, _ => Office.Door.StopAt(part, nth));
                Assert.Equal(0, site.DecisionsOf(reference));
            }

            // What a process said is heard after it has gone on: it may have kept the decision, and then its head is signed already.
            foreach (var said in (string[])["INSERT INTO \"Decisions\"", "INSERT INTO \"SignedHeads\""])
                if (site.DecisionsOf(reference) == 0) site = await KilledWhenAsync(site, reference, heard => heard.HeardAsync(said));
            await IssuedOnceAsync(site, reference);
        }
        finally
        {
            Office.Door.Open();
            site.Dispose();
        }
    }

    public void Dispose() => modelreg.Dispose();

    private async Task<SiteProcess> KilledWhenAsync(SiteProcess site, string reference, Func<SiteProcess, Task> moment)
    {
        using (site)
        {
            using var countersigner = await Countersigning.SignedInAsync(site, "countersigner");
            site.Forget();
            var reached = moment(site);
            var issuing = countersigner.IssueAsync(reference);
            await reached.WaitAsync(Patience);
            site.Kill();
            Office.Door.Open();
            await Record.ExceptionAsync(() => issuing);
            var next = await site.KilledAndStartedAgainAsync(settings);
            await next.NoneOrWholeAsync(reference, modelreg);
            return next;
        }
    }

    private async Task IssuedOnceAsync(SiteProcess site, string reference)
    {
        using var countersigner = await Countersigning.SignedInAsync(site, "countersigner");
        await countersigner.IssueAsync(reference);
        Assert.Equal(1, site.DecisionsOf(reference));
        await site.NoneOrWholeAsync(reference, modelreg);
        var decisions = Tables.Count(site.Database, "Decisions");
        Assert.Equal(
            (decisions, decisions),
            (Tables.Count(site.Database, "StatusPlaces"), Tables.Count(site.Database, "LedgerLeaves", where: "Kind = 'Decision'")));
        var issued = Tables.Read(
            site.Database, $"SELECT Reference, Pdf FROM Decisions WHERE CaseId = (SELECT Id FROM Cases WHERE Reference = '{reference}')")[0];
        Assert.Equal(SealLevel.Archival, SealReading.Of((byte[])issued[1]).Level);
        // The killed server may have left its leaf unsigned; the next one signs it within seconds,
        // and each run of the command line takes one.
        Ran proof;
        var run = 0;
        do proof = await modelreg.RunAsync("ledger", "prove", (string)issued[0], "--server", site.Address.AbsoluteUri);
        while (proof.Exit != 0 && ++run < 40);
        Assert.Equal((0, ""), (proof.Exit, proof.Diagnostics));
    }
}

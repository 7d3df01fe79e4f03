using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Documents;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Ledger;
using ModelRegistry.Tests.Documents.Trust;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Ledger;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>
/// The trust bundle of an authority whose certificates openssl issues: with it a stranger without a network finds out what was withdrawn.
/// Each test has a database of its own.
/// </summary>
public sealed class CarriedTrust : IAsyncLifetime
{
    private static readonly TrustOffice Trust = TrustOffice.Running;
    private readonly Databases databases = new();

    public Task InitializeAsync() => databases.InitializeAsync();

    public Task DisposeAsync() => databases.DisposeAsync();

    [Fact]
    public async Task it_holds_the_lists_of_the_issuers_the_logs_key_and_head_and_all_of_them_are_used()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite", WithLog("signer"));
        var (decision, paper) = await IssuedAsync(office);
        await Logging.SignAllAsync(office);
        var proof = (await office.DoAsync(Caller.Anonymous, new ProveLeaf(decision))).Proof;
        var made = await office.DoAsync(Caller.Anonymous, new MakeTrustBundle());
        using (var zip = new ZipArchive(new MemoryStream(made.Zip.ToArray())))
        {
            Assert.Equal(2, zip.Entries.Count(entry => entry.FullName.StartsWith("crls/", StringComparison.Ordinal)));
            Assert.All(["log.vkey", "log.checkpoint", "status.jwt", "README.txt"], name => Assert.NotNull(zip.GetEntry(name)));
        }

        var trial = new PaperTrial(TrustBundle.Read(made.Zip.ToArray())) { Proof = proof, RequireLog = true, RequireStatus = true };
        var found = PaperCheck.Of(paper, trial, TimeProvider.System);
        Assert.True(found.Verdict == PaperVerdict.Valid, found.Summary);
        Assert.Equal("passed", found.Checks.Single(check => check.Kind == "revocation").Outcome);
        Assert.DoesNotContain(found.Sentences, sentence => sentence.StartsWith("Not checked: Whether", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_certificate_that_was_withdrawn_since_is_found_without_a_network()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite", WithLog("withdrawn-carried"));
        var (_, paper) = await IssuedAsync(office);
        PaperCheck Look(MakeTrustBundle.Answer bundle) =>
            PaperCheck.Of(paper, new PaperTrial(TrustBundle.Read(bundle.Zip.ToArray())), TimeProvider.System);
        Assert.Equal(PaperVerdict.Valid, Look(await office.DoAsync(Caller.Anonymous, new MakeTrustBundle())).Verdict);

        Trust.Withdraw("withdrawn-carried");
        await using var later = await CaseOffice.OpenAsync(databases, "sqlite", WithLog("withdrawn-carried"));
        var gone = Look(await later.DoAsync(Caller.Anonymous, new MakeTrustBundle()));
        Assert.Equal(PaperVerdict.NotValid, gone.Verdict);
        Assert.Contains("was withdrawn on", gone.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_log_that_shows_another_root_of_the_same_size_is_told()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite", WithLog("signer"));
        var (decision, _) = await IssuedAsync(office);
        await Logging.SignAllAsync(office);
        var proof = (await office.DoAsync(Caller.Anonymous, new ProveLeaf(decision))).Proof;
        var key = System.Text.Encoding.UTF8.GetString((await office.DoAsync(Caller.Anonymous, new ReadLogFile("key"))).Content.Span);
        var shown = Checkpoint.Read(Proof.Read(proof).Note, VerifierKey.Read(key));
        Assert.Null(ProofReading.Split(proof, Proof.Read(proof).Note, key));
        using var signer = new NoteSigner(shown.Origin, LogKeyFile.Read(LogKey, null).Key!);
        var other = signer.Sign(new Checkpoint(shown.Origin, shown.Size, TreeHash.OfLeaf([1])).Text).ToString();
        Assert.Contains("two different roots", ProofReading.Split(proof, other, key), StringComparison.Ordinal);
        var longer = signer.Sign(new Checkpoint(shown.Origin, shown.Size + 1, TreeHash.OfLeaf([1])).Text).ToString();
        Assert.Null(ProofReading.Split(proof, longer, key));
    }

    [Fact]
    public async Task a_time_that_no_trusted_authority_has_stamped_is_not_kept_as_proved()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite", SealedOffice.With());
        var (believed, paper) = await IssuedAsync(office);
        await SealedPapers.RoundsAsync(office);
        Assert.NotNull(await ProvedAsync(office, believed));
        Assert.True(SealReading.Of(paper).StampEnds is not null);

        var (doubted, _) = await IssuedAsync(office);
        Trust.Certificate("stranger-root");
        var settings = SealedOffice.With();
        settings["Signing:TimestampRoots"] = Trust.PathOf("stranger-root.pem");
        await using var other = await CaseOffice.OpenAsync(databases, "sqlite", settings);
        await SealedPapers.RoundsAsync(other);
        Assert.Null(await ProvedAsync(office, doubted));
    }

    private static string LogKey => Trust.PathOf("log.pem");

    private static Dictionary<string, string?> WithLog(string key)
    {
        if (!File.Exists(LogKey))
        {
            using var made = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
            File.WriteAllText(LogKey, made.ExportPkcs8PrivateKeyPem());
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(LogKey, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var settings = SealedOffice.With(authority: null, key);
        (settings["Log:KeyFile"], settings["Log:Origin"]) = (LogKey, "registry.example/log");
        return settings;
    }

    private static Task<DateTimeOffset?> ProvedAsync(CaseOffice office, string decision) => office.LookAsync(office.Officer, context =>
        context.PaperSeals.Where(seal => seal.Reference == decision && seal.Number == 0).Select(seal => seal.ProvedAt).SingleAsync());

    private static async Task<(string Decision, ReadOnlyMemory<byte> Paper)> IssuedAsync(CaseOffice office)
    {
        var decision = await office.LicensedAsync();
        return (decision, (await office.DoAsync(office.Applicant, new DownloadDecision(decision))).Content);
    }
}

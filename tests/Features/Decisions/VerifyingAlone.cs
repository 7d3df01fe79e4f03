using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Ledger;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>A stranger without a network: a paper, its proof, and the trust bundle of the site.</summary>
public sealed class VerifyingAlone(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task paper_proof_and_bundle_say_all_that_there_is_to_know(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (paper, proof, bundle) = await TakenAlongAsync(office);
        var trial = new PaperTrial(bundle) { Proof = proof, RequireLog = true, RequireStatus = true };
        var found = PaperCheck.Of(paper.Content, trial, TimeProvider.System);
        Assert.True(found.Verdict == PaperVerdict.Valid, found.Summary);
        Assert.Equal(("valid", true), (found.Status!.Word, found.Status.Holds));
        Assert.Contains(found.Sentences, sentence => sentence.StartsWith("It is in the log.", StringComparison.Ordinal));
        Assert.Contains(found.Sentences, sentence => sentence.StartsWith("It holds:", StringComparison.Ordinal));
        Assert.Contains(found.Sentences, sentence => sentence.Contains("printed text is what the record says", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_was_not_brought_along_is_said_and_counts_only_where_it_is_asked_for(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (paper, proof, bundle) = await TakenAlongAsync(office);
        PaperCheck Look(PaperTrial trial) => PaperCheck.Of(paper.Content, trial, TimeProvider.System);
        var plain = Look(new PaperTrial(bundle));
        Assert.Equal(PaperVerdict.Valid, plain.Verdict);
        Assert.Contains(plain.Sentences, sentence => sentence.StartsWith("Not checked: Whether it is in the log", StringComparison.Ordinal));
        Assert.Equal(PaperVerdict.CouldNotCheck, Look(new PaperTrial(bundle) { RequireLog = true }).Verdict);

        var other = proof.Replace(proof.Split('\n')[3], Convert.ToBase64String(new byte[32]), StringComparison.Ordinal);
        Assert.Equal(PaperVerdict.NotValid, Look(new PaperTrial(bundle) { Proof = other }).Verdict);

        // A list says nothing of a time long after its own.
        var later = new PaperTrial(bundle) { At = TimeProvider.System.GetUtcNow().AddDays(60), RequireStatus = true };
        Assert.Equal(PaperVerdict.CouldNotCheck, Look(later).Verdict);
        Assert.Equal(PaperVerdict.CouldNotCheck, Look(new PaperTrial(TrustBundle.Empty)).Verdict);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_bundle_is_the_same_each_time_and_a_broken_one_is_told_by_its_part(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var first = await office.DoAsync(Caller.Anonymous, new MakeTrustBundle());
        Assert.Equal(first.Zip.ToArray(), (await office.DoAsync(Caller.Anonymous, new MakeTrustBundle())).Zip.ToArray());
        var folder = Directory.CreateTempSubdirectory("trust").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "roots"));
        Directory.CreateDirectory(Path.Combine(folder, "crls"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "roots", "a.cer"), [1, 2, 3]);
        Assert.Contains("roots/a.cer", Assert.Throws<FormatException>(() => TrustBundle.Read(folder)).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(folder, "roots", "a.cer"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "crls", "a.crl"), [0x30, 0]);
        Assert.Contains("crls/a.crl", Assert.Throws<FormatException>(() => TrustBundle.Read(folder)).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => TrustBundle.Read("no zip"u8.ToArray()));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(DownloadDecision.Answer Paper, string Proof, TrustBundle Bundle)> TakenAlongAsync(CaseOffice office)
    {
        var decision = await office.LicensedAsync();
        await Logging.SignAllAsync(office);
        var paper = await office.DoAsync(office.Applicant, new DownloadDecision(decision));
        var proof = await office.DoAsync(Caller.Anonymous, new ProveLeaf(decision));
        var bundle = await office.DoAsync(Caller.Anonymous, new MakeTrustBundle());
        return (paper, proof.Proof, TrustBundle.Read(bundle.Zip.ToArray()));
    }
}

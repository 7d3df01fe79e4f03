using ModelRegistry.Documents;
using ModelRegistry.Tests.Documents.Trust;

namespace ModelRegistry.Tests.Documents;

/// <summary>Papers sealed with the authorities that openssl runs, and read by programs that are not ours.</summary>
public sealed class Seals
{
    private static readonly TrustOffice Office = TrustOffice.Running;

    [Theory]
    [InlineData("signer", SealLevel.Basic, 1)]
    [InlineData("signer", SealLevel.Stamped, 1)]
    [InlineData("signer", SealLevel.LongTerm, 1)]
    [InlineData("signer", SealLevel.Archival, 2)]
    [InlineData("signer-rsa", SealLevel.Archival, 2)]
    [InlineData("lists-only", SealLevel.Archival, 2)]
    public async Task Other_programs_find_every_level_valid(string signer, SealLevel level, int signatures)
    {
        var file = await Office.SealAsync(signer, level);
        Assert.Equal(level, SealReading.Of(file).Level);
        var verification = new DecisionVerifier([Office.Root], TimeProvider.System).Verify(file);
        Assert.True(verification.Verdict == Verdict.Valid, verification.Summary);
        using var readers = new Readers(file);
        var said = readers.Run("pdfsig", "-nocert", readers.Pdf).Output;
        // Poppler lists a document time-stamp with its range and does not judge it; openssl does, in a test of its own.
        Assert.Equal(1, Count(said, "Signature is Valid."));
        Assert.Equal(signatures, Count(said, "Signature Field Name"));
        Assert.Contains("ETSI.CAdES.detached", said, StringComparison.Ordinal);
        Assert.Equal(level == SealLevel.LongTerm ? 0 : 1, Count(said, "Total document signed"));
        var (exit, output) = readers.Run("qpdf", "--check", readers.Pdf);
        Assert.True(exit == 0, output);
    }

    [Fact]
    public async Task The_parts_taken_out_hold_by_openssl()
    {
        var file = await Office.SealAsync("signer", SealLevel.Archival);
        using var parts = new SealedParts(file);
        var cms = parts.Run(
            "cms", "-verify", "-binary", "-inform", "DER", "-in", "signature.der", "-content", "signed.bin", "-CAfile", Office.PathOf("root.pem"),
            "-purpose", "any", "-out", "content.out", "-cades");
        Assert.True(cms.Exit == 0, cms.Output);
        string[] chain = ["-CAfile", Office.PathOf("root.pem"), "-untrusted", Office.PathOf("issuing.pem")];
        var inner = parts.Run(["ts", "-verify", "-token_in", "-in", "inner.tst", "-data", "value.bin", .. chain]);
        Assert.True(inner.Exit == 0, inner.Output);
        var outer = parts.Run(["ts", "-verify", "-token_in", "-in", "outer.tst", "-data", "whole.bin", .. chain]);
        Assert.True(outer.Exit == 0, outer.Output);
    }

    [Fact]
    public async Task A_revision_adds_to_the_file_and_changes_nothing_but_its_catalog()
    {
        var file = await Office.SealAsync("signer", SealLevel.Archival);
        var text = System.Text.Encoding.Latin1.GetString(file);
        var ends = text.Split("%%EOF\n").Length - 1;
        Assert.Equal(3, ends);
        var later = text[(text.IndexOf("%%EOF\n", StringComparison.Ordinal) + 6)..];
        Assert.Equal(2, Count(later, "/Type /Catalog"));
        Assert.Contains("/DocMDP", later, StringComparison.Ordinal);
        Assert.DoesNotContain("/Type /Page ", later, StringComparison.Ordinal);
        using (var before = new Readers(file[..(text.IndexOf("%%EOF\n", StringComparison.Ordinal) + 6)]))
        using (var after = new Readers(file))
        {
            Assert.Equal(before.Text(), after.Text());
            foreach (var said in (string[][])[["pdfinfo", "-struct"], ["pdfinfo", "-meta"], ["pdfdetach", "-list"]])
                Assert.Equal(before.Run(said[0], said[1], before.Pdf).Output, after.Run(said[0], said[1], after.Pdf).Output);
        }
    }

    [Theory]
    [InlineData("silent", "did not answer within")]
    [InlineData("broken", "answered 500")]
    [InlineData("garbage", "not the time-stamp that was asked for")]
    [InlineData("huge", "cannot be reached")]
    [InlineData("tsa-replay", "not the time-stamp that was asked for")]
    [InlineData("tsa-weak", "RSA key of 2048 bits")]
    [InlineData("tsa-sha1", "hash that is no longer safe")]
    [InlineData("tsa-purpose", "not the time-stamp that was asked for")]
    [InlineData("tsa-stranger", "does not lie under a trusted root")]
    public async Task A_time_stamp_that_cannot_be_relied_on_leaves_nothing_signed(string part, string reason)
    {
        if (part == "tsa-replay") await Office.TrySealAsync("signer", SealLevel.Stamped, part);
        var refused = Assert.IsType<Sealed.Refused>(await Office.TrySealAsync("signer", SealLevel.Stamped, part));
        Assert.Contains(reason, refused.Sentence, StringComparison.Ordinal);
        Assert.Contains("Nothing was signed", refused.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("revoked", "was withdrawn on")]
    [InlineData("expired", "does not lie under a trusted root now")]
    [InlineData("early", "does not lie under a trusted root now")]
    [InlineData("stranger", "does not lie under a trusted root now")]
    [InlineData("no-lists", "it names no list and no responder")]
    [InlineData("lists-gone", "answered 404")]
    public async Task A_certificate_that_cannot_be_proved_good_leaves_nothing_signed(string signer, string reason)
    {
        var refused = Assert.IsType<Sealed.Refused>(await Office.TrySealAsync(signer, SealLevel.LongTerm));
        Assert.Contains(reason, refused.Sentence, StringComparison.Ordinal);
        Assert.Contains("Nothing was signed", refused.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sha1", "signed with SHA-1")]
    [InlineData("rsa2048", "RSA key of 2048 bits")]
    [InlineData("p384", "another curve")]
    public void A_weak_key_or_certificate_signs_nothing(string signer, string reason)
    {
        var refused = Assert.IsType<KeyReading.Refused>(SigningKey.FromPkcs12(Office.Pkcs12(signer), TrustOffice.Password));
        Assert.Contains(reason, refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_from_a_folder_stand_in_for_lists_that_nobody_serves()
    {
        var folder = Directory.CreateDirectory(Office.PathOf("lists")).FullName;
        foreach (var authority in (string[])["root", "issuing"]) File.WriteAllBytes(Path.Combine(folder, authority + ".crl"), Office.List(authority));
        Assert.IsType<Sealed.Paper>(await Office.TrySealAsync("no-lists", SealLevel.Archival, lists: folder));
    }

    [Fact]
    public async Task A_policy_asked_for_is_the_policy_of_the_time_stamp()
    {
        Assert.IsType<Sealed.Paper>(await Office.TrySealAsync("signer", SealLevel.Stamped, policy: "1.3.6.1.4.1.99999.2"));
        var refused = Assert.IsType<Sealed.Refused>(await Office.TrySealAsync("signer", SealLevel.Stamped, policy: "1.2.3.4"));
        Assert.Contains("gave no time-stamp that can be used", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_level_is_the_highest_that_the_configuration_allows()
    {
        using var signer = Office.Key("signer");
        using var bare = Office.Key("no-lists");
        var plan = Office.Plan(level: null);
        Assert.Equal(SealLevel.Archival, plan.LevelWith(signer));
        Assert.Equal(SealLevel.Stamped, plan.LevelWith(bare));
        Assert.Equal(SealLevel.Archival, (plan with { Lists = "lists" }).LevelWith(bare));
        Assert.Equal(SealLevel.Basic, (plan with { Timestamps = null }).LevelWith(signer));
        Assert.Contains("Signing:TimestampUrl", (plan with { Level = SealLevel.Stamped, Timestamps = null }).Refusal!, StringComparison.Ordinal);
        Assert.Contains("Signing:TimestampRoots",
            (plan with { Timestamps = plan.Timestamps! with { Roots = [] } }).Refusal!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewed_paper_begins_with_the_old_one_and_every_time_stamp_in_it_holds()
    {
        var first = await Office.SealAsync("signer", SealLevel.Archival, "tsa-short");
        Assert.InRange(SealReading.Of(first).StampEnds!.Value, TimeProvider.System.GetUtcNow().AddDays(1), TimeProvider.System.GetUtcNow().AddDays(3));
        using var sealing = new Sealing(Office.Plan(SealLevel.Archival), TimeProvider.System);
        var second = Assert.IsType<Renewed.Paper>(await sealing.RenewAsync(first, default)).Bytes.ToArray();
        var third = Assert.IsType<Renewed.Paper>(await sealing.RenewAsync(second, default)).Bytes.ToArray();
        Assert.True(third.AsSpan().StartsWith(second) && second.AsSpan().StartsWith(first));
        Assert.True(SealReading.Of(third).StampEnds > TimeProvider.System.GetUtcNow().AddDays(100));
        DateTimeOffset? Proved(byte[] file) => new DecisionVerifier([Office.Root], TimeProvider.System).Verify(file).ProvenAt;
        Assert.NotNull(Proved(first));
        Assert.Equal(Proved(first), Proved(third));
        using var readers = new Readers(third);
        var said = readers.Run("pdfsig", "-nocert", readers.Pdf).Output;
        Assert.Equal(4, Count(said, "Signature Field Name"));
        Assert.Equal(1, Count(said, "Signature is Valid."));
        Assert.Contains("Total document signed", said[said.IndexOf("Signature #4", StringComparison.Ordinal)..], StringComparison.Ordinal);
        var (exit, output) = readers.Run("qpdf", "--check", readers.Pdf);
        Assert.True(exit == 0, output);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}

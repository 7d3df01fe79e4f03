using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

public sealed class Signatures
{
    [Theory]
    [InlineData(KeyKind.EcdsaP256)]
    [InlineData(KeyKind.Rsa3072)]
    public void Other_programs_agree_that_the_signature_is_valid_and_covers_the_whole_file(KeyKind kind)
    {
        using var readers = new Readers(Keys.Sign(Papers.Whole(), Keys.Of(kind)));
        var said = readers.Run("pdfsig", "-nocert", readers.Pdf).Output;
        Assert.Contains("Signature is Valid.", said, StringComparison.Ordinal);
        Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        Assert.Contains("ETSI.CAdES.detached", said, StringComparison.Ordinal);
        var (exit, output) = readers.Run("qpdf", "--check", readers.Pdf);
        Assert.True(exit == 0, output);
    }

    [Theory]
    [InlineData(KeyKind.EcdsaP256)]
    [InlineData(KeyKind.Rsa3072)]
    public void A_signed_decision_is_valid_with_its_attachments(KeyKind kind)
    {
        var verification = Keys.Verify(Keys.Sign(Papers.Whole(), Keys.Of(kind)), Keys.Of(kind));
        Assert.True(verification.Verdict == Verdict.Valid, verification.Summary);
        Assert.Equal(["decision.json", "evaluation.json"], verification.Attachments.Select(attachment => attachment.Name));
        Assert.Equal(Papers.DecisionJson.Content.ToArray(), verification.Attachments[0].Content.ToArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Papers.DecisionJson.Content.Span)), verification.Attachments[0].Sha256);
    }

    [Fact]
    public void The_verification_says_who_signed_why_and_what_it_could_not_check()
    {
        var verification = Keys.Verify(Keys.Sign(Papers.Compose(Papers.Small())));
        Assert.Equal($"CN={DemonstrationCertificate.Warning}", verification.Signature!.Signer);
        Assert.Equal("Decision D-2026-0001 issued", verification.Signature.Reason);
        Assert.Equal(Keys.Signed, verification.Signature.ClaimedAt);
        var open = verification.Checks.Where(check => check.Outcome == CheckOutcome.NotChecked).ToList();
        CheckKind[] notChecked = [CheckKind.TimeStamps, CheckKind.Time, CheckKind.Revocation, CheckKind.Proofs, CheckKind.Record,
            CheckKind.PrintedText];
        Assert.Equal(notChecked, open.Select(check => check.Kind).Order());
        Assert.Contains("only claimed", open.Single(check => check.Kind == CheckKind.Time).Sentence, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<CheckKind>().Order(), verification.Checks.Select(check => check.Kind).Order());
    }

    [Fact]
    public void The_signed_decision_stays_under_150_kilobytes() =>
        Assert.InRange(Keys.Sign(Papers.Whole(), Keys.Rsa).Length, 10_000, 150_000);

    [Fact]
    public void Pictures_of_signed_and_unsigned_paper_show_the_same_words()
    {
        var paper = Papers.Compose(Papers.Typical());
        using var unsigned = new Readers(paper.ToPreview());
        using var signed = new Readers(Keys.Sign(paper));
        Assert.Equal(unsigned.Text(), signed.Text());
    }

    [Fact]
    public void The_demonstration_certificate_says_what_it_is()
    {
        using var key = Keys.Key(Keys.Ecdsa);
        Assert.Contains("NOT AN AUTHORITY", key.Subject, StringComparison.Ordinal);
        using var root = X509CertificateLoader.LoadCertificate(Keys.Ecdsa.Root.Span);
        Assert.Contains("NOT AN AUTHORITY", root.Subject, StringComparison.Ordinal);
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Tests.Documents;

/// <summary>That a paper and the record inside say the same, and what is said when they do not.</summary>
public sealed class PrintedRecords
{
    private static readonly Attachment Evaluation = Papers.EvaluationJson;

    [Fact]
    public void A_paper_that_prints_what_its_record_says_passes()
    {
        var verification = Verify(Papers.Typical(), Record(Papers.Typical()), Evaluation);
        Assert.True(verification.Verdict == Verdict.Valid, verification.Summary);
        Assert.Equal(CheckOutcome.Passed, Of(verification, CheckKind.PrintedText).Outcome);
        Assert.Equal(CheckOutcome.Passed, Of(verification, CheckKind.Record).Outcome);
        Assert.Equal(CheckOutcome.Passed, Of(verification, CheckKind.Metadata).Outcome);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de")]
    [InlineData("fr")]
    public void It_does_so_in_every_language_and_with_an_address(string language)
    {
        var text = Papers.Typical() with { Language = language, VerifyAt = new Uri("https://registry.example/verify?d=D-2026-0017") };
        var check = Of(Verify(text, Record(text), Evaluation), CheckKind.PrintedText);
        Assert.True(check.Outcome == CheckOutcome.Passed, check.Sentence);
    }

    [Theory]
    [InlineData("The weights may be exported.", "The weights may NOT be exported.")]
    [InlineData("Two of 10.", "Two of 100.")]
    [InlineData("In euro.", "In еuro.")]
    public void A_word_a_figure_or_a_letter_that_only_looks_alike_is_found(string printed, string recorded)
    {
        var check = Of(Verify(Papers.Small(printed), Record(Papers.Small(recorded))), CheckKind.PrintedText);
        Assert.Equal(CheckOutcome.Failed, check.Outcome);
        Assert.Contains("not what the record says", check.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_the_record_lacks_is_found()
    {
        var longer = Papers.Of(new Paragraph("One."), new Paragraph("Two."));
        Assert.Equal(CheckOutcome.Failed, Of(Verify(longer, Record(Papers.Of(new Paragraph("One."), new Paragraph("Three.")))),
            CheckKind.PrintedText).Outcome);
        Assert.Equal(CheckOutcome.Failed, Of(Verify(Papers.Of(new Paragraph("One.")), Record(longer)), CheckKind.PrintedText).Outcome);
    }

    [Fact]
    public void Another_evaluation_than_the_record_names_is_found()
    {
        var other = Evaluation with { Content = "{}"u8.ToArray() };
        Assert.Equal(CheckOutcome.Failed, Of(Verify(Papers.Typical(), Record(Papers.Typical()), other), CheckKind.Record).Outcome);
    }

    [Theory]
    [InlineData("{ \"format\":\"modelregistry/decision/3\"}", "the one form")]
    [InlineData("{\"format\":\"modelregistry/decision/3\",\"format\":\"modelregistry/decision/3\"}", "cannot be read")]
    [InlineData("{\"format\":\"modelregistry/decision/3\"", "cannot be read")]
    public void A_record_in_another_form_than_its_one_is_refused(string record, string reason)
    {
        var verification = Verify(Papers.Small(), Papers.DecisionJson with { Content = Encoding.UTF8.GetBytes(record) });
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        Assert.Contains(reason, Of(verification, CheckKind.Record).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_an_older_form_is_not_compared_and_that_is_said()
    {
        var record = Papers.DecisionJson with { Content = "{\"format\":\"modelregistry/decision/1\"}"u8.ToArray() };
        var verification = Verify(Papers.Small(), record);
        Assert.Equal(Verdict.Valid, verification.Verdict);
        Assert.Equal(CheckOutcome.NotChecked, Of(verification, CheckKind.PrintedText).Outcome);
        Assert.Contains("older form", Of(verification, CheckKind.PrintedText).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decision.json sha256:", "decision.jsom sha256:", "name other files or digests")]
    [InlineData("evaluation.json sha256:", "evaluation.json sha512:", "name other files or digests")]
    [InlineData("</mlr:attachedFiles>", "</mlr:attachedFilez>", "are not in order")]
    public void Metadata_that_name_other_files_are_found_though_the_signature_holds(string what, string with, string reason)
    {
        var file = Keys.Sign(Papers.Compose(Papers.Typical(), [Record(Papers.Typical()), Evaluation]));
        Encoding.ASCII.GetBytes(with, file.AsSpan(file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(what))));
        AlteredAndSigned(file, reason);
    }

    [Fact]
    public void A_digest_that_the_metadata_name_otherwise_is_found_though_the_signature_holds()
    {
        var file = Keys.Sign(Papers.Compose(Papers.Typical(), [Record(Papers.Typical()), Evaluation]));
        var digit = file.AsSpan().IndexOf("decision.json sha256:"u8) + "decision.json sha256:".Length;
        file[digit] = file[digit] == (byte)'0' ? (byte)'1' : (byte)'0';
        AlteredAndSigned(file, "name other files or digests");
    }

    private static void AlteredAndSigned(byte[] altered, string reason)
    {
        using var key = Keys.Key(Keys.Ecdsa);
        var verification = Keys.Verify(Resigned.With(altered, key, token: null));
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        Assert.Equal(CheckOutcome.Passed, Of(verification, CheckKind.Digest).Outcome);
        Assert.Equal(CheckOutcome.Passed, Of(verification, CheckKind.Signature).Outcome);
        Assert.Contains(reason, Of(verification, CheckKind.Metadata).Sentence, StringComparison.Ordinal);
    }

    private static Attachment Record(DecisionText text)
    {
        var evaluation = new { digest = Convert.ToHexStringLower(SHA256.HashData(Evaluation.Content.Span)) };
        var record = new { format = "modelregistry/decision/3", evaluation, language = text.Language, printed = PrintedText.Of(text) };
        return Papers.DecisionJson with { Content = Encoding.UTF8.GetBytes(CanonicalJson.Of(JsonSerializer.SerializeToElement(record))) };
    }

    private static Verification Verify(DecisionText text, params IReadOnlyList<Attachment> attachments) =>
        Keys.Verify(Keys.Sign(Papers.Compose(text, attachments)));

    private static Check Of(Verification verification, CheckKind kind) => Assert.Single(verification.Checks, check => check.Kind == kind);
}

using System.Globalization;
using System.Text;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

/// <summary>Tricks with what a signature covers and with where it stands (signature wrapping, universal forgery, saving without a table).</summary>
public sealed class Wrapping
{
    private static readonly byte[] Genuine = Keys.Sign(Papers.Compose(Papers.Small(), Papers.DecisionJson));
    private static readonly byte[] Lie = Keys.Sign(Papers.Compose(Papers.Small("Everything may be exported."), Papers.DecisionJson));

    [Theory]
    [InlineData("/ByteRange", "/ByteRangX", CheckKind.Coverage)]
    [InlineData("/Type /Sig ", "/Type /Six ", CheckKind.Digest)]
    [InlineData("/TransformMethod /DocMDP", "/TransformMethod /DocMDX", CheckKind.Certification)]
    [InlineData("/TransformMethod /DocMDP", "/TransformMethod /FieldM", CheckKind.Certification)]
    [InlineData("/DocMDP ", "/UR3    ", CheckKind.Certification)]
    [InlineData("/FT /Sig", "/FT /Txt", CheckKind.SingleSignature)]
    [InlineData("/AcroForm", "/AcroFormX", CheckKind.SingleSignature)]
    [InlineData("/ETSI.CAdES.detached", "/adbe.pkcs7.detached", CheckKind.Form)]
    [InlineData("/ETSI.CAdES.detached", "/adbe.x509.rsa_sha1 ", CheckKind.Form)]
    [InlineData("/SigFlags 3", "/SigFlags 0", CheckKind.Digest)]
    public void Names_that_are_bent_in_place_do_not_pass(string what, string with, CheckKind kind)
    {
        var text = Encoding.Latin1.GetString(Genuine);
        var at = text.LastIndexOf(what, StringComparison.Ordinal);
        Assert.True(at > 0);
        var file = Encoding.Latin1.GetBytes(text[..at] + with + text[(at + Math.Max(what.Length, with.Length))..]);
        var verification = Keys.Verify(file);
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        Assert.Contains(verification.Checks, check => check.Outcome == CheckOutcome.Failed && check.Kind == kind);
    }

    [Theory]
    [InlineData("[0 0 0 0]")]
    [InlineData("[0 1 1 1]")]
    [InlineData("[0 99999999 0 0]")]
    [InlineData("[0 -1 -1 -1]")]
    [InlineData("[0 10 20 30 40 50]")]
    [InlineData("[0 10]")]
    [InlineData("null")]
    [InlineData("(0 10 20 30)")]
    [InlineData("[0.5 1 2 3]")]
    [InlineData("[4294967296 1 2 3]")]
    public void Ranges_that_are_none_prove_nothing(string range)
    {
        var verification = Keys.Verify(WithRange(range));
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        Assert.Contains(verification.Checks, check => check.Outcome == CheckOutcome.Failed
            && check.Kind is CheckKind.Coverage or CheckKind.Structure or CheckKind.SingleSignature);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 1)]
    [InlineData(-500, 0)]
    [InlineData(0, 500)]
    public void A_hole_that_is_larger_smaller_or_elsewhere_is_refused(int start, int end)
    {
        var (first, second, rest) = Range();
        var range = string.Create(CultureInfo.InvariantCulture, $"[0 {first + start} {second + end} {rest - end}]");
        Assert.Contains(
            Keys.Verify(WithRange(range)).Checks, check => check is { Kind: CheckKind.Coverage, Outcome: CheckOutcome.Failed });
    }

    [Fact]
    public void The_signed_file_moved_behind_a_lie_does_not_speak_for_it()
    {
        // The old form of wrapping: the signed bytes are kept, further behind, and another document stands before them.
        foreach (var file in (byte[][])[[.. Lie, .. Genuine], [.. Genuine, .. Lie], [.. Lie[..^7], .. Genuine]])
        {
            var verification = Keys.Verify(file);
            Assert.Equal(Verdict.NotValid, verification.Verdict);
            Assert.Contains(verification.Checks, check => check is { Kind: CheckKind.Structure, Outcome: CheckOutcome.Failed });
        }
    }

    [Fact]
    public void The_hole_filled_with_something_that_is_shown_is_refused()
    {
        var (first, second, _) = Range();
        foreach (var filling in (string[])["<00>/Annots[1 0 R]", "(a) /AP 4 0 R", "<00><00>", "<0 0>", "<00>%"])
        {
            var file = Genuine.ToArray();
            file.AsSpan(first, second - first).Fill((byte)' ');
            Encoding.ASCII.GetBytes(filling, file.AsSpan(first));
            Assert.Equal(Verdict.NotValid, Keys.Verify(file).Verdict);
        }
    }

    [Fact]
    public void Another_signature_an_empty_one_and_none_are_refused()
    {
        foreach (var signature in (byte[][])[[], [0], [0x30, 0], Resigned.Signature(Lie)])
            Assert.Equal(Verdict.NotValid, Keys.Verify(Resigned.With(Genuine, signature)).Verdict);
    }

    [Fact]
    public void A_whole_document_saved_behind_the_signed_one_is_refused()
    {
        // Saving without a table, with one that names nothing before it, and with one that takes the place of all.
        var body = "9000 0 obj\n<< /Type /Catalog >>\nendobj\n";
        foreach (var end in (string[])[
            "", "startxref\n9\n%%EOF\n", "%%EOF\n",
            $"xref\n9000 1\n{Genuine.Length:D10} 00000 n \ntrailer\n<< /Root 9000 0 R >>\nstartxref\n{Genuine.Length + body.Length}\n%%EOF\n"])
        {
            var verification = Keys.Verify([.. Genuine, .. Encoding.ASCII.GetBytes(body + end)]);
            Assert.Equal(Verdict.NotValid, verification.Verdict);
            Assert.Contains(verification.Checks, check => check.Outcome == CheckOutcome.Failed
                && check.Kind is CheckKind.Structure or CheckKind.SingleSignature);
        }
    }

    private static (int First, int Second, int Length) Range()
    {
        var text = Encoding.Latin1.GetString(Genuine);
        var at = text.LastIndexOf("/ByteRange [0 ", StringComparison.Ordinal) + "/ByteRange [0 ".Length;
        var numbers = text[at..text.IndexOf(']', at)].Split(' ').Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        return (numbers[0], numbers[1], numbers[2]);
    }

    private static byte[] WithRange(string range)
    {
        var text = Encoding.Latin1.GetString(Genuine);
        var at = text.LastIndexOf("/ByteRange [", StringComparison.Ordinal) + "/ByteRange ".Length;
        var room = text.IndexOf("/Contents", at, StringComparison.Ordinal) - at;
        return Encoding.Latin1.GetBytes(text[..at] + range.PadRight(room) + text[(at + room)..]);
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

public sealed class Tampering
{
    private static readonly byte[] Genuine = Keys.Sign(Papers.Compose(Papers.Small(), Papers.DecisionJson));

    private static Check FailedFor(byte[] file, CheckKind kind)
    {
        var verification = Keys.Verify(file);
        Assert.True(verification.Verdict == Verdict.NotValid, verification.Summary);
        return Assert.Single(verification.Checks, check => check.Kind == kind && check.Outcome == CheckOutcome.Failed);
    }

    private static byte[] Replaced(byte[] file, string what, string with)
    {
        Assert.Equal(what.Length, with.Length);
        var copy = file.ToArray();
        var at = copy.AsSpan().LastIndexOf(Encoding.Latin1.GetBytes(what));
        Assert.True(at >= 0);
        Encoding.Latin1.GetBytes(with, copy.AsSpan(at));
        return copy;
    }

    [Fact]
    public void A_changed_byte_is_refused_wherever_it_is()
    {
        // One bit, the case of a letter, the whole byte, in turn. Packed streams are all alike to the digest, so a spread of the middle
        // is enough; the head, the table and the trailer are taken byte by byte.
        byte[] masks = [0x01, 0x20, 0xFF];
        var passed = new ConcurrentBag<int>();
        Parallel.For(0, Genuine.Length, at =>
        {
            if (at is > 1200 && at < Genuine.Length - 1200 && at % 7 != 0) return;
            var file = Genuine.ToArray();
            file[at] ^= masks[at % masks.Length];
            if (Keys.Verify(file).Verdict != Verdict.NotValid) passed.Add(at);
        });
        Assert.Empty(passed);
    }

    [Theory]
    [InlineData(KeyKind.EcdsaP256)]
    [InlineData(KeyKind.Rsa3072)]
    public void Any_other_digit_in_the_signature_itself_is_refused(KeyKind kind)
    {
        var file = Keys.Sign(Papers.Compose(Papers.Small()), Keys.Of(kind));
        var start = file.AsSpan().LastIndexOf("/Contents <"u8) + "/Contents <".Length;
        var end = start + file.AsSpan(start).IndexOf((byte)'>');
        var random = new Random(7);
        for (var at = start; at < end; at += at < start + 200 ? 1 : 3)
        {
            var kept = file[at];
            do file[at] = (byte)"0123456789ABCDEF"[random.Next(16)];
            while (file[at] == kept);
            Assert.True(Keys.Verify(file, Keys.Of(kind)).Verdict == Verdict.NotValid, $"digit {at - start}");
            file[at] = kept;
        }
    }

    [Fact]
    public void A_change_in_what_is_shown_is_said_to_be_a_change_after_signing()
    {
        var check = FailedFor(Replaced(Genuine, "/AFRelationship /Data", "/AFRelationship /DATA"), CheckKind.Digest);
        Assert.Contains("changed after it was signed", check.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_that_would_permit_changes_is_refused() =>
        FailedFor(Replaced(Genuine, "/P 1 /V /1.2", "/P 2 /V /1.2"), CheckKind.Certification);

    [Fact]
    public void A_certification_that_leads_elsewhere_is_refused() =>
        FailedFor(Replaced(Genuine, "/Perms << /DocMDP ", "/Perms << /DocMDX "), CheckKind.Certification);

    [Fact]
    public void A_signature_of_another_kind_is_refused() =>
        FailedFor(Replaced(Genuine, "/ETSI.CAdES.detached", "/adbe.pkcs7.detached"), CheckKind.Form);

    [Theory]
    [InlineData("\n")]
    [InlineData("%%EOF\n")]
    [InlineData("anything")]
    public void Appended_bytes_are_refused(string tail) =>
        Assert.Contains(
            "after its end",
            FailedFor([.. Genuine, .. Encoding.ASCII.GetBytes(tail)], CheckKind.Structure).Sentence,
            StringComparison.Ordinal);

    [Fact]
    public void A_truncated_file_is_refused_at_every_length()
    {
        for (var length = 0; length < Genuine.Length; length += 61) FailedFor(Genuine[..length], CheckKind.Structure);
    }

    [Fact]
    public void Another_content_hidden_in_a_later_revision_is_refused()
    {
        var xref = Genuine.Length;
        var shadow = $"4 0 obj\n<< /Title (Another) >>\nendobj\n";
        var table = $"xref\n4 1\n{xref:D10} 00000 n \ntrailer\n<< /Size 40 /Root 1 0 R"
            + $" /Prev 100 >>\nstartxref\n{xref + shadow.Length}\n%%EOF\n";
        FailedFor([.. Genuine, .. Encoding.ASCII.GetBytes(shadow + table)], CheckKind.Structure);
    }

    [Fact]
    public void A_byte_range_that_leaves_something_out_is_refused()
    {
        var text = Encoding.Latin1.GetString(Genuine);
        var start = text.LastIndexOf("/ByteRange [0 ", StringComparison.Ordinal);
        var range = text[start..(text.IndexOf(']', start) + 1)];
        var numbers = range["/ByteRange [".Length..^1].Split(' ');
        var shorter = $"/ByteRange [0 {numbers[1]} {numbers[2]} {int.Parse(numbers[3], CultureInfo.InvariantCulture) - 9}]";
        FailedFor(Replaced(Genuine, range, shorter.PadRight(range.Length)), CheckKind.Coverage);
        var swapped = $"/ByteRange [{numbers[1]} 0 {numbers[2]} {numbers[3]}]";
        FailedFor(Replaced(Genuine, range, swapped), CheckKind.Coverage);
    }

    [Fact]
    public void The_signature_of_one_decision_does_not_serve_another()
    {
        var other = Keys.Sign(Papers.Compose(Papers.Small("The weights may NOT be exported."), Papers.DecisionJson));
        var (from, to) = (Genuine.AsSpan().LastIndexOf("/Contents <"u8), other.AsSpan().LastIndexOf("/Contents <"u8));
        var length = Genuine.AsSpan(from).IndexOf((byte)'>');
        Genuine.AsSpan(from, length).CopyTo(other.AsSpan(to));
        FailedFor(other, CheckKind.Digest);
    }

    [Fact]
    public void A_decision_signed_by_a_stranger_is_refused()
    {
        var file = Keys.Sign(Papers.Compose(Papers.Small(), Papers.DecisionJson), Keys.Stranger);
        Assert.Contains("not issued under a trusted root", FailedFor(file, CheckKind.Chain).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_trusted_root_nothing_is_wrong_and_nothing_is_proved()
    {
        var verification = new DecisionVerifier([], TimeProvider.System).Verify(Genuine);
        Assert.Equal(Verdict.CouldNotCheck, verification.Verdict);
        Assert.Contains("No trusted root", verification.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_not_valid_at_the_claimed_time_is_refused()
    {
        var file = Keys.Sign(Papers.Compose(Papers.Small()), at: Keys.Made.AddYears(-1));
        Assert.Contains("not valid", FailedFor(file, CheckKind.Validity).Sentence, StringComparison.Ordinal);
        FailedFor(Keys.Sign(Papers.Compose(Papers.Small()), at: DateTimeOffset.MinValue), CheckKind.Validity);
        FailedFor(Keys.Sign(Papers.Compose(Papers.Small()), at: DateTimeOffset.MaxValue), CheckKind.Validity);
    }

    [Fact]
    public void A_time_still_to_come_is_refused() =>
        FailedFor(Keys.Sign(Papers.Compose(Papers.Small()), at: Keys.Signed.AddDays(30)), CheckKind.Time);

    [Fact]
    public void An_unsigned_preview_is_no_decision() =>
        Assert.Contains(
            "no signature",
            FailedFor(Papers.Compose(Papers.Small()).ToPreview(), CheckKind.SingleSignature).Sentence,
            StringComparison.Ordinal);
}

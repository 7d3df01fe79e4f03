using System.IO.Compression;
using System.Text;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

public sealed class HostileFiles
{
    private static Verification Refused(byte[] file)
    {
        var verification = Keys.Verify(file);
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        return verification;
    }

    /// <summary>A well-formed file of these object bodies, numbered from 1.</summary>
    private static byte[] FileOf(params IReadOnlyList<byte[]> bodies)
    {
        using var file = new MemoryStream();
        void Put(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Put("%PDF-1.7\n");
        var table = new StringBuilder($"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < bodies.Count; i++)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{file.Position:D10} 00000 n \n");
            Put($"{i + 1} 0 obj\n");
            file.Write(bodies[i]);
            Put("\nendobj\n");
        }

        var start = file.Position;
        Put($"{table}trailer\n<< /Size {bodies.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static byte[] Text(string body) => Encoding.Latin1.GetBytes(body);

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("hello")]
    [InlineData("%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF\n")]
    [InlineData("%PDF-1.7\nxref\n0 2000000000\nstartxref\n9\n%%EOF\n")]
    public void What_is_no_decision_is_refused(string file) => Refused(Text(file));

    [Fact]
    public void A_file_that_is_too_large_is_not_even_read() =>
        Assert.Contains("20 MB", Refused(new byte[DecisionVerifier.MostBytes + 1]).Summary, StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Contains("nested too deeply", Refused(FileOf(Text(new string('[', 1_000_000)))).Summary, StringComparison.Ordinal);

    [Fact]
    public void Very_many_values_are_refused() =>
        Assert.Contains(
            "too many values",
            Refused(FileOf(Text("[" + string.Concat(Enumerable.Repeat("/a ", 1_000_000)) + "]"))).Summary,
            StringComparison.Ordinal);

    [Fact]
    public void An_object_inside_another_is_refused() =>
        Assert.Contains("nobody would see", Refused(Encoding.Latin1.GetBytes(
            "%PDF-1.7\n1 0 obj\n(2 0 obj\n() endobj\n)\nendobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000018 00000 n \n"
            + "trailer\n<< /Root 1 0 R >>\nstartxref\n45\n%%EOF\n")).Summary, StringComparison.Ordinal);

    [Fact]
    public void References_that_go_round_in_a_circle_are_refused() =>
        Refused(FileOf(Text("<< /AcroForm 2 0 R >>"), Text("<< /Fields 3 0 R >>"), Text("3 0 R")));

    [Fact]
    public void Attachments_that_unpack_without_end_are_refused()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var i = 0; i < 100; i++) zlib.Write(new byte[1 << 20]);
        var bomb = packed.ToArray();
        byte[] stream = [.. Text($"<< /Filter /FlateDecode /Length {bomb.Length} >>\nstream\n"), .. bomb, .. Text("\nendstream")];
        var verification = Refused(FileOf(
            Text("<< /Names << /EmbeddedFiles << /Names [(a) 3 0 R] >> >> /AcroForm << /Fields [4 0 R] >> >>"), stream,
            Text("<< /EF << /F 2 0 R >> >>"), Text("<< /FT /Sig /V 5 0 R >>"), Text("<< /Type /Sig /Contents <00> >>")));
        var check = Assert.Single(verification.Checks, check => check.Kind == CheckKind.Attachments);
        Assert.Contains("40 MB", check.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_damage_gets_a_verdict_and_never_an_exception()
    {
        var genuine = Keys.Sign(Papers.Compose(Papers.Small(), Papers.DecisionJson));
        var random = new Random(11);
        for (var round = 0; round < 1500; round++)
        {
            var file = genuine.ToArray();
            for (var hits = random.Next(1, 40); hits > 0; hits--)
            {
                var at = random.Next(file.Length);
                var length = Math.Min(random.Next(1, 20), file.Length - at);
                file.AsSpan(random.Next(file.Length - length), length).CopyTo(file.AsSpan(at, length));
            }

            if (!file.AsSpan().SequenceEqual(genuine)) Assert.Equal(Verdict.NotValid, Keys.Verify(file).Verdict);
        }
    }
}

using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

/// <summary>
/// Random changes to a signed paper with proofs and time-stamps behind it: never an exception, and never valid where a signature or a
/// time-stamp covers what was changed. <c>infra/fuzz</c> runs many more.
/// </summary>
public sealed class Fuzzing
{
    private static readonly int Runs =
        int.TryParse(Environment.GetEnvironmentVariable("MODELREG_FUZZ_RUNS"), out var runs) ? runs : 400;

    [Fact]
    public void Any_changed_paper_gets_a_verdict_and_none_is_valid()
    {
        var genuine = Keys.Sign(Papers.Compose(Papers.Typical(), Papers.DecisionJson));
        var later = Honest.Extension(new Revised(genuine)).Write();
        var random = new Random(2026);
        for (var run = 0; run < Runs; run++)
        {
            var file = (run % 2 == 0 ? genuine : later).ToArray();
            for (var times = random.Next(1, 5); times > 0; times--) file = Change(file, random);
            var signed = file.Length >= genuine.Length && file.AsSpan(0, genuine.Length).SequenceEqual(genuine);
            var verification = Keys.Verify(file);
            Assert.True(signed || verification.Verdict == Verdict.NotValid, $"run {run}: {verification.Summary}");
        }
    }

    private static byte[] Change(byte[] file, Random random)
    {
        var (at, length) = (random.Next(file.Length), random.Next(1, 60));
        var end = Math.Min(file.Length, at + length);
        switch (random.Next(6))
        {
            case 0:
                file[at] ^= (byte)(1 << random.Next(8));
                return file;
            case 1:
                return [.. file.AsSpan(0, at), .. file.AsSpan(end)];
            case 2:
                return [.. file.AsSpan(0, end), .. file.AsSpan(at, end - at), .. file.AsSpan(end)];
            case 3:
                random.NextBytes(file.AsSpan(at, end - at));
                return file;
            case 4:
                return [.. file.AsSpan(0, at), .. Word(random), .. file.AsSpan(at)];
            default:
                var from = random.Next(file.Length - (end - at));
                file.AsSpan(from, end - at).ToArray().CopyTo(file.AsSpan(at));
                return file;
        }
    }

    /// <summary>Words that mean something to a reader do more harm than chance.</summary>
    private static byte[] Word(Random random)
    {
        string[] words = ["<<", ">>", "[", "endobj\n", "stream\n", "1 0 R", "/Prev 15", "xref\n0 1\n", "startxref\n15\n%%EOF\n", "%", "(", "\\", "#2F",
            "/Type /ObjStm", "/Length 99999999", "/ByteRange [0 1 2 3]", "/Contents <00>", "null", "-1", "99999999999"];
        return System.Text.Encoding.ASCII.GetBytes(words[random.Next(words.Length)]);
    }
}

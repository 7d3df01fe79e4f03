using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats.Fingerprints;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.Weights;

/// <summary>Made models of a few layers, related and not: what the comparison says of them, and how often it is wrong.</summary>
public sealed class Two_models
{
    private const int Hidden = 48;
    private const int Layers = 4;
    private const int Words = 64;

    /// <summary>The weights of a made model: norms around a level, embeddings around nothing.</summary>
    private sealed record Made(float[][] Norms, float[] Embedding)
    {
        public static Made New(Random random, double level = 1) => new(
            [.. Enumerable.Range(0, Layers).Select(_ => Noise(random, Hidden, 0.1, level))], Noise(random, Words * Hidden, 0.02, 0));

        public Made Trained(Random random, double noise) => new(
            [.. Norms.Select(norm => Plus(norm, Noise(random, norm.Length, 0.1 * noise, 0)))], Plus(Embedding, Noise(random, Embedding.Length, 0.02 * noise, 0)));

        public Made WithRowsAsLongAs(Made other) => this with
        {
            Embedding = [.. Embedding.Select((value, at) => value * Length(other.Embedding, at / Hidden) / Length(Embedding, at / Hidden))],
        };

        public byte[] File(string type = "F32", int moreWords = 0)
        {
            var tensors = new List<(string, string, long[])> { ("model.embed_tokens.weight", type, [Words + moreWords, Hidden]) };
            tensors.AddRange(Norms.Select((_, layer) => ($"model.layers.{layer}.input_layernorm.weight", type, new long[] { Hidden })));
            var file = SafetensorsFile.Of([.. tensors]);
            var values = Embedding.Concat(new float[moreWords * Hidden]).Concat(Norms.SelectMany(norm => norm)).ToArray();
            var width = type == "F32" ? 4 : 2;
            for (var at = 0; at < values.Length; at++)
            {
                var bytes = type switch
                {
                    "F32" => BitConverter.GetBytes(values[at]),
                    "F16" => BitConverter.GetBytes((Half)values[at]),
                    _ => BitConverter.GetBytes((ushort)(BitConverter.SingleToUInt32Bits(values[at]) >> 16)),
                };
                bytes.CopyTo(file, file.Length - ((values.Length - at) * width));
            }

            return file;
        }

        private static float Length(float[] values, int row) => MathF.Sqrt(values.AsSpan(row * Hidden, Hidden).ToArray().Sum(value => value * value));

        private static float[] Plus(float[] one, float[] other) => [.. one.Zip(other, (left, right) => left + right)];

        private static float[] Noise(Random random, int count, double spread, double level) =>
            [.. Enumerable.Range(0, count).Select(_ => (float)(level + (spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))))];
    }

    private static (FolderFile File, Func<Stream> Open)[] Side(byte[] file) =>
        [(FolderFile.OfParts("model.safetensors", file.Length, Sha256Digest.OfBytes(file), file), () => new MemoryStream(file))];

    private static WeightComparison Compare(byte[] one, byte[] other) => WeightComparison.Of(Side(one), Side(other), CancellationToken.None);

    [Fact]
    public void Are_called_what_they_are_as_often_as_is_stated()
    {
        var random = new Random(20261122);
        var (related, missed, denied, found) = (0, 0, 0, 0);
        for (var pair = 0; pair < MeasuredErrors.Pairs; pair++)
        {
            var one = Made.New(random);
            var other = pair % 2 == 0 ? Made.New(random) : Made.New(random, 0.7).WithRowsAsLongAs(one);
            related += Compare(one.File(), other.File()).Related is Truth.Yes ? 1 : 0;
            var tuned = one.Trained(random, 0.01 + (0.49 * random.NextDouble())).File(pair % 3 == 0 ? "BF16" : pair % 3 == 1 ? "F16" : "F32", pair % 4);
            var said = Compare(one.File(), tuned).Related;
            missed += said is Truth.Yes ? 0 : 1;
            denied += said is Truth.No ? 1 : 0;
            found += Compare(one.File(), one.Trained(random, 0.5 + (1.5 * random.NextDouble())).File()).Related is Truth.Yes ? 1 : 0;
        }

        Assert.Equal(
            (MeasuredErrors.IndependentCalledRelated, MeasuredErrors.FineTunedNotFound, MeasuredErrors.FineTunedCalledUnrelated, MeasuredErrors.RetrainedFound),
            (related, missed, denied, found));
    }

    [Fact]
    public void Are_the_same_to_each_other_in_both_directions()
    {
        var random = new Random(1);
        var one = Made.New(random);
        var (left, right) = (one.File(), one.Trained(random, 0.3).File());
        Assert.Equal(Compare(left, right).Score, Compare(right, left).Score, 12);
        Assert.Contains("in no direction", Compare(left, right).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_signal_count_it_as_neutral_and_show_it()
    {
        var random = new Random(2);
        var one = Made.New(random);
        var flat = one with { Norms = [.. one.Norms.Select(norm => norm.Select(_ => 1f).ToArray())] };
        var compared = Compare(flat.File(), flat.File());
        Assert.Equal((null, 0.75), (compared.Signals[0].Correlation, Math.Round(compared.Score, 6)));
        Assert.Equal((Truth.Unknown, EvidenceStrength.Weak), (compared.Related, compared.Strength));
        Assert.Contains("norm layers are missing and count as neutral", compared.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_another_layout_are_not_known_to_be_related() =>
        Assert.Equal(Truth.Unknown, Compare(Made.New(new Random(3)).File(), SafetensorsFile.Of(SafetensorsFile.Llama(2))).Related);

    [Fact]
    public void Are_recorded_as_a_fingerprint_with_the_digests_of_both()
    {
        var random = new Random(4);
        var one = Made.New(random);
        var compared = Compare(one.File(), one.Trained(random, 0.1).File());
        var said = compared.Recorded("a/child", "b/parent").About(Subject.WeightFingerprint).Single();
        Assert.Equal((EvidenceKind.MultiSignalFingerprint, EvidenceStrength.Strong, Asserter.Registry), (said.From.Kind!.Value, said.From.Strength!.Value, said.From.AssertedBy));
        Assert.StartsWith("Compared with b/parent. The weights are related, in no direction: score 0.99", said.Value, StringComparison.Ordinal);
        Assert.All(compared.Sides, side => Assert.Contains(side.Hex, said.From.File, StringComparison.Ordinal));
        Assert.Empty(compared.Recorded("a/child", "b/parent").Parents);
    }
}

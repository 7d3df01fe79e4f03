using ModelRegistry.Formats.Folders;

namespace ModelRegistry.Formats.Fingerprints;

/// <summary>The tensors of a model over all its shards, by name.</summary>
internal sealed class ModelTensors
{
    private const int MostNorms = 1_000;
    private const int MostRows = 1_024;
    private const int LongestPiece = 1 << 20;

    private static readonly string[] EmbeddingNames =
        ["embed_tokens.weight", "wte.weight", "word_embeddings.weight", "tok_embeddings.weight", "embed_in.weight"];

    private readonly Dictionary<string, TensorValues> tensors = new(StringComparer.Ordinal);

    /// <summary>Of files whose header holds together; of others nothing is compared.</summary>
    public static ModelTensors Of(IReadOnlyList<(FolderFile File, Func<Stream> Open)> files)
    {
        var all = new ModelTensors();
        foreach (var (file, open) in files)
        {
            if (file.Header is not { IsSound: true, HoldsItsData: true, DataStart: { } start } header) continue;
            if (header.Format is not Weights.WeightsFormat.Safetensors) continue;
            foreach (var tensor in header.Tensors) all.tensors.TryAdd(tensor.Name, new(tensor, start, open));
        }

        return all;
    }

    /// <summary>Compares the norm layers that both have in the same shape.</summary>
    public FingerprintSignal Norms(ModelTensors other, CancellationToken cancellation)
    {
        var correlation = new Correlation();
        var pairs = tensors.Values.Where(IsNorm).OrderBy(one => one.Tensor.Name, StringComparer.Ordinal)
            .Select(one => (one, other.tensors.GetValueOrDefault(one.Tensor.Name)))
            .Where(pair => pair.Item2 is { IsReadable: true } same && same.Tensor.Shape.AsSpan().SequenceEqual(pair.one.Tensor.Shape))
            .Take(MostNorms);
        foreach (var (one, same) in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(correlation, one, same!, [0], (int)one.Tensor.Shape[0]);
        }

        return new("norm layers", correlation.Value, correlation.Count);
    }

    /// <summary>Compares rows of the embeddings, evenly chosen among those that both have.</summary>
    public FingerprintSignal Embeddings(ModelTensors other, CancellationToken cancellation)
    {
        var correlation = new Correlation();
        if (Embedding() is { } one && other.Embedding() is { } same && one.Tensor.Shape[1] == same.Tensor.Shape[1])
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = Math.Min(one.Tensor.Shape[0], same.Tensor.Shape[0]);
            var step = Math.Max(1, rows / MostRows);
            var columns = one.Tensor.Shape[1];
            var chosen = Enumerable.Range(0, (int)Math.Min(rows, MostRows)).Select(row => row * step * columns);
            Add(correlation, one, same, chosen, (int)columns);
        }

        return new("embeddings", correlation.Value, correlation.Count);
    }

    private static bool IsNorm(TensorValues values) =>
        values.IsReadable && values.Tensor.Shape is [> 0 and <= LongestPiece]
        && (values.Tensor.Name.Contains("norm", StringComparison.OrdinalIgnoreCase) || values.Tensor.Name.Contains("ln_", StringComparison.Ordinal));

    private static void Add(Correlation correlation, TensorValues one, TensorValues other, IEnumerable<long> from, int length)
    {
        using var left = one.Open();
        using var right = other.Open();
        var (values, others) = (new float[length], new float[length]);
        foreach (var start in from)
        {
            one.Read(left, start, values);
            other.Read(right, start, others);
            correlation.Add(values, others);
        }
    }

    private TensorValues? Embedding() => EmbeddingNames
        .Select(name => tensors.Values.FirstOrDefault(one => one.Tensor.Name.EndsWith(name, StringComparison.Ordinal)))
        .FirstOrDefault(one => one is { IsReadable: true } && one.Tensor.Shape is [> 0, > 0 and <= LongestPiece]);
}

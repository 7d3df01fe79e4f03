using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats.Fingerprints;
using ModelRegistry.Formats.Folders;

namespace ModelRegistry.Features.Models;

/// <summary>
/// Whether the weights of two models on a disk are related: a fingerprint of norm layers and embeddings (E6), symmetric, with its measured
/// errors. All files of weights are digested, so that the finding names the bytes it was computed from.
/// </summary>
public sealed class ComparedModels
{
    private readonly WeightComparison comparison;

    private ComparedModels(WeightComparison comparison) => this.comparison = comparison;

    /// <summary>One signal.</summary>
    /// <param name="Name">What was compared.</param>
    /// <param name="Correlation">From -1 to 1; null where there was nothing to compare, which counts as neutral.</param>
    /// <param name="Values">Over how many pairs of values.</param>
    public sealed record Signal(string Name, double? Correlation, long Values);

    /// <summary>Yes, no, or not known; never a direction.</summary>
    public Truth Related => comparison.Related;

    /// <summary>The mean of the signals, from -1 to 1.</summary>
    public double Score => comparison.Score;

    /// <summary>The class of strength that the score gives.</summary>
    public EvidenceStrength Strength => comparison.Strength;

    /// <summary>The signals.</summary>
    public IReadOnlyList<Signal> Signals =>
        [.. comparison.Signals.Select(signal => new Signal(signal.Name, signal.Correlation, signal.Values))];

    /// <summary>What each side is: one digest over its files of weights.</summary>
    public IReadOnlyList<Sha256Digest> Sides => comparison.Sides;

    /// <summary>The finding with its signals and its measured errors.</summary>
    public string Sentence => comparison.Sentence;

    /// <summary>Compares two models.</summary>
    /// <param name="left">A folder, or one safetensors file.</param>
    /// <param name="right">Another.</param>
    /// <param name="progress">Told the bytes of both as they are digested.</param>
    /// <param name="stop">Ends the comparison.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static async Task<ComparedModels> OfAsync(string left, string right, IProgress<long>? progress, CancellationToken stop)
    {
        var one = await SideAsync(left, progress, 0, stop);
        var other = await SideAsync(right, progress, one.Sum(side => side.File.Bytes), stop);
        return new(WeightComparison.Of(one, other, stop))
        {
            Files = ([.. one.Select(side => side.File.Sha256)], [.. other.Select(side => side.File.Sha256)]),
        };
    }

    internal WeightComparison Comparison => comparison;

    /// <summary>The digests of each side's files of weights.</summary>
    internal (IReadOnlyList<Sha256Digest> One, IReadOnlyList<Sha256Digest> Other) Files { get; private init; } = ([], []);

    private static async Task<List<(FolderFile File, Func<Stream> Open)>> SideAsync(
        string path, IProgress<long>? progress, long before, CancellationToken stop)
    {
        var paths = Directory.Exists(path)
            ? FolderWalk.Of(path, stop).Files
            : new SortedDictionary<string, string> { [Path.GetFileName(path)] = path };
        var files = new List<(FolderFile File, Func<Stream> Open)>();
        foreach (var (inside, file) in paths.Where(one => one.Key.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase)))
        {
            await using var content = File.OpenRead(file);
            var told = progress is null ? null : new Further(progress, before);
            var read = await FolderFile.ReadAsync(inside, content, progress: told, cancellation: stop);
            before += read.Bytes;
            files.Add((read, () => File.OpenRead(file)));
        }

        return files;
    }
}

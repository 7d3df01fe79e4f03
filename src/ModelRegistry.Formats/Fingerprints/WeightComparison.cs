using System.Globalization;
using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Formats.Fingerprints;

/// <summary>One signal of a comparison.</summary>
/// <param name="Name">What was compared.</param>
/// <param name="Correlation">Pearson's correlation, from -1 to 1; null where there was nothing to compare.</param>
/// <param name="Values">Over how many pairs of values.</param>
public sealed record FingerprintSignal(string Name, double? Correlation, long Values);

/// <summary>A comparison as it is recorded.</summary>
/// <param name="Claim">The finding in a sentence, with its measured errors.</param>
/// <param name="Source">What was compared, by digests.</param>
/// <param name="Digest">SHA-256 over the digests of both sides and the claim.</param>
/// <param name="Bytes">How many bytes that was.</param>
/// <param name="Setup">The signals, with those that were missing.</param>
public sealed record RecordedComparison(string Claim, string Source, Sha256Digest Digest, int Bytes, string Setup);

/// <summary>
/// Whether the weights of two local safetensors models are related, by the values of their norm layers and of rows of their embeddings: a
/// fingerprint of two signals (E6), which is symmetric and says nothing of direction. A signal that is missing counts as neutral and is
/// shown.
/// </summary>
public sealed record WeightComparison
{
    private const double Strong = 0.75;
    private const double Weak = 0.65;
    private const double Uncorrelated = 0.2;

    /// <summary>The signals: norm layers, embeddings.</summary>
    public required IReadOnlyList<FingerprintSignal> Signals { get; init; }

    /// <summary>What each side is: a digest over the digests of its files of weights, by the recipe of a root digest.</summary>
    public required IReadOnlyList<Sha256Digest> Sides { get; init; }

    /// <summary>The mean of the signals, with 0.5 for one that is missing.</summary>
    public double Score => Signals.Average(signal => signal.Correlation ?? 0.5);

    /// <summary>Related above 0.75; unrelated where both signals are there and neither correlates above 0.2; else unknown.</summary>
    public Truth Related => Score > Strong ? Truth.Yes
        : Signals.All(signal => signal.Correlation is < Uncorrelated) ? Truth.No
        : Truth.Unknown;

    /// <summary>The class of strength that E6 gives such a score; a comparison that finds nothing carries nothing.</summary>
    public EvidenceStrength Strength =>
        Score > Strong ? EvidenceStrength.Strong : Score >= Weak ? EvidenceStrength.Weak : EvidenceStrength.None;

    /// <summary>The finding with its signals and its measured errors.</summary>
    public string Sentence
    {
        get
        {
            var signals = string.Join(", ", Signals.Select(signal => signal.Correlation is { } value
                ? string.Create(CultureInfo.InvariantCulture, $"{signal.Name} correlate by {value:0.000} over {signal.Values} values")
                : $"{signal.Name} are missing and count as neutral"));
            var related = Related switch { Truth.Yes => "related", Truth.No => "not found to be related", Truth.Unknown => "not known to be related" };
            return string.Create(CultureInfo.InvariantCulture,
                $"The weights are {related}, in no direction: score {Score:0.000}; {signals}. {MeasuredErrors.Sentence}");
        }
    }

    /// <summary>Compares two models.</summary>
    /// <param name="left">The files of weights of one, as <see cref="FolderFile.ReadAsync"/> makes them, and how each is opened.</param>
    /// <param name="right">Those of the other.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static WeightComparison Of(
        IReadOnlyList<(FolderFile File, Func<Stream> Open)> left, IReadOnlyList<(FolderFile File, Func<Stream> Open)> right,
        CancellationToken cancellation)
    {
        var (one, other) = (ModelTensors.Of(left), ModelTensors.Of(right));
        return new()
        {
            Signals = [one.Norms(other, cancellation), one.Embeddings(other, cancellation)],
            Sides = [RootOf(left), RootOf(right)],
        };
    }

    /// <summary>The finding as it is recorded: its sentence, what it was computed over, and the digest of both.</summary>
    /// <param name="other">What the other side is called.</param>
    public RecordedComparison Recorded(string other)
    {
        var claim = $"Compared with {other}. {Sentence}";
        var bytes = Encoding.UTF8.GetBytes($"{Sides[0].Hex}\n{Sides[1].Hex}\n{claim}\n");
        var setup = string.Join("; ", Signals.Select(signal => signal.Correlation is null
            ? $"{signal.Name} missing, counted as 0.5" : string.Create(CultureInfo.InvariantCulture, $"{signal.Name} over {signal.Values} values")));
        return new(claim, $"comparison of sha256:{Sides[0].Hex} and sha256:{Sides[1].Hex}", Sha256Digest.OfBytes(bytes), bytes.Length, setup);
    }

    /// <summary>The comparison as what it states of one model, for the import: E6 on the weights, computed here.</summary>
    /// <param name="name">The model it is recorded of.</param>
    /// <param name="other">What the other side is called.</param>
    public ImportedModel Recorded(string name, string other)
    {
        var recorded = Recorded(other);
        var into = new Collected(ImportLimits.Default, TrustAnchors.Default, CancellationToken.None);
        NamedByImporter.Say(into, name);
        var source = into.Open(new SourceFile(SourceKind.WeightComparison, recorded.Source, recorded.Digest, recorded.Bytes));
        var from = source.At("", Asserter.Registry) with { Graded = EvidenceKind.MultiSignalFingerprint, Strength = Strength };
        into.Statements.Add(new(Subject.WeightFingerprint, recorded.Claim, from));
        return into.Finish();
    }

    private static Sha256Digest RootOf(IReadOnlyList<(FolderFile File, Func<Stream> Open)> files) =>
        Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(string.Concat(files.Select(one => one.File)
            .OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Sha256.Hex}  {file.Path}\n"))));
}

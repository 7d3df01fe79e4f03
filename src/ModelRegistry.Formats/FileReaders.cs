using ModelRegistry.Formats.Attestations;
using ModelRegistry.Formats.Cards;
using ModelRegistry.Formats.Configurations;
using ModelRegistry.Formats.CycloneDx;
using ModelRegistry.Formats.Epoch;
using ModelRegistry.Formats.Hub;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Merges;
using ModelRegistry.Formats.Records;
using ModelRegistry.Formats.Signatures;
using ModelRegistry.Formats.Spdx;

namespace ModelRegistry.Formats;

/// <summary>One kind of file that is read whole: what tells it, and who reads it. Weights are not among them.</summary>
/// <param name="Kind">What its statements are said to come from.</param>
/// <param name="Read">Reads the bytes into statements; what is wrong with them is reported, never thrown.</param>
internal sealed record FileReader(SourceKind Kind, Action<Source, ReadOnlyMemory<byte>> Read)
{
    /// <summary>Names that say what it is, in lower case; one that begins with * is an ending.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whether a JSON object with these keys at its top is one.</summary>
    public Func<IReadOnlySet<string>, bool> HasKeys { get; init; } = static _ => false;

    /// <summary>Whether it states the model's name itself, so that a name given beside it alone is not said.</summary>
    public bool StatesName { get; init; }

    /// <summary>For a document that may describe several models: one reading for each; none where it is refused, which is then
    /// reported. Null for a file about one model.</summary>
    public Func<Source, ReadOnlyMemory<byte>, IReadOnlyList<Action<Source>>>? Several { get; init; }

    public bool IsNamed(string name) => Names.Any(one => one[0] == '*'
        ? name.EndsWith(one[1..], StringComparison.Ordinal)
        : name == one);
}

/// <summary>Every kind of file that is read whole, in the order in which content is asked what it is.</summary>
internal static class FileReaders
{
    public static FileReader Card { get; } = new(SourceKind.ModelCard, (source, bytes) => CardReader.Read(source, bytes.Span))
    {
        Names = ["readme.md"],
    };

    public static FileReader HubMetadata { get; } = new(SourceKind.HubMetadata, HubMetadataReader.Read)
    {
        HasKeys = keys => (keys.Contains("id") || keys.Contains("modelId"))
            && (keys.Contains("siblings") || keys.Contains("sha") || keys.Contains("cardData") || keys.Contains("card_data")),
        StatesName = true,
    };

    public static IReadOnlyList<FileReader> All { get; } =
    [
        Card,
        new(SourceKind.ModelSignature, ModelSignatureReader.Read)
        {
            Names = ["*.sig", "*.sigstore.json", "*.sigstore"],
            HasKeys = keys => keys.Contains("verificationMaterial"),
        },
        new(SourceKind.Attestation, AttestationReader.Read)
        {
            Names = ["*.intoto.json", "*.dsse.json"],
            HasKeys = keys => keys.Contains("payload") && keys.Contains("payloadType"),
        },
        new(SourceKind.Attestation, LinkReader.Read)
        {
            Names = ["*.link"],
            HasKeys = keys => keys.Contains("signed") && keys.Contains("signatures"),
        },
        new(SourceKind.CycloneDx, CycloneDxReader.ReadInFolder)
        {
            HasKeys = keys => keys.Contains("bomFormat"),
            Several = CycloneDxReader.Several,
        },
        new(SourceKind.Epoch, EpochReader.ReadInFolder) { Names = ["*.csv"], Several = EpochReader.Several },
        new(SourceKind.Spdx, SpdxReader.ReadInFolder)
        {
            HasKeys = keys => keys.Contains("@graph") || keys.Contains("spdxVersion"),
            Several = SpdxReader.Several,
        },
        new(SourceKind.CrawlRecord, RecordReader.Read) { HasKeys = keys => keys.Contains("model_id"), StatesName = true },
        new(SourceKind.AdapterConfiguration, AdapterReader.Read)
        {
            Names = ["adapter_config.json"],
            HasKeys = keys => keys.Contains("base_model_name_or_path") || keys.Contains("peft_type"),
        },
        new(SourceKind.Configuration, ConfigurationReader.Read)
        {
            Names = ["config.json"],
            HasKeys = keys => keys.Contains("model_type") || keys.Contains("architectures") || keys.Contains("_name_or_path"),
        },
        HubMetadata,
        new(SourceKind.MergeConfiguration, MergeReader.Read) { Names = ["mergekit_config.yml", "mergekit_config.yaml", "mergekit_moe_config.yml"] },
    ];
}

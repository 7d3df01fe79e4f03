using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Formats.Imported;

/// <summary>What kind of file a statement was read from; it decides how much the statement can carry as evidence.</summary>
public enum SourceKind
{
    /// <summary>The card: README.md with its YAML front matter, written by the publisher.</summary>
    ModelCard,

    /// <summary>What the hub's interface answers about a repository: partly the publisher's card repeated, partly the hub's own
    /// reckoning.</summary>
    HubMetadata,

    /// <summary><c>config.json</c>, mostly written by a library when weights were saved.</summary>
    Configuration,

    /// <summary><c>adapter_config.json</c>, written by the library that trained an adapter.</summary>
    AdapterConfiguration,

    /// <summary>The envelope around a card and its metadata in a crawl, one JSON object a line.</summary>
    CrawlRecord,

    /// <summary>A name or a file that whoever imports handed over beside the files.</summary>
    Importer,

    /// <summary>The header of a safetensors file, written by the library that saved the weights.</summary>
    Safetensors,

    /// <summary>The index that says which shard holds which tensor.</summary>
    SafetensorsIndex,

    /// <summary>The header of a GGUF file, written by whoever converted or quantized.</summary>
    Gguf,

    /// <summary><c>mergekit_config.yml</c>, the recipe that a merge was made by.</summary>
    MergeConfiguration,

    /// <summary>A comparison of two models' weights that was made here.</summary>
    WeightComparison,

    /// <summary>The lines that an inventory of tensors is the digest of, as they follow from the headers. Equal ones are an equal
    /// layout.</summary>
    TensorInventory,

    /// <summary>A chat template inside a file of weights.</summary>
    ChatTemplate,

    /// <summary>A model signature: a Sigstore bundle of the OpenSSF model_signing library.</summary>
    ModelSignature,

    /// <summary>A signed in-toto statement or link about how the model was trained.</summary>
    Attestation,

    /// <summary>A CycloneDX bill of materials in JSON, 1.5 to 1.7.</summary>
    CycloneDx,

    /// <summary>An SPDX 3.0 document in JSON-LD.</summary>
    Spdx,

    /// <summary>A table of models that Epoch AI publishes.</summary>
    Epoch,
}

/// <summary>Who says it. The hub repeating the publisher's card does not make the hub the one who asserts.</summary>
public enum Asserter
{
    /// <summary>Whoever published the model.</summary>
    Publisher,

    /// <summary>The hosting platform, by what it recorded or inferred itself.</summary>
    Hub,

    /// <summary>Whoever runs the import, by what they handed over.</summary>
    Importer,

    /// <summary>This registry, by what it computed itself from the bytes.</summary>
    Registry,

    /// <summary>Somebody else who reports on the model: the author of a bill of materials that is not the publisher, a list, a
    /// signer.</summary>
    ThirdParty,
}

/// <summary>Where one statement stands: the evidence rules of the registry need the source, the asserter and the exact bytes.</summary>
/// <param name="Source">The kind of file.</param>
/// <param name="AssertedBy">Who asserts it.</param>
/// <param name="File">The file's name as handed over; a part of a crawl line is <c>name:line#/card</c>.</param>
/// <param name="Sha256">SHA-256 of that file's or part's bytes.</param>
/// <param name="Location">The place inside, as a JSON pointer (RFC 6901), also for YAML, whose tree is the same; in a binary header
/// the key.</param>
/// <param name="Line">Line in the file, counted from 1, where it is known (YAML always, JSON never).</param>
public sealed record Provenance(
    SourceKind Source, Asserter AssertedBy, string File, Sha256Digest Sha256, string Location, int? Line)
{
    /// <summary>The name of the third party that asserts it; null when it is not named or is no third party.</summary>
    public string? Who { get; init; }

    /// <summary>The grade under which the document itself cites it ("E3 strong"): what somebody wrote, which makes nothing
    /// stronger.</summary>
    public string? CitedAs { get; init; }

    /// <summary>The test that such a grade names; what somebody wrote, like the grade.</summary>
    public SignificanceTest? CitedTest { get; init; }

    /// <summary>The score that such a grade names.</summary>
    public double? CitedScore { get; init; }

    /// <summary>The kind of evidence where the format itself decides it (a signature, an attestation, a row on chips); else null.</summary>
    public EvidenceKind? Graded { get; init; }

    /// <summary>The class of strength where the reader can tell it; null leaves it to who asserts.</summary>
    public EvidenceStrength? Strength { get; init; }

    /// <summary>
    /// The kind of evidence it is: E8 for the publisher's word, E14 for what the hub or a third party says of its own, E7 for the layout
    /// that is computed here; null for what the importer hands over.
    /// </summary>
    public EvidenceKind? Kind => Graded ?? AssertedBy switch
    {
        Asserter.Publisher => EvidenceKind.PublisherDeclaration,
        Asserter.Hub or Asserter.ThirdParty => EvidenceKind.ThirdPartyFinding,
        Asserter.Importer => (EvidenceKind?)null,
        Asserter.Registry => EvidenceKind.ArchitectureEquality,
    };
}

/// <summary>One file or part that was read, whether or not anything in it was understood.</summary>
/// <param name="Kind">What it was read as.</param>
/// <param name="File">Its name as handed over.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record SourceFile(SourceKind Kind, string File, Sha256Digest Sha256, long Bytes);

namespace ModelRegistry.Formats.Imported;

/// <summary>What a textual statement is about.</summary>
public enum Subject
{
    /// <summary>The model's name on its hub, <c>owner/name</c>.</summary>
    Name,

    /// <summary>The account that publishes it; an account is not yet a developer in the sense of the law.</summary>
    DeveloperNamespace,

    /// <summary>A title the card gives itself; not a name anyone can look up.</summary>
    Title,

    /// <summary>The repository's commit at the time of reading.</summary>
    CommitRevision,

    /// <summary>A data set named as used.</summary>
    DataSet,

    /// <summary>Licence identifier.</summary>
    License,

    /// <summary>Name of a licence that has no identifier.</summary>
    LicenseName,

    /// <summary>Where the licence's text is.</summary>
    LicenseLink,

    /// <summary>Whether access is gated: <c>no</c>, <c>automatic</c>, <c>manual</c> or <c>yes</c>.</summary>
    Gated,

    /// <summary>A word of the publisher's access conditions; that it exists does not prove that access is gated.</summary>
    GatingTerm,

    /// <summary>A tag, as written.</summary>
    Tag,

    /// <summary>A natural language the model is said to serve.</summary>
    Language,

    /// <summary>The task.</summary>
    Task,

    /// <summary>The library the files are made for.</summary>
    Library,

    /// <summary>A later model that the publisher says replaces this one.</summary>
    ReplacedBy,

    /// <summary>Who quantized it, by the publisher's word.</summary>
    QuantizedBy,

    /// <summary>Training hardware, as declared, in the publisher's words.</summary>
    Hardware,

    /// <summary>Place of training, as declared.</summary>
    TrainingPlace,

    /// <summary>Where the bytes are hosted (the hub's <c>region:</c> tag). Never the origin of the model.</summary>
    HostingRegion,

    /// <summary>When the hub says the repository was made, ISO 8601 in UTC.</summary>
    FirstPublished,

    /// <summary>When the hub says the repository last changed, ISO 8601 in UTC.</summary>
    LastChanged,

    /// <summary>Number of parameters that the hub counted in the weights' headers.</summary>
    ParameterCount,

    /// <summary>The architecture family of the configuration (<c>model_type</c>).</summary>
    ModelType,

    /// <summary>A class that loads the weights.</summary>
    Architecture,

    /// <summary>Quantization method of the configuration.</summary>
    QuantizationMethod,

    /// <summary>Kind of adapter.</summary>
    AdapterKind,

    /// <summary>The path a library left in the configuration when it saved; it may betray a parent and declares none.</summary>
    SavedFrom,

    /// <summary>Format of a file of weights, as its header says.</summary>
    WeightsFormat,

    /// <summary>The element type of most weights: of a header what it lists, of a configuration what it names.</summary>
    ElementType,

    /// <summary>Digest over names, element types and shapes of all tensors, computed here. Equal layouts are never lineage.</summary>
    TensorInventory,

    /// <summary>What a header says of the release that no field of ours is made for, as <c>key: value</c>.</summary>
    ReleaseDetail,

    /// <summary>Digest of a chat template; it steers a model and can be changed without touching the weights.</summary>
    ChatTemplate,

    /// <summary>Who made the model, by the publisher's word: a person or an organization, not yet a party.</summary>
    Author,

    /// <summary>Where the model is described: an address, a DOI or a UUID.</summary>
    Address,

    /// <summary>What a header says of a parent besides its name.</summary>
    ParentDetail,

    /// <summary>What a header says of a data set besides its name.</summary>
    DataSetDetail,

    /// <summary>By which method parents were merged.</summary>
    MergeMethod,

    /// <summary>What a comparison of weights found here, with its score, its signals and its measured errors; never a direction.</summary>
    WeightFingerprint,

    /// <summary>A version that the publisher gave the release; not a commit.</summary>
    Version,

    /// <summary>A description in words.</summary>
    Description,

    /// <summary>The person or organisation named as publisher, supplier or manufacturer, as written.</summary>
    Publisher,

    /// <summary>A digest of the release as a whole by another algorithm or without a file name, as "algorithm hexadecimal".</summary>
    FileDigest,

    /// <summary>A later model that is said to be made from this one.</summary>
    Descendant,

    /// <summary>A model that shares an ancestor with this one, or is another edition of it.</summary>
    Variant,

    /// <summary>What a document says in words about how the model was made.</summary>
    LineageNote,

    /// <summary>A step of training or building, in the document's words.</summary>
    TrainingStep,

    /// <summary>The approach of learning.</summary>
    TrainingMethod,

    /// <summary>Energy spent on an activity, with its unit.</summary>
    Energy,

    /// <summary>A stated limit, risk or performance trade-off.</summary>
    Limitation,

    /// <summary>A claim about the release that somebody attests, with its conformance.</summary>
    Claim,

    /// <summary>A claim or evidence against an attested claim.</summary>
    CounterClaim,

    /// <summary>A relation that is stated to have no target; other than unknown.</summary>
    KnownNone,

    /// <summary>A relation of which the author says that nothing is asserted: unknown, on record.</summary>
    Unstated,

    /// <summary>Whether a stated list is complete, by the author's word.</summary>
    Completeness,

    /// <summary>When the publisher says it came out, as written.</summary>
    ReleasedOn,

    /// <summary>A country of the organisation that developed it, in the source's words; not where it was trained.</summary>
    DeveloperCountry,

    /// <summary>A data centre or cloud it is said to have been trained in, in the source's words.</summary>
    TrainingSite,

    /// <summary>A signature that holds: by whom, how that was made sure, and when.</summary>
    Signature,

    /// <summary>The files that a signature covers: how many, the digest over their names, and which.</summary>
    SignedFiles,

    /// <summary>The paths that a signature leaves out.</summary>
    LeftOutOfSignature,

    /// <summary>What somebody alleges about the model or its maker; never more than an allegation.</summary>
    Allegation,

    /// <summary>The digest over all files that a signature covers, by the recipe of its format.</summary>
    SignedRoot,
}

/// <summary>One textual statement of one source, kept beside those that say otherwise and never merged with them.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Value">What it says.</param>
/// <param name="From">Where it stands and who asserts it.</param>
public sealed record Statement(Subject About, string Value, Provenance From);

/// <summary>Two or more sources that cannot all be right. Nothing is chosen here: the reader of the evidence decides.</summary>
/// <param name="About">A short name of the question, such as <c>license</c> or <c>base_model</c>.</param>
/// <param name="Sentence">What contradicts what, in one sentence.</param>
/// <param name="Between">Every source that takes part.</param>
public sealed record Contradiction(string About, string Sentence, IReadOnlyList<Provenance> Between)
{
    /// <summary>
    /// Where sources differ in the models they name: the names of each. Who knows which names were one model's, one after another, can tell
    /// that they do not differ; null where names are not what it is about.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>>? Names { get; init; }
}

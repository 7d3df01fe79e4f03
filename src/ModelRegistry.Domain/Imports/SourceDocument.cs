namespace ModelRegistry.Domain.Imports;

/// <summary>Bytes that statements were read from: a model card, a line of hub metadata, a file. Known by digest only.</summary>
public sealed class SourceDocument : IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required SourceDocumentId Id { get; init; }

    /// <summary>SHA-256 of the bytes; one document a digest.</summary>
    public required Sha256Digest Digest { get; init; }

    /// <summary>What kind of document it is: "model card", "hub metadata", "config.json".</summary>
    public required string Kind { get; init; }

    /// <summary>The name it came under.</summary>
    public required string Name { get; init; }

    /// <summary>How many bytes.</summary>
    public required long SizeInBytes { get; init; }

    /// <summary>When it was first seen here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}

/// <summary>
/// One organisation's act of importing a document. Who looked at what is the organisation's own; what the document says is shared.
/// </summary>
public sealed class Import : IAppendOnly, ITenantOwned
{
    /// <summary>Its identity.</summary>
    public required ImportId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What was imported.</summary>
    public required SourceDocumentId SourceDocumentId { get; init; }

    /// <summary>The release it describes.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who.</summary>
    public required PersonId RecordedBy { get; init; }
}

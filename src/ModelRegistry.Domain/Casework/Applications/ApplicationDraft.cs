using System.Text.Json;

namespace ModelRegistry.Domain.Casework.Applications;

/// <summary>
/// An application that is still being written. It belongs to the organisation, is held by one of its people, and nobody of the authority
/// sees it before it is handed in.
/// </summary>
public sealed class ApplicationDraft : IOwnersAlone, IVersioned
{
    private readonly List<DraftDocument> documents = [];

    /// <summary>Its identity.</summary>
    public required ApplicationDraftId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What is asked for.</summary>
    public required ApplicationKind Kind { get; init; }

    /// <summary>The code of the authority that it is for; null for one begun before there were several.</summary>
    public string? Authority { get; set; }

    /// <summary>For which release.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>Who began it.</summary>
    public required PersonId StartedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The earlier application that it was copied from; null for none.</summary>
    public string? CopiedFrom { get; init; }

    /// <summary>The earlier application that it amends when it is handed in; null for none.</summary>
    public string? Amends { get; init; }

    /// <summary>Who is to finish it: whoever began it, until somebody of the organisation takes it over.</summary>
    public required PersonId HeldBy { get; set; }

    /// <summary>Who saved it last.</summary>
    public required PersonId SavedBy { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset SavedAt { get; set; }

    /// <summary>What was typed, by field, as typed, as a JSON object.</summary>
    public string ValuesJson { get; private set; } = "{}";

    /// <summary>The documents beside it.</summary>
    public IReadOnlyList<DraftDocument> Documents => documents;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>What was typed, by field.</summary>
    public IReadOnlyDictionary<string, string> Values => JsonSerializer.Deserialize<Dictionary<string, string>>(ValuesJson)!;

    /// <summary>Keeps what was typed; blank fields are none.</summary>
    /// <param name="values">By field.</param>
    /// <param name="by">Who typed it.</param>
    /// <param name="at">When.</param>
    public void Save(IReadOnlyDictionary<string, string> values, PersonId by, DateTimeOffset at)
    {
        ValuesJson = JsonSerializer.Serialize(values.Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value.Trim()));

        // Every database keeps a microsecond: who asks whether it is still their own saving that stands compares what both know.
        (SavedBy, SavedAt) = (by, new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero));
    }

    /// <summary>Lays a document beside it.</summary>
    public void Add(DraftDocument document) => documents.Add(document);

    /// <summary>Takes one away.</summary>
    public void Remove(DraftDocument document) => documents.Remove(document);
}

/// <summary>A document beside an application that is still being written: it goes when it is taken away or the draft is deleted.</summary>
public sealed class DraftDocument : IOwnersAlone
{
    /// <summary>Its identity.</summary>
    public required DraftDocumentId Id { get; init; }

    /// <summary>The draft.</summary>
    public required ApplicationDraftId DraftId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What it is for: as the type asks for it, or "Other".</summary>
    public required string Purpose { get; init; }

    /// <summary>The file's name, without a path.</summary>
    public required string Name { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Their digest.</summary>
    public required Sha256Digest Digest { get; init; }

    /// <summary>Who added it.</summary>
    public required PersonId AddedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}

/// <summary>
/// A document of an application that was handed in: kept as it was, for the applicant's organisation and the authority alone.
/// </summary>
public sealed class CaseDocument : ITenantOwned, IAppendOnly
{
    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Its number within the case, from 1.</summary>
    public required int Number { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The file's name, without a path.</summary>
    public required string Name { get; init; }

    /// <summary>How many bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Their digest.</summary>
    public required Sha256Digest Digest { get; init; }

    /// <summary>Who added it.</summary>
    public required PersonId AddedBy { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}

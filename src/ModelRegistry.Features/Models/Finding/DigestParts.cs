using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models.Finding;

/// <summary>A part of a release's weights that has a digest of its own. A query looks inside: so it has properties and no
/// constructor.</summary>
internal sealed record DigestPart
{
    /// <summary>The release.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>What kind of part: the name of a <see cref="SourceKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The file it is in, and which part.</summary>
    public required string Name { get; init; }

    public FindModels.DigestOf Matched =>
        Kind == nameof(SourceKind.TensorInventory) ? FindModels.DigestOf.Layout : FindModels.DigestOf.ChatTemplate;
}

/// <summary>Finds releases by the digest of a part: an inventory of tensors, a chat template. Neither makes two models the same.</summary>
internal static class DigestParts
{
    public static readonly string[] Kinds = [nameof(SourceKind.TensorInventory), nameof(SourceKind.ChatTemplate)];

    // Who imported a file is its owner's to know; that a release was read from these bytes is not.
    public static IQueryable<DigestPart> ReleasesWithPart(this RegistryContext context, Sha256Digest digest) =>
        from document in context.SourceDocuments.AsNoTracking()
        join import in context.Imports.IgnoreQueryFilters() on document.Id equals import.SourceDocumentId
        where document.Digest == digest && Kinds.Contains(document.Kind)
        select new DigestPart { ReleaseId = import.ReleaseId, Kind = document.Kind, Name = document.Name };
}

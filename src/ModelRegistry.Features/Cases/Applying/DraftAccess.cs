using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>A document as lists show it.</summary>
/// <param name="Id">The document beside a draft; null for one of a case.</param>
/// <param name="Number">Its number within the case; its place in the list of a draft.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Size">How many bytes.</param>
/// <param name="Digest">Their digest.</param>
/// <param name="AddedAt">When it was added.</param>
public sealed record DocumentRow(
    DraftDocumentId? Id, int Number, string Purpose, string Name, long Size, Sha256Digest Digest, DateTimeOffset AddedAt);

/// <summary>A document with its bytes.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Content">The bytes.</param>
public sealed record DocumentFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>What acts on drafts share.</summary>
internal static class DraftAccess
{
    public static Refusal NoDraft(ApplicationDraftId id) => new Refusal.NotFound($"draft {id}");

    /// <summary>The documents beside a draft without their bytes, in the order they were added.</summary>
    public static async Task<IReadOnlyList<DocumentRow>> DocumentsAsync(
        this RegistryContext context, ApplicationDraftId draft, CancellationToken stop)
    {
        var rows = await context.DraftDocuments.AsNoTracking().Where(one => one.DraftId == draft)
            .OrderBy(one => one.AddedAt).ThenBy(one => one.Id)
            .Select(one => new { one.Id, one.Purpose, one.Name, Size = one.Content.Length, one.Digest, one.AddedAt }).ToListAsync(stop);
        return [.. rows.Select((one, at) => new DocumentRow(one.Id, at + 1, one.Purpose, one.Name, one.Size, one.Digest, one.AddedAt))];
    }

    /// <summary>What a type asks for and nobody has added.</summary>
    public static IEnumerable<Problem> MissingDocuments(ApplicationType type, IEnumerable<string> purposes)
    {
        var there = purposes.ToHashSet(StringComparer.Ordinal);
        return type.Documents.Where(asked => asked.Required && !there.Contains(asked.Purpose))
            .Select(asked => new Problem("Document", $"This document is missing: {asked.Purpose}.", asked.Hint));
    }
}

using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Comparing;

/// <summary>Finds the release that somebody names in any of the ways in which a release is named.</summary>
internal sealed class NamedReleases(RegistryContext context)
{
    /// <summary>The release; null where none is recorded. A digest that several hold stands for the one recorded first.</summary>
    public async Task<ReleaseId?> FindAsync(string words, CancellationToken stop)
    {
        var text = words.Trim();
        if (Guid.TryParse(text, out var id))
        {
            var release = new ReleaseId(id);
            return await context.Releases.AnyAsync(one => one.Id == release, stop) ? release : null;
        }

        if (Sha256Digest.TryParse(text, out var digest)) return await OfDigestAsync(digest, stop);
        var (name, label) = ReleaseNames.Parts(text);
        return await OfNameAsync(text, null, stop) ?? (label is null ? null : await OfNameAsync(name, label, stop));
    }

    private async Task<ReleaseId?> OfNameAsync(string name, string? label, CancellationToken stop)
    {
        if (await context.ModelNamedAsync(name, stop) is not { } model) return null;
        return (await context.Releases.Where(release => release.ModelId == model.Id && (label == null || release.Label == label))
            .OrderBy(release => EF.Property<long>(release, Columns.Sequence)).Select(release => new { release.Id })
            .FirstOrDefaultAsync(stop))?.Id;
    }

    private async Task<ReleaseId?> OfDigestAsync(Sha256Digest digest, CancellationToken stop) =>
        (await context.Releases.Where(release => release.RootDigest == digest).OrderBy(release => release.Id)
            .Select(release => new { release.Id }).FirstOrDefaultAsync(stop))?.Id
        ?? (await context.Artifacts.Where(file => file.Digest == digest).OrderBy(file => file.ReleaseId)
            .Select(file => new { file.ReleaseId }).FirstOrDefaultAsync(stop))?.ReleaseId;
}

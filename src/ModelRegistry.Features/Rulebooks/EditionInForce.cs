using Microsoft.EntityFrameworkCore;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>The edition that answers here.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Release">The number of the latest release; null where nothing was ever released and the program's own answers.</param>
/// <param name="Notice">What a keeper must know and do when another edition answers than the one that two people released; null otherwise.</param>
public sealed record InForce(RulebookEdition Edition, int? Release, string? Notice);

/// <summary>
/// The one place that says which edition answers in this registry: the latest that two people released, and until there is one, the
/// program's own. It is asked anew for every question, so that every process answers under a release from the moment it is saved.
/// </summary>
internal sealed class EditionInForce(RegistryContext context, EditionArchive archive, EditionShelf shelf)
{
    public async Task<InForce> NowAsync(CancellationToken stop)
    {
        var latest = await context.EditionReleases.AsNoTracking().OrderByDescending(release => release.Number)
            .Select(release => new { release.Number, release.Edition, release.Program }).FirstOrDefaultAsync(stop);
        if (latest is null)
            return new(RulebookEdition.Current, null, null);
        if (shelf.InForceOf(latest.Number) is { } ready)
            return ready;
        var restored = await archive.RestoreAsync(latest.Edition, stop);
        if (restored is { Edition: { } edition, Obstacles: [] })
            return shelf.Put(latest.Number, new(edition, latest.Number, null));
        var released = (await archive.FilesAsync(latest.Edition, stop))!.Value;
        var then = (await archive.FilesAsync(latest.Program, stop))!.Value;
        return shelf.Put(latest.Number, CarriedEdition.Of(latest.Number, released.Files, then.Manifest));
    }
}

using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>Keeps editions that evaluate something, and brings them back.</summary>
internal sealed class EditionArchive(RegistryContext context, EditionShelf shelf, TimeProvider clock)
{
    /// <summary>Keeps an edition with the unit of work that it evaluates in, once.</summary>
    public async Task KeepAsync(RulebookEdition edition, CancellationToken stop)
    {
        var hash = Sha256Digest.Of(edition.Hash);
        if (shelf.IsKept(hash))
            return;
        if (await context.KeptEditions.AnyAsync(kept => kept.Hash == hash, stop))
        {
            shelf.SeenKept(hash);
            return;
        }

        var digests = edition.Files.Select(file => Sha256Digest.Of(file.Digest)).ToList();
        var there = await context.KeptParameterFiles.Where(file => digests.Contains(file.Digest))
            .Select(file => file.Digest).ToListAsync(stop);
        Add(edition, there);
    }

    /// <summary>Keeps an edition where none is kept yet.</summary>
    public void KeepFirst(RulebookEdition edition) => Add(edition, there: []);

    private void Add(RulebookEdition edition, List<Sha256Digest> there)
    {
        foreach (var file in edition.Files.DistinctBy(file => file.Digest).Where(file => !there.Contains(Sha256Digest.Of(file.Digest))))
            context.Add(new KeptParameterFile { Digest = Sha256Digest.Of(file.Digest), Text = file.Text });
        var manifest = EarlierPrograms.Write(edition.Manifest);
        context.Add(new KeptEdition { Hash = Sha256Digest.Of(edition.Hash), Manifest = manifest, KeptAt = clock.GetUtcNow() });
    }

    /// <summary>An edition as it was, with what this program has otherwise by now.</summary>
    public async Task<RestoredEdition> RestoreAsync(Sha256Digest hash, CancellationToken stop)
    {
        if (hash.Hex == RulebookEdition.Current.Hash)
            return new(RulebookEdition.Current, []);
        if (shelf.Find(hash) is { } ready)
            return ready;
        return await FilesAsync(hash, stop) is { } found
            ? shelf.Put(hash, RestoredEdition.Of(found.Manifest, found.Files))
            : NotKept(hash);
    }

    /// <summary>What was kept of an edition; null when nothing was.</summary>
    public async Task<(EditionManifest Manifest, IReadOnlyList<ParameterSource> Files)?> FilesAsync(
        Sha256Digest hash, CancellationToken stop)
    {
        var kept = await context.KeptEditions.AsNoTracking().SingleOrDefaultAsync(edition => edition.Hash == hash, stop);
        if (kept is null)
            return null;
        var manifest = EarlierPrograms.Read(kept.Manifest);
        var digests = manifest.Files.Select(file => Sha256Digest.Of(file.Digest)).ToList();
        var texts = await context.KeptParameterFiles.AsNoTracking().Where(file => digests.Contains(file.Digest))
            .ToDictionaryAsync(file => file.Digest, file => file.Text, stop);
        return (manifest, [.. manifest.Files.Select(file => new ParameterSource(file.Name, texts[Sha256Digest.Of(file.Digest)]))]);
    }

    /// <summary>An evaluation of a time before editions were kept may still be of a released version of the program.</summary>
    private static RestoredEdition NotKept(Sha256Digest hash)
    {
        if (EarlierPrograms.Find(hash.Hex) is not { } known)
            return new(null, [$"Nothing was kept of the edition {hash.Hex}, and no released version of this program carried it."]);
        var own = RulebookEdition.Current.Files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        string[] missing =
            [.. known.Files.Where(file => own.GetValueOrDefault(file.Name)?.Digest != file.Digest).Select(file => file.Name)];
        return missing.Length == 0
            ? RestoredEdition.Of(known, [.. known.Files.Select(file => own[file.Name])])
            : new(null, [$"It is the edition of version {known.Program}; its file {string.Join(", ", missing)} was not kept here."]);
    }
}

using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Finding;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Clearances;

/// <summary>What was looked for, in words, and what was found.</summary>
/// <param name="LookedFor">"the name deepseek-ai/DeepSeek-R1".</param>
/// <param name="Releases">The releases that match.</param>
/// <param name="Notes">What else has to be said of the match.</param>
internal sealed record Identified(string LookedFor, IReadOnlyList<NamedRelease> Releases, IReadOnlyList<string> Notes)
{
    /// <summary>The parents that the card declares, when a card was shown.</summary>
    public IReadOnlyList<ParentStatement> Parents { get; init; } = [];
}

/// <summary>Finds the release that somebody names, or shows a part of.</summary>
internal sealed class ModelIdentity(RegistryContext context, RegistryFacts facts, TimeProvider clock)
{
    private const int MostMatches = 20;

    public Task<Identified> OfAsync(CheckClearance asked, CancellationToken stop) => asked switch
    {
        { Card: { } card } => OfCardAsync(card, asked.Model, stop),
        { Sha256: { } hex } => OfDigestAsync(Sha256Digest.Of(hex.Trim()), stop),
        { Purl: { } purl } => OfPurlAsync(purl, stop),
        _ => OfNameAsync(asked.Model!.Trim(), stop),
    };

    private async Task<Identified> OfNameAsync(string name, CancellationToken stop) =>
        new($"the name {name}", await facts.ReleasesAsync(name, stop), []);

    private async Task<Identified> OfPurlAsync(string text, CancellationToken stop)
    {
        var purl = PackageUrl.Of(text);
        var named = await facts.ReleasesAsync(purl.Model, stop);
        if (purl.Revision is not { } revision)
        {
            return new($"the package {text}", named, []);
        }

        var exact = await facts.ReleasesAsync(ReleaseNames.Of(purl.Model, revision), stop);
        return new($"the package {text}", exact, exact.Count == 0 ? OtherRevisions(named) : []);
    }

    private static string[] OtherRevisions(IReadOnlyList<NamedRelease> named) => named.Count == 0
        ? []
        : [$"Other releases of this model are held: {string.Join(", ", named.Select(release => release.Name).Take(MostMatches))}."];

    private async Task<Identified> OfDigestAsync(Sha256Digest digest, CancellationToken stop)
    {
        var files = from artifact in context.Artifacts.AsNoTracking()
                    join release in context.Releases on artifact.ReleaseId equals release.Id
                    join model in context.Models on release.ModelId equals model.Id
                    where artifact.Digest == digest
                    select new { release.Id, model.Name, release.Label, release.RootDigest, artifact.Path };
        var found = await files.OrderBy(file => file.Name).Take(MostMatches).ToListAsync(stop);
        if (found.Count == 0)
        {
            var whole = await OfRootAsync(digest, stop);
            return new($"the digest {digest.Hex}", whole, whole.Count > 0 ? [] : await PartsAsync(digest, stop));
        }

        var releases = found
            .Select(file => new NamedRelease(file.Id, file.Name, file.Label, file.RootDigest)).DistinctBy(release => release.Id);
        var paths = string.Join(", ", found.Select(file => file.Path).Distinct(StringComparer.Ordinal));
        return new($"the digest {digest.Hex}", [.. releases], [$"The digest is that of {paths}; other files of a release may differ."]);
    }

    // A layout or a template is shared by models that have nothing else in common: it is said, and identifies none of them.
    private async Task<IReadOnlyList<string>> PartsAsync(Sha256Digest digest, CancellationToken stop)
    {
        var parts = await context.ReleasesWithPart(digest)
            .Join(context.Releases, part => part.ReleaseId, release => release.Id, (part, release) => new { Part = part, release.ModelId })
            .Join(context.Models, one => one.ModelId, model => model.Id, (one, model) => new { one.Part, model.Name })
            .Take(MostMatches).ToListAsync(stop);
        if (parts.Count == 0) return [];
        var names = string.Join(", ", parts.Select(one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return [parts[0].Part.Matched is FindModels.DigestOf.Layout
            ? $"The digest is that of an inventory of tensors: {names} have the same layout, which unrelated models share. It identifies no model, and nothing is cleared by it."
            : $"The digest is that of a chat template, which {names} carry and unrelated models share. It identifies no model, and nothing is cleared by it."];
    }

    private async Task<IReadOnlyList<NamedRelease>> OfRootAsync(Sha256Digest digest, CancellationToken stop) =>
        await context.Releases.AsNoTracking().Where(release => release.RootDigest == digest)
            .Join(context.Models, r => r.ModelId, m => m.Id, (r, m) => new NamedRelease(r.Id, m.Name, r.Label, r.RootDigest))
            .Take(MostMatches).ToListAsync(stop);

    private async Task<Identified> OfCardAsync(ReadOnlyMemory<byte> card, string? name, CancellationToken stop)
    {
        var read = new ImportReader(clock).ReadCard(card, name?.Trim(), cancellation: stop);
        var digest = Sha256Digest.OfBytes(card.Span);
        var looked = name is null ? $"a card with the digest {digest.Hex}" : $"a card with the digest {digest.Hex}, or the name {name.Trim()}";
        var releases = await OfCardBytesAsync(digest, stop);
        var notes = read.NotUnderstood.Where(part => part.Reason is Reason.Wrong or Reason.Limit).Select(part => part.ToString()).ToList();
        if (releases.Count == 0 && name is not null)
        {
            releases = [.. (await facts.ReleasesAsync(name.Trim(), stop))];
            if (releases.Count > 0)
            {
                notes.Add("The release was found by its name; the card shown is another one than those it was recorded from.");
            }
        }

        return new(looked, releases, notes) { Parents = read.DeclaredParents };
    }

    // Who imported a card is its owner's to know; that a release was read from these bytes is not.
    private async Task<List<NamedRelease>> OfCardBytesAsync(Sha256Digest digest, CancellationToken stop)
    {
        var releases = from document in context.SourceDocuments.AsNoTracking()
                       join import in context.Imports.IgnoreQueryFilters() on document.Id equals import.SourceDocumentId
                       join release in context.Releases on import.ReleaseId equals release.Id
                       join model in context.Models on release.ModelId equals model.Id
                       where document.Digest == digest
                       select new NamedRelease(release.Id, model.Name, release.Label, release.RootDigest);
        return await releases.Distinct().Take(MostMatches).ToListAsync(stop);
    }
}

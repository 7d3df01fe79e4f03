using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks.Drafts;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>The editions of this registry: which one answers, which were released by whom, which have evaluated.</summary>
public sealed record ListEditions : IQuery<ListEditions.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>A release.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Edition">The edition's hash.</param>
    /// <param name="Title">What it changed.</param>
    /// <param name="ReleasedAt">Since when it is known here.</param>
    /// <param name="Signer">Whose certificate signed.</param>
    /// <param name="Signature">Whether the signature holds, in a sentence.</param>
    /// <param name="Statement">What is signed.</param>
    public sealed record Released(
        int Number, string Edition, string Title, DateTimeOffset ReleasedAt, string Signer, string Signature, string Statement);

    /// <summary>An edition that is kept.</summary>
    /// <param name="Edition">Its hash.</param>
    /// <param name="KeptAt">Since when.</param>
    /// <param name="Evaluations">How many evaluations were made with it, as far as whoever asks may see them.</param>
    /// <param name="Obstacles">What this program no longer has of it; empty where it replays to the byte.</param>
    public sealed record Kept(string Edition, DateTimeOffset KeptAt, int Evaluations, IReadOnlyList<string> Obstacles);

    /// <summary>All of them.</summary>
    /// <param name="InForce">Which one answers, and what a keeper must know of it.</param>
    /// <param name="Releases">The releases, newest first.</param>
    /// <param name="Editions">The kept editions, newest first.</param>
    public sealed record Answer(InForce InForce, IReadOnlyList<Released> Releases, IReadOnlyList<Kept> Editions);
}

internal sealed class ListEditionsHandler(RegistryContext context, EditionInForce inForce, EditionArchive archive, Releasing releasing)
    : IRequestHandler<ListEditions, Result<ListEditions.Answer>>
{
    private const int Most = 50;

    public async Task<Result<ListEditions.Answer>> Handle(ListEditions request, CancellationToken cancellationToken)
    {
        var released = await context.EditionReleases.AsNoTracking().OrderByDescending(release => release.Number).Take(Most)
            .Join(context.EditionDrafts, one => one.DraftId, draft => draft.Id, (one, draft) => new { Release = one, draft.Title })
            .ToListAsync(cancellationToken);
        var kept = await context.KeptEditions.AsNoTracking().OrderByDescending(edition => edition.KeptAt).Take(Most)
            .Select(edition => new { edition.Hash, edition.KeptAt }).ToListAsync(cancellationToken);
        var counts = await context.Evaluations.GroupBy(evaluation => evaluation.Edition)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var editions = new List<ListEditions.Kept>();
        foreach (var edition in kept)
        {
            var restored = await archive.RestoreAsync(edition.Hash, cancellationToken);
            editions.Add(new(edition.Hash.Hex, edition.KeptAt, counts.GetValueOrDefault(edition.Hash.Hex), restored.Obstacles));
        }

        return new ListEditions.Answer(
            await inForce.NowAsync(cancellationToken),
            [.. released.OrderByDescending(one => one.Release.Number).Select(one => Of(one.Release, one.Title))],
            editions);
    }

    private ListEditions.Released Of(EditionRelease release, string title) => new(
        release.Number, release.Edition.Hex, title, release.ReleasedAt, release.Signer, releasing.Check(release), release.Statement);
}

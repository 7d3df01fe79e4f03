using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Lineage;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Lineage;

/// <summary>Whether one release is an ancestor of another, and by which path; asked either way round.</summary>
/// <param name="Descendant">A model's name, in which case its first release is meant, or a release's id.</param>
/// <param name="Ancestor">The other, likewise.</param>
public sealed record ShowPath(string Descendant, string Ancestor) : IQuery<ShowPath.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>What is recorded between the two.</summary>
    /// <param name="Descendant">The release that was said to descend.</param>
    /// <param name="Ancestor">The release that was said to be its ancestor.</param>
    /// <param name="Descends">
    /// Whether it does by what is recorded; unknown where more edges stand above it than are read. No edge here does not mean that there is
    /// none in the world.
    /// </param>
    /// <param name="Reversed">Whether it is the other way round: the hops then lead from the ancestor up to the descendant.</param>
    /// <param name="Hops">The path whose weakest hop is strongest, and of these the shortest; from the descendant upwards.</param>
    /// <param name="Nodes">The releases on the path, by name.</param>
    /// <param name="Weakest">The strength of the whole path, which is that of its weakest hop; a contested hop carries none.</param>
    /// <param name="OtherPaths">Whether the two are joined by more than this path.</param>
    public sealed record Answer(
        ShowLineage.Node Descendant, ShowLineage.Node Ancestor, Truth Descends, bool Reversed, IReadOnlyList<ShowLineage.Hop> Hops,
        IReadOnlyList<ShowLineage.Node> Nodes, EvidenceStrength Weakest, bool OtherPaths);
}

internal sealed class ShowPathValidator : AbstractValidator<ShowPath>
{
    private const string Right = "Give a model's name, such as deepseek-ai/DeepSeek-R1, or the id of a release.";

    public ShowPathValidator()
    {
        RuleFor(act => act.Descendant).NotEmpty().MaximumLength(Columns.LongestName).Right("The descendant is missing or too long.", Right);
        RuleFor(act => act.Ancestor).NotEmpty().MaximumLength(Columns.LongestName).Right("The ancestor is missing or too long.", Right);
    }
}

internal sealed class ShowPathHandler(RegistryContext context, HopReader hops) : IRequestHandler<ShowPath, Result<ShowPath.Answer>>
{
    /// <summary>More edges than this above a release are not read; real trees have some hundreds.</summary>
    private const int MostEdges = 20_000;

    /// <summary>More edges than this between the two have their strengths left unread: the shortest path is shown.</summary>
    private const int MostWeighed = 2_000;

    public async Task<Result<ShowPath.Answer>> Handle(ShowPath request, CancellationToken cancellationToken)
    {
        if (await ReleaseAsync(request.Descendant, cancellationToken) is not { } descendant)
            return new Refusal.NotFound(request.Descendant.Trim());
        if (await ReleaseAsync(request.Ancestor, cancellationToken) is not { } ancestor)
            return new Refusal.NotFound(request.Ancestor.Trim());
        var (path, whole) = await FindAsync(descendant, ancestor, cancellationToken);
        var (back, wholeBack) = path is null ? await FindAsync(ancestor, descendant, cancellationToken) : (null, true);
        return await ShowAsync(descendant, ancestor, path, back, whole && wholeBack, cancellationToken);
    }

    private async Task<ShowPath.Answer> ShowAsync(
        ReleaseId descendant, ReleaseId ancestor, LineagePath? path, LineagePath? back, bool whole, CancellationToken stop)
    {
        var shown = path ?? back;
        IReadOnlyList<ShowLineage.Hop> on = shown?.Hops ?? [];
        var nodes = await hops.NodesAsync(
            [descendant, ancestor, .. on.SelectMany(hop => new[] { hop.Derivation.ChildId, hop.Derivation.ParentId })], stop);
        var descends = path is not null ? Truth.Yes : back is not null || whole ? Truth.No : Truth.Unknown;
        return new(
            nodes.Single(node => node.Id == descendant), nodes.Single(node => node.Id == ancestor), descends, back is not null, on, nodes,
            shown?.Weakest ?? EvidenceStrength.None, shown?.Others ?? false);
    }

    private async Task<(LineagePath? Path, bool Whole)> FindAsync(ReleaseId from, ReleaseId to, CancellationToken stop)
    {
        if (from == to) return (null, true);
        var above = await context.EdgesAboveAsync(from, MostEdges + 1, stop);
        var between = LineagePath.Between([.. above.Where(edge => edge.Relation.IsDescent())], to);
        if (between.Count == 0) return (null, above.Count <= MostEdges);
        var weighed = between.Count <= MostWeighed
            ? await hops.ReadAsync(between, stop)
            : await hops.ReadAsync(LineagePath.Shortest(between, from, to), stop);
        return (LineagePath.Strongest(weighed, from, to), true);
    }

    private async Task<ReleaseId?> ReleaseAsync(string words, CancellationToken stop)
    {
        if (Guid.TryParse(words, out var id))
        {
            var release = new ReleaseId(id);
            return await context.Releases.AnyAsync(r => r.Id == release, stop) ? release : null;
        }

        return (await context.Models.Named(words)
            .Join(context.Releases, model => model.Id, release => release.ModelId, (model, release) => release)
            .OrderBy(release => EF.Property<long>(release, Columns.Sequence)).Select(release => new { release.Id })
            .FirstOrDefaultAsync(stop))?.Id;
    }
}

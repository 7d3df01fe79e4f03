using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Lineage;

namespace ModelRegistry.Features.Lineage;

/// <summary>What a release descends from and what descends from it, hop by hop.</summary>
/// <param name="Id">The release.</param>
/// <param name="Limit">How many edges each way at most, 1 to 2000.</param>
public sealed record ShowLineage(ReleaseId Id, int Limit = 500) : IQuery<ShowLineage.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>A release in the graph.</summary>
    /// <param name="Id">The release.</param>
    /// <param name="ModelId">Its model.</param>
    /// <param name="Name">Its model's name.</param>
    /// <param name="Label">Its label.</param>
    /// <param name="KnownByNameOnly">Whether only the name is known.</param>
    public sealed record Node(ReleaseId Id, ModelId ModelId, string Name, string Label, bool KnownByNameOnly);

    /// <summary>One hop.</summary>
    /// <param name="Derivation">The edge.</param>
    /// <param name="Strength">The strongest class among the items that support it; None when there is none.</param>
    /// <param name="Contested">Whether an item of equal or stronger class speaks against it.</param>
    /// <param name="AssertedBy">Who asserts it, of the strongest items.</param>
    public sealed record Hop(Derivation Derivation, EvidenceStrength Strength, bool Contested, IReadOnlyList<string> AssertedBy)
    {
        /// <summary>Whether it is shown which of the two came of the other, which the relation alone does not show.</summary>
        public EdgeDirection Direction { get; init; } = new(Truth.Unknown, "");
    }

    /// <summary>The graph around the release.</summary>
    /// <param name="Release">Where it begins.</param>
    /// <param name="Nodes">Every release in it, the first among them.</param>
    /// <param name="Above">The edges to its ancestors, nearest first.</param>
    /// <param name="Below">The edges to its descendants, nearest first.</param>
    /// <param name="Cut">Whether there is more than the limit showed.</param>
    public sealed record Answer(Node Release, IReadOnlyList<Node> Nodes, IReadOnlyList<Hop> Above, IReadOnlyList<Hop> Below, bool Cut);
}

internal sealed class ShowLineageValidator : AbstractValidator<ShowLineage>
{
    public ShowLineageValidator() => RuleFor(act => act.Limit).InclusiveBetween(1, 2000)
        .Right("That is no limit.", "Ask for 1 to 2000 edges each way.");
}

internal sealed class ShowLineageHandler(RegistryContext context, HopReader hops) : IRequestHandler<ShowLineage, Result<ShowLineage.Answer>>
{
    public async Task<Result<ShowLineage.Answer>> Handle(ShowLineage request, CancellationToken cancellationToken)
    {
        var above = await context.EdgesAboveAsync(request.Id, request.Limit + 1, cancellationToken);
        var below = await context.EdgesBelowAsync(request.Id, request.Limit + 1, cancellationToken);
        var cut = above.Count > request.Limit || below.Count > request.Limit;
        above = [.. above.Take(request.Limit)];
        below = [.. below.Take(request.Limit)];
        var nodes = await hops.NodesAsync(
            [request.Id, .. above.Concat(below).SelectMany(e => new[] { e.ChildId, e.ParentId })], cancellationToken);
        if (nodes.Find(node => node.Id == request.Id) is not { } start)
        {
            return new Refusal.NotFound($"release {request.Id}");
        }

        var shown = await hops.ReadAsync([.. above, .. below], cancellationToken);
        return new ShowLineage.Answer(start, nodes, shown[..above.Count], shown[above.Count..], cut);
    }
}

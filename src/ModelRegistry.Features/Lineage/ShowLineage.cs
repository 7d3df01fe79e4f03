using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Lineage;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Lineage;

/// <summary>What a release descends from and what descends from it, hop by hop.</summary>
/// <param name="Id">The release.</param>
/// <param name="Limit">How many edges each way at most, 1 to 2000.</param>
public sealed record ShowLineage(ReleaseId Id, int Limit = 500) : IQuery<ShowLineage.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>Which derivations are asked for; the way to each of them is shown too.</summary>
    public LineageFilter Filter { get; init; } = LineageFilter.Everything;

    /// <summary>
    /// An ancestor or a descendant to which the path is wanted: a model's name, in which case its first release is meant, or a release's
    /// id; null for none. No filter takes a path away.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>A release in the graph.</summary>
    /// <param name="Id">The release.</param>
    /// <param name="ModelId">Its model.</param>
    /// <param name="Name">Its model's name.</param>
    /// <param name="Label">Its label.</param>
    /// <param name="KnownByNameOnly">Whether only the name is known.</param>
    public sealed record Node(ReleaseId Id, ModelId ModelId, string Name, string Label, bool KnownByNameOnly)
    {
        /// <summary>The name of its developer; null when not recorded.</summary>
        public string? Developer { get; init; }

        /// <summary>Where the developer is located or incorporated; null when not recorded.</summary>
        public Country? Country { get; init; }
    }

    /// <summary>One hop.</summary>
    /// <param name="Derivation">The edge.</param>
    /// <param name="Strength">The strongest class among the items that support it; None when there is none.</param>
    /// <param name="Contested">Whether an item of equal or stronger class speaks against it.</param>
    /// <param name="AssertedBy">Who asserts it, of the strongest items.</param>
    public sealed record Hop(Derivation Derivation, EvidenceStrength Strength, bool Contested, IReadOnlyList<string> AssertedBy)
    {
        /// <summary>Whether it is shown which of the two came of the other, which the relation alone does not show.</summary>
        public EdgeDirection Direction { get; init; } = new(Truth.Unknown, "");

        /// <summary>Whether it was not asked for and is shown because it leads to what was.</summary>
        public bool Passing { get; init; }
    }

    /// <summary>The path that was wanted.</summary>
    /// <param name="End">The other end; null when the registry knows no such release.</param>
    /// <param name="Joined">Whether edges that are recorded join the two; unknown where more stand above them than are read.</param>
    /// <param name="Up">Whether the other end is the ancestor.</param>
    /// <param name="Hops">The path whose weakest hop is strongest, and of these the shortest; from the descendant upwards.</param>
    /// <param name="Beside">The edges of other paths between the two, where they were weighed.</param>
    /// <param name="Weakest">The strength of the whole path, which is that of its weakest hop; a contested hop carries none.</param>
    /// <param name="OtherPaths">Whether the two are joined by more than this path.</param>
    public sealed record Way(
        Node? End, Truth Joined, bool Up, IReadOnlyList<Hop> Hops, IReadOnlyList<Hop> Beside, EvidenceStrength Weakest, bool OtherPaths);

    /// <summary>The graph around the release.</summary>
    /// <param name="Release">Where it begins.</param>
    /// <param name="Nodes">Every release in it, the first among them.</param>
    /// <param name="Above">The edges to its ancestors, nearest first.</param>
    /// <param name="Below">The edges to its descendants, nearest first.</param>
    /// <param name="Cut">Whether there is more than the limit showed.</param>
    public sealed record Answer(Node Release, IReadOnlyList<Node> Nodes, IReadOnlyList<Hop> Above, IReadOnlyList<Hop> Below, bool Cut)
    {
        /// <summary>How many derivations were read and are not shown, because they were not asked for.</summary>
        public int LeftOut { get; init; }

        /// <summary>What the lineage can be narrowed by.</summary>
        public LineageTally? Tally { get; init; }

        /// <summary>The path that was wanted; null when none was.</summary>
        public Way? Path { get; init; }
    }
}

internal sealed class ShowLineageValidator : AbstractValidator<ShowLineage>
{
    public ShowLineageValidator()
    {
        RuleFor(act => act.Limit).InclusiveBetween(1, 2000).Right("That is no limit.", "Ask for 1 to 2000 edges each way.");
        RuleForEach(act => act.Filter.Relations).IsInEnum().OverridePropertyName("relation")
            .Right("There is no such relation.", "Name one of the relations, such as fineTune.");
        RuleFor(act => act.Filter.Least).IsInEnum().OverridePropertyName("strength")
            .Right("There is no such class of strength.", "Name one of the classes, such as weak.");
        RuleFor(act => act.Filter.Country).Must(LineageFilter.IsCountry).OverridePropertyName("country")
            .Right("That is no country.", "Give its two letters, such as CN, or unknown.");
        RuleFor(act => act.Path).MaximumLength(Columns.LongestName)
            .Right("No name is that long.", "Give a model's name or the id of a release.");
    }
}

internal sealed class ShowLineageHandler(RegistryContext context, HopReader hops, PathFinder finder)
    : IRequestHandler<ShowLineage, Result<ShowLineage.Answer>>
{
    public async Task<Result<ShowLineage.Answer>> Handle(ShowLineage request, CancellationToken cancellationToken)
    {
        var above = await context.EdgesAboveAsync(request.Id, request.Limit + 1, cancellationToken);
        var below = await context.EdgesBelowAsync(request.Id, request.Limit + 1, cancellationToken);
        var cut = above.Count > request.Limit || below.Count > request.Limit;
        above = [.. above.Take(request.Limit)];
        var read = await hops.ReadAsync([.. above, .. below.Take(request.Limit)], cancellationToken);
        var way = await WayAsync(request, cancellationToken);
        var around = new AroundRelease(request.Id, read[..above.Count], read[above.Count..], way);
        var nodes = await hops.NodesAsync(around.Releases, cancellationToken);
        return nodes.Find(node => node.Id == request.Id) is { } start
            ? around.Answer(start, nodes, request.Filter) with { Cut = cut }
            : new Refusal.NotFound($"release {request.Id}");
    }

    private async Task<ShowLineage.Way?> WayAsync(ShowLineage request, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(request.Path)) return null;
        if (await finder.ReleaseAsync(request.Path.Trim(), stop) is not { } end)
            return new(null, Truth.Unknown, true, [], [], EvidenceStrength.None, false);
        var (path, reversed, joined) = await finder.JoinAsync(request.Id, end, stop);
        var node = (await hops.NodesAsync([end], stop)).Single();
        return path is null
            ? new(node, joined, true, [], [], EvidenceStrength.None, false)
            : new(node, joined, !reversed, path.Hops, path.Beside, path.Weakest, path.Others);
    }
}

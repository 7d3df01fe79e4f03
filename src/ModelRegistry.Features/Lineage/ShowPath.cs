using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Frame;
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
        IReadOnlyList<ShowLineage.Node> Nodes, EvidenceStrength Weakest, bool OtherPaths)
    {
        /// <summary>Alleged campaigns against the teachers on the path, each with every reply to it; they show access and no use.</summary>
        public IReadOnlyList<ListCampaigns.Row> Allegations { get; init; } = [];
    }
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

internal sealed class ShowPathHandler(PathFinder finder, HopReader hops, CampaignReader campaigns)
    : IRequestHandler<ShowPath, Result<ShowPath.Answer>>
{
    public async Task<Result<ShowPath.Answer>> Handle(ShowPath request, CancellationToken cancellationToken)
    {
        if (await finder.ReleaseAsync(request.Descendant, cancellationToken) is not { } descendant)
            return new Refusal.NotFound(request.Descendant.Trim());
        if (await finder.ReleaseAsync(request.Ancestor, cancellationToken) is not { } ancestor)
            return new Refusal.NotFound(request.Ancestor.Trim());
        var (path, reversed, joined) = await finder.JoinAsync(descendant, ancestor, cancellationToken);
        IReadOnlyList<ShowLineage.Hop> on = path?.Hops ?? [];
        var nodes = await hops.NodesAsync(
            [descendant, ancestor, .. on.SelectMany(hop => new[] { hop.Derivation.ChildId, hop.Derivation.ParentId })], cancellationToken);
        return new ShowPath.Answer(
            nodes.Single(node => node.Id == descendant), nodes.Single(node => node.Id == ancestor), reversed ? Truth.No : joined, reversed,
            on, nodes, path?.Weakest ?? EvidenceStrength.None, path?.Others ?? false)
        {
            Allegations = await campaigns.AboutAsync(Teachers(on, nodes), cancellationToken),
        };
    }

    private static HashSet<string> Teachers(IReadOnlyList<ShowLineage.Hop> path, IReadOnlyList<ShowLineage.Node> nodes) =>
    [
        .. from hop in path
           where hop.Derivation.Relation.Question() == EvidenceQuestion.OutputDerivation
           select nodes.First(node => node.Id == hop.Derivation.ParentId).Name,
    ];
}

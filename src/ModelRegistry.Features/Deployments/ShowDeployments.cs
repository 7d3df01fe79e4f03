using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Deployments;

/// <summary>Which clouds serve a release, which frameworks and marketplaces it is deployed with, and what is found about them.</summary>
/// <param name="Id">The release.</param>
public sealed record ShowDeployments(ReleaseId Id) : IQuery<ShowDeployments.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>One deployment.</summary>
    /// <param name="Deployment">The statement; its evidence is filed under it.</param>
    /// <param name="Platform">The platform.</param>
    /// <param name="Operator">Who runs it; null when not recorded.</param>
    /// <param name="Findings">What is found or alleged about the platform, newest first.</param>
    public sealed record Row(Deployment Deployment, Platform Platform, string? Operator, IReadOnlyList<PlatformFinding> Findings);

    /// <summary>What is recorded; nothing recorded means unknown.</summary>
    /// <param name="Name">The release's name.</param>
    /// <param name="Rows">The deployments by kind and name of the platform.</param>
    public sealed record Answer(string Name, IReadOnlyList<Row> Rows);
}

internal sealed class ShowDeploymentsHandler(RegistryContext context) : IRequestHandler<ShowDeployments, Result<ShowDeployments.Answer>>
{
    public async Task<Result<ShowDeployments.Answer>> Handle(ShowDeployments request, CancellationToken cancellationToken)
    {
        var release = await (from one in context.Releases
                             join model in context.Models on one.ModelId equals model.Id
                             where one.Id == request.Id
                             select new { model.Name, one.Label }).SingleOrDefaultAsync(cancellationToken);
        if (release is null)
        {
            return new Refusal.NotFound($"release {request.Id}");
        }

        var deployments = await context.Deployments.AsNoTracking().Where(one => one.ReleaseId == request.Id).ToListAsync(cancellationToken);
        return new ShowDeployments.Answer(
            ReleaseNames.Of(release.Name, release.Label), await RowsAsync(deployments, cancellationToken));
    }

    private async Task<List<ShowDeployments.Row>> RowsAsync(List<Deployment> deployments, CancellationToken stop)
    {
        var ids = deployments.Select(one => one.PlatformId).Distinct().ToList();
        var platforms = await context.Platforms.AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, stop);
        var operators = platforms.Values.Select(one => one.OperatorId).OfType<PartyId>().Distinct().ToList();
        var names = await context.Parties.Where(one => operators.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        var findings = (await context.PlatformFindings.AsNoTracking().Where(one => ids.Contains(one.PlatformId)).ToListAsync(stop))
            .OrderByDescending(one => one.PublishedOn).ThenBy(one => one.Id.Value).ToLookup(one => one.PlatformId);
        return [.. deployments
            .Select(one => (Deployment: one, Platform: platforms[one.PlatformId]))
            .OrderBy(row => row.Platform.Kind).ThenBy(row => row.Platform.Name, StringComparer.Ordinal)
            .Select(row => new ShowDeployments.Row(
                row.Deployment, row.Platform, row.Platform.OperatorId is { } runs ? names[runs] : null, [.. findings[row.Platform.Id]]))];
    }
}

using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Campaigns;

/// <summary>The alleged campaigns that touch one release, or one campaign, each with the replies to it.</summary>
/// <param name="Release">The release whose developer they are alleged against, or whose model they name as the teacher; null for none.</param>
/// <param name="Campaign">The campaign; asked where no release is.</param>
public sealed record ShowCampaigns(ReleaseId? Release, CampaignId? Campaign = null) : IQuery<ListCampaigns.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;
}

internal sealed class ShowCampaignsHandler(RegistryContext context, DossierReader dossiers, CampaignReader campaigns)
    : IRequestHandler<ShowCampaigns, Result<ListCampaigns.Answer>>
{
    public async Task<Result<ListCampaigns.Answer>> Handle(ShowCampaigns request, CancellationToken cancellationToken)
    {
        if (request.Release is not { } release)
            return new ListCampaigns.Answer(await campaigns.ReadAsync(
                context.Campaigns.Where(one => one.Id == request.Campaign), cancellationToken));
        return await dossiers.OfAsync(release, cancellationToken) is { } dossier
            ? new ListCampaigns.Answer(await campaigns.TouchingAsync(dossier, cancellationToken))
            : new Refusal.NotFound($"release {release}");
    }
}

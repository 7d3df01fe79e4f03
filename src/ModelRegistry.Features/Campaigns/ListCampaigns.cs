using MediatR;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Campaigns;

/// <summary>The alleged campaigns on record, in order of recording.</summary>
public sealed record ListCampaigns : IQuery<ListCampaigns.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>One allegation.</summary>
    /// <param name="Campaign">What is alleged, with its source.</param>
    /// <param name="AllegedAgainst">Against whom.</param>
    /// <param name="Replies">What was answered, oldest first; empty when nobody answered.</param>
    public sealed record Row(ExtractionCampaign Campaign, string AllegedAgainst, IReadOnlyList<CampaignReply> Replies)
    {
        /// <summary>The teacher's terms on the days of the window; empty when provider or window is not recorded: then unknown.</summary>
        public IReadOnlyList<TermsStretch> Terms { get; init; } = [];
    }

    /// <summary>All of them.</summary>
    /// <param name="Rows">The allegations.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ListCampaignsHandler(RegistryContext context, CampaignReader campaigns)
    : IRequestHandler<ListCampaigns, Result<ListCampaigns.Answer>>
{
    public async Task<Result<ListCampaigns.Answer>> Handle(ListCampaigns request, CancellationToken cancellationToken) =>
        new ListCampaigns.Answer(await campaigns.ReadAsync(context.Campaigns, cancellationToken));
}

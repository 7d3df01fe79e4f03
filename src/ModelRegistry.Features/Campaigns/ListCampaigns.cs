using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

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

internal sealed class ListCampaignsHandler(RegistryContext context, TermsReader terms)
    : IRequestHandler<ListCampaigns, Result<ListCampaigns.Answer>>
{
    public async Task<Result<ListCampaigns.Answer>> Handle(ListCampaigns request, CancellationToken cancellationToken)
    {
        var rows = from campaign in context.Campaigns.AsNoTracking()
                   join party in context.Parties on campaign.AllegedAgainstId equals party.Id
                   orderby EF.Property<long>(campaign, Columns.Sequence)
                   select new { campaign, party.Name };
        var found = await rows.ToListAsync(cancellationToken);
        var replies = (await context.CampaignReplies.AsNoTracking().ToListAsync(cancellationToken))
            .OrderBy(reply => reply.GivenOn ?? DateOnly.MaxValue).ThenBy(reply => reply.RecordedAt).ToLookup(reply => reply.CampaignId);
        var shown = new List<ListCampaigns.Row>();
        foreach (var row in found)
        {
            shown.Add(new(row.campaign, row.Name, [.. replies[row.campaign.Id]])
            {
                Terms = await terms.OverAsync(row.campaign.ProviderId, row.campaign.Teacher, row.campaign.Window, cancellationToken),
            });
        }

        return new ListCampaigns.Answer(shown);
    }
}

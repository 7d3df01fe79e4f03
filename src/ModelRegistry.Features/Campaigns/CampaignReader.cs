using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Campaigns;

/// <summary>Reads allegations, each with every reply to it and the terms of the days of querying: none is ever read alone.</summary>
internal sealed class CampaignReader(RegistryContext context, TermsReader terms)
{
    /// <summary>
    /// Those against the developer of a release or its ultimate parent, and those about the release's model as the teacher.
    /// </summary>
    public async Task<IReadOnlyList<ListCampaigns.Row>> TouchingAsync(Dossier dossier, CancellationToken stop)
    {
        var parties = new[] { dossier.Developer?.Id, dossier.UltimateParent?.Id }.OfType<PartyId>().ToList();
        if (parties.Count == 0) return [];
        var rows = await ReadAsync(context.Campaigns.Where(one => parties.Contains(one.AllegedAgainstId)
            || (one.ProviderId != null && parties.Contains(one.ProviderId.Value))), stop);
        return [.. rows.Where(row => parties.Contains(row.Campaign.AllegedAgainstId) || IsAbout(row.Campaign, dossier.Model.Name))];
    }

    /// <summary>Those about any of some models as the teacher.</summary>
    public async Task<IReadOnlyList<ListCampaigns.Row>> AboutAsync(IReadOnlyCollection<string> teachers, CancellationToken stop)
    {
        if (teachers.Count == 0) return [];
        var rows = await ReadAsync(context.Campaigns, stop);
        return [.. rows.Where(row => teachers.Any(teacher => IsAbout(row.Campaign, teacher)))];
    }

    /// <summary>Those that a query finds, in order of recording.</summary>
    public async Task<IReadOnlyList<ListCampaigns.Row>> ReadAsync(IQueryable<ExtractionCampaign> campaigns, CancellationToken stop)
    {
        var found = await (from campaign in campaigns.AsNoTracking()
                           join party in context.Parties on campaign.AllegedAgainstId equals party.Id
                           orderby EF.Property<long>(campaign, Columns.Sequence)
                           select new { campaign, party.Name }).ToListAsync(stop);
        var ids = found.ConvertAll(row => row.campaign.Id);
        var replies = (await context.CampaignReplies.AsNoTracking().Where(reply => ids.Contains(reply.CampaignId)).ToListAsync(stop))
            .OrderBy(reply => reply.GivenOn ?? DateOnly.MaxValue).ThenBy(reply => reply.RecordedAt).ToLookup(reply => reply.CampaignId);
        var shown = new List<ListCampaigns.Row>();
        foreach (var row in found)
        {
            shown.Add(new(row.campaign, row.Name, [.. replies[row.campaign.Id]])
            {
                Terms = await terms.OverAsync(row.campaign.ProviderId, row.campaign.Teacher, row.campaign.Window, stop),
            });
        }

        return shown;
    }

    // A campaign names a model or a family: "Claude" is about every model whose name holds it.
    private static bool IsAbout(ExtractionCampaign campaign, string model) =>
        model.Contains(campaign.Teacher, StringComparison.OrdinalIgnoreCase)
            || campaign.Teacher.Contains(model, StringComparison.OrdinalIgnoreCase);
}

using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Evidence.Disagreeing;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Evidence.Dating;

/// <summary>Puts everything about a release in the order of its days.</summary>
internal sealed class TimelineReader(RegistryContext context, CampaignReader campaigns)
{
    private const int MostRows = 200;

    public async Task<IReadOnlyList<ShowTimeline.Entry>> OfAsync(Dossier dossier, CancellationToken stop)
    {
        List<ShowTimeline.Entry> entries =
        [
            .. Evidence(dossier), .. ReleaseDays.Of(dossier), .. Allegations(await campaigns.TouchingAsync(dossier, stop)),
            .. await OwnershipAsync(dossier, stop), .. await TermsAsync(dossier, stop),
        ];
        return [.. entries.OrderBy(entry => entry.Day).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Item?.Id.Value)];
    }

    private static IEnumerable<ShowTimeline.Entry> Evidence(Dossier dossier) =>
        from thing in dossier.Things
        from item in dossier.On(thing.Id)
        select new ShowTimeline.Entry(
            item.SourceDate ?? Day(item.RecordedAt), item.SourceDate is null, DatedKind.Evidence, item.Claim, item.AssertedBy, item.Source,
                thing.Words)
        {
            Item = item,
            Against = Voice.IsAgainst(item),
            IsAllegation = item.IsAllegation,
        };

    private static IEnumerable<ShowTimeline.Entry> Allegations(IReadOnlyList<ListCampaigns.Row> rows) =>
        rows.SelectMany(row => row.Replies.Select(reply => ReplyOf(row, reply)).Prepend(AllegationOf(row)));

    private static ShowTimeline.Entry AllegationOf(ListCampaigns.Row row) => new(
        row.Campaign.DisclosedOn, false, DatedKind.Campaign, row.Campaign.Title, row.Campaign.DisclosedBy, row.Campaign.Source,
        $"alleged against {row.AllegedAgainst}")
    {
        IsAllegation = true,
        Campaign = row.Campaign.Id,
    };

    private static ShowTimeline.Entry ReplyOf(ListCampaigns.Row row, CampaignReply reply) => new(
        reply.GivenOn ?? Day(reply.RecordedAt), reply.GivenOn is null, DatedKind.Reply, reply.Text, reply.GivenBy, reply.Source,
        $"reply to: {row.Campaign.Title}")
    {
        Campaign = row.Campaign.Id,
    };

    private async Task<IEnumerable<ShowTimeline.Entry>> OwnershipAsync(Dossier dossier, CancellationToken stop)
    {
        var parties = new[] { dossier.Developer, dossier.UltimateParent }.OfType<Party>().DistinctBy(party => party.Id)
            .ToDictionary(party => party.Id);
        if (parties.Count == 0) return [];
        var ids = parties.Keys.ToList();
        var shares = await (from share in context.Ownerships.AsNoTracking()
                            join owner in context.Parties on share.OwnerId equals owner.Id
                            where ids.Contains(share.OwnedId)
                            orderby share.OwnedId
                            select new { share, owner.Name }).Take(MostRows).ToListAsync(stop);
        var stretches = await context.PartyPeriods.AsNoTracking().Where(row => ids.Contains(row.PartyId)).OrderBy(row => row.PartyId)
            .Take(MostRows).ToListAsync(stop);
        return
        [
            .. shares.SelectMany(row => OwnershipDays.Of(row.share, row.Name, parties[row.share.OwnedId].Name)),
            .. stretches.Select(row => OwnershipDays.Of(row, parties[row.PartyId].Name)),
        ];
    }

    // The terms of those who provide its teachers: what stood on the day of querying decides.
    private async Task<IEnumerable<ShowTimeline.Entry>> TermsAsync(Dossier dossier, CancellationToken stop)
    {
        var providers = dossier.Parents.Where(parent => parent.Edge.Relation.IsByOutputs() == Truth.Yes)
            .Select(parent => parent.DeveloperId).OfType<PartyId>().Distinct().ToList();
        if (providers.Count == 0) return [];
        var rows = await (from terms in context.Terms.AsNoTracking()
                          join party in context.Parties on terms.ProviderId equals party.Id
                          where providers.Contains(terms.ProviderId)
                          orderby terms.ProviderId
                          select new { terms, party.Name }).Take(MostRows).ToListAsync(stop);
        return rows.Select(row => new ShowTimeline.Entry(
            row.terms.InForce.From, false, DatedKind.Terms, $"{row.terms.Title} begin to stand for {row.terms.Product}", row.Name, row.terms.Source,
            $"terms of service of {row.Name}"));
    }

    internal static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}

using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>
/// Reads the campaigns alleged against developers of a lineage. They stay allegations: what they can carry is for the rules to say.
/// </summary>
internal sealed class CampaignFactsReader(RegistryContext context)
{
    public async Task<IReadOnlyList<CampaignFacts>> OfAsync(LineageFacts lineage, CancellationToken stop)
    {
        var names = lineage.Releases.Select(release => release.Developer).OfType<Rulebook.Questions.Party>()
            .SelectMany(party => new[] { party.Name, party.UltimateParent }).OfType<string>().Distinct().ToList();
        if (names.Count == 0)
        {
            return [];
        }

        var against = await context.Parties.AsNoTracking()
            .Where(party => names.Contains(party.Name)).ToDictionaryAsync(party => party.Id, stop);
        var ids = against.Keys.ToList();
        var campaigns = await context.Campaigns.AsNoTracking()
            .Where(campaign => ids.Contains(campaign.AllegedAgainstId)).ToListAsync(stop);
        return [.. campaigns.OrderBy(campaign => campaign.DisclosedOn).ThenBy(campaign => campaign.Id.Value)
            .Select(campaign => Asked(campaign, against[campaign.AllegedAgainstId].Name))];
    }

    internal static CampaignFacts Asked(ExtractionCampaign campaign, string against) => new(
        campaign.Id.ToString(), campaign.Title, campaign.Teacher, against, campaign.DisclosedBy, campaign.DisclosedOn, campaign.Source)
    {
        Accounts = campaign.Accounts,
        Exchanges = campaign.Exchanges,
        WindowDays = campaign.Window is { Until: { } until } window ? until.DayNumber - window.From.DayNumber : null,
        BreachOfTerms = campaign.BreachOfTerms,
    };
}

using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Proposed;

/// <summary>
/// Systematic extraction. A campaign is an allegation with a source: it fulfils the limb only where an officer has confirmed it
/// under "campaign/ID", and the absence of a record is not absence.
/// </summary>
internal static class ExtractionLimb
{
    public static LimbResult Of(Situation situation, DistillationWords words, DistillationRoute route)
    {
        var campaigns = situation.Facts.Campaigns.Where(campaign => Concerns(campaign, route)).ToArray();
        var confirmed = campaigns.Select(campaign => Confirmed(situation, words, campaign)).Any();
        var truth = confirmed == Truth.Yes ? Truth.Yes : Truth.Unknown;
        var because = campaigns.Length == 0 ? "no campaign by its developer against this teacher is recorded, which proves nothing"
            : truth == Truth.Yes ? "confirmed by an officer"
            : "alleged, not found";
        var place = campaigns.Length > 0 ? "campaign/" + campaigns[0].Id : route.Edge.Place + ".extraction";
        var question = $"Was {route.Teacher.Name} systematically queried for {route.Student.Name}? An officer confirms an allegation with a source.";
        return DistillationWords.Limb(
            "by systematic extraction", truth, because, new(place, question), words.Accounts.Use, words.Exchanges.Use, words.BreachSuffices.Use) with
        {
            Steps = [.. campaigns.Select(Sentence)],
        };
    }

    private static string Sentence(CampaignFacts campaign) =>
        $"Alleged by {campaign.DisclosedBy} on {campaign.DisclosedOn:yyyy-MM-dd} against {campaign.AllegedAgainst}: "
        + $"{campaign.Exchanges?.ToString() ?? "unknown"} exchanges, {campaign.Accounts?.ToString() ?? "unknown"} accounts ({campaign.Source}).";

    private static bool Concerns(CampaignFacts campaign, DistillationRoute route)
    {
        bool Same(string? name) => string.Equals(name, campaign.Teacher, StringComparison.OrdinalIgnoreCase);
        var teacher = Same(route.Teacher.Key) || Same(route.Teacher.Name) || Same(route.Teacher.Family);
        return teacher && By(campaign, route.Student.Developer);
    }

    /// <summary>A campaign speaks only to models of the party it is alleged against: what one did shows nothing of another.</summary>
    private static bool By(CampaignFacts campaign, Party? developer) =>
        string.Equals(developer?.Name, campaign.AllegedAgainst, StringComparison.OrdinalIgnoreCase)
        || string.Equals(developer?.UltimateParent, campaign.AllegedAgainst, StringComparison.OrdinalIgnoreCase);

    private static Truth Confirmed(Situation situation, DistillationWords words, CampaignFacts campaign)
    {
        if (situation.ConfirmationOf("campaign/" + campaign.Id)?.HoldsAsWritten != Truth.Yes)
            return Truth.Unknown;
        var breach = words.BreachSuffices.Value == "yes" ? campaign.BreachOfTerms : Truth.No;
        return breach.Or(AtLeast(campaign.Accounts, words.Accounts.Value)).Or(AtLeast(campaign.Exchanges, words.Exchanges.Value));
    }

    private static Truth AtLeast(Interval? figure, decimal? limit) =>
        figure is null || limit is not { } least ? Truth.Unknown : figure.AtLeast(least);
}

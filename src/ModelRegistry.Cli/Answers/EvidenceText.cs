using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Campaigns;

namespace ModelRegistry.Cli.Answers;

/// <summary>Evidence, allegations and terms as lines that people read.</summary>
internal static class EvidenceText
{
    public static void Items(IEnumerable<EvidenceOn> all)
    {
        foreach (var about in all)
        {
            Printed.Line(about.What + (about.Shown!.Contested.Count > 0 ? " (contested)" : ""));
            foreach (var (item, origin) in about.Shown.Items.Zip(about.Shown.Origins)) Item(item, origin.Words);
        }
    }

    public static void Campaigns(ListCampaigns.Answer found)
    {
        if (found.Rows.Count == 0) Printed.Line("No campaign is recorded; that is not to say that there is none.");
        foreach (var row in found.Rows)
        {
            var campaign = row.Campaign;
            Printed.Line($"{campaign.Title} (an allegation against {row.AllegedAgainst}; it shows access, not use)");
            Printed.Row("teacher", campaign.Teacher, 1);
            Printed.Row("disclosed", $"by {campaign.DisclosedBy}, {campaign.DisclosedOn:yyyy-MM-dd}: {campaign.Source}", 1);
            Printed.Row("accounts", campaign.Accounts, 1);
            Printed.Row("exchanges", campaign.Exchanges, 1);
            Printed.Row("window", campaign.Window, 1);
            foreach (var stretch in row.Terms) Stretch(stretch);
            foreach (var reply in row.Replies) Printed.Row("reply", $"{reply.GivenBy}, {Day(reply.GivenOn)}: {reply.Text} ({reply.Source})", 1);
            if (row.Replies.Count == 0) Printed.Row("reply", "none is recorded", 1);
        }
    }

    public static void Terms(ShowTermsOn.Answer stood)
    {
        Printed.Line(stood.Terms is { } terms
            ? $"On {stood.Day:yyyy-MM-dd} {stood.Provider} had in force: {terms.Title}"
            : $"What {stood.Provider} had in force on {stood.Day:yyyy-MM-dd} is unknown: no text, or more than one, is recorded for that day.");
        Printed.Row("competing models", Said(stood.ForbadeCompetingModels), 1);
        Printed.Row("extraction", Said(stood.ForbadeExtraction), 1);
        if (stood.Terms is { } text) Printed.Row("source", $"{text.Passage ?? "no passage noted"}; {text.Source}", 1);
        foreach (var one in stood.Recorded) Printed.Row("recorded", $"{one.Title}, for {one.Product}, {one.InForce}, last seen {one.SeenOn:yyyy-MM-dd}", 1);
    }

    public static void Stretch(TermsStretch stretch) => Printed.Row(
        "terms", $"{stretch.Days}: {stretch.Terms?.Title ?? "unknown"}; competing models {Said(stretch.ForbadeCompetingModels)}, extraction {Said(stretch.ForbadeExtraction)}", 1);

    private static void Item(EvidenceItem item, string origin)
    {
        var side = item.Direction == EvidenceDirection.Contradicts ? "against" : "for";
        var nature = item.IsAllegation ? ", an allegation" : item.AgainstInterest ? ", against its interest" : "";
        Printed.Line($"{item.Kind.Rule().Code} {side}, {item.Strength.ToString().ToLowerInvariant()}{nature}: {item.Claim}", 1);
        Printed.Line($"{item.AssertedBy}, {Day(item.SourceDate)}: {item.Source}{(item.Location is { } at ? $" at {at}" : "")}", 2);
        if (item.BytesDigest is { } digest) Printed.Line($"bytes sha256:{digest.Hex}", 2);
        if (item.Test is { } test)
        {
            Printed.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"p {test.PValue} at alpha {test.Alpha} / {test.Candidates} candidates, n {test.SampleSize}, {test.Statistic}; null hypothesis: {test.NullHypothesis}"), 2);
        }

        Printed.Line(origin, 2);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "day not known";

    private static string Said(Truth truth) => truth switch { Truth.Yes => "forbidden", Truth.No => "not forbidden", Truth.Unknown => "not known" };
}

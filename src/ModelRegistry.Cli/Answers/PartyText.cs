using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Parties;

namespace ModelRegistry.Cli.Answers;

/// <summary>A party over time as lines that people read.</summary>
internal static class PartyText
{
    public static void Print(ShowParty.Answer shown)
    {
        Printed.Line(shown.Party.Name);
        Printed.Row("country", shown.Party.Country?.Code, 1);
        Printed.Row("headquarters", shown.Party.Headquarters?.Code, 1);
        Printed.Row("ultimate parent", shown.UltimateParent, 1);
        foreach (var row in shown.Stretches)
        {
            Printed.Line($"{row.Row.Period}: country {row.Row.Country?.Code ?? "not stated"}, headquarters {row.Row.Headquarters?.Code ?? "not stated"}, "
                + $"ultimate parent {row.UltimateParent ?? "not stated"} ({Source(row.Evidence)})", 1);
        }

        foreach (var share in shown.Owners) Printed.Row("held by", Words(share), 1);
        foreach (var share in shown.Owned) Printed.Row("holds", Words(share), 1);
    }

    private static string Words(ShowParty.Share share) => $"{share.Other}, {share.Held.Fraction} of 1, {share.Held.Period} ({Source(share.Evidence)})";

    private static string Source(EvidenceItem? item) => item is null ? "filed under the party" : $"{item.Kind.Rule().Code}: {item.Source}";
}

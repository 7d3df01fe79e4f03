using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Decisions;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>Rules and facts of routing in words.</summary>
internal static class RoutingWords
{
    public static ShowRouting.Rule Of(RoutingRule rule, IReadOnlyList<Team> teams, IReadOnlyList<Agency> agencies) => new(
        rule.Order, rule.Name, When(rule),
        $"team {teams.FirstOrDefault(team => team.Id == rule.TeamId)?.Name ?? "of another office"}"
        + (rule.Level is { } level ? $"; advice of the {AdviceWords.Of(level)} level" : "")
        + (rule.Agency is { } agency ? $"; referral to {agencies.FirstOrDefault(one => one.Id == agency)?.Name ?? "an agency"}" : ""));

    public static string Of(RoutingFacts facts) => string.Join("; ",
        facts.Authority, InWords.Of(facts.Kind), $"to {facts.Destination}", facts.Outcome is { } outcome
            ? $"answer {outcome}" : "not evaluated",
        facts.Flags.Count == 0 ? "no flag" : "flags " + string.Join(", ", facts.Flags.Select(kind => FlagTable.Of(kind).Words)),
        $"risk {InWords.Of(facts.Risk)}");

    private static string When(RoutingRule rule)
    {
        string[] parts =
        [
            Named("authority", rule.Authorities), Named("application", rule.Kinds.Select(InWords.Of)), Named("to", rule.Destinations),
            Named("answer", rule.Outcomes), Named("flag", rule.Flags.Select(kind => FlagTable.Of(kind).Words)),
            Named("risk", rule.Risks.Select(InWords.Of)),
        ];
        var asked = string.Join("; ", parts.Where(part => part.Length > 0));
        return $"{(asked.Length == 0 ? "any case" : asked)}, from {rule.From:O}{(rule.Until is { } until ? $" to before {until:O}" : "")}";
    }

    private static string Named(string what, IEnumerable<string> values)
    {
        var named = string.Join(" or ", values);
        return named.Length == 0 ? "" : $"{what} {named}";
    }
}

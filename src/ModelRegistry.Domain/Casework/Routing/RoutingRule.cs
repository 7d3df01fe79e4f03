using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Casework.Flags;

namespace ModelRegistry.Domain.Casework.Routing;

/// <summary>How much is at stake in a case, as far as routing asks.</summary>
public enum CaseRisk
{
    /// <summary>Nobody has evaluated the case yet and no flag blocks it.</summary>
    NotKnown = 1,

    /// <summary>The law as evaluated asks for no licence.</summary>
    Low = 2,

    /// <summary>The law asks for a licence, or cannot tell.</summary>
    Medium = 3,

    /// <summary>A flag blocks it, or an authority has decided against it.</summary>
    High = 4,
}

/// <summary>What a case is routed by.</summary>
/// <param name="Authority">The authority's code.</param>
/// <param name="Kind">What is applied for.</param>
/// <param name="Destination">Where it is to go.</param>
/// <param name="Outcome">What the law answered, by the name of the answer; null before the office has evaluated.</param>
/// <param name="Flags">The kinds of the flags that stand.</param>
/// <param name="Risk">How much is at stake.</param>
public sealed record RoutingFacts(
    string Authority, ApplicationKind Kind, string Destination, string? Outcome, IReadOnlyList<FlagKind> Flags, CaseRisk Risk);

/// <summary>
/// One rule by which cases are routed. A condition that names nothing asks for nothing; a fact that is not known meets no condition. Of the
/// rules that hold on the day, the first in order that a case meets routes it.
/// </summary>
/// <param name="Order">Its place; the lower is asked first.</param>
/// <param name="Name">What it is for, in words.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="TeamId">The team that takes the case.</param>
public sealed record RoutingRule(int Order, string Name, DateOnly From, TeamId TeamId)
{
    /// <summary>The first day it no longer holds; null for no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The authorities, by code; none for any.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    /// <summary>What is applied for; none for anything.</summary>
    public IReadOnlyList<ApplicationKind> Kinds { get; init; } = [];

    /// <summary>The destinations, by code; none for any.</summary>
    public IReadOnlyList<string> Destinations { get; init; } = [];

    /// <summary>What the law answered, by the names of the answers; none for anything, evaluated or not.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Flags of which one stands; none for no matter which.</summary>
    public IReadOnlyList<FlagKind> Flags { get; init; } = [];

    /// <summary>How much is at stake; none for no matter how much.</summary>
    public IReadOnlyList<CaseRisk> Risks { get; init; } = [];

    /// <summary>The level from which advice must come before the case is finalised; null for none.</summary>
    public AdviceLevel? Level { get; init; }

    /// <summary>The agency to which the case must have been referred before it is finalised; null for none.</summary>
    public OrganisationId? Agency { get; init; }

    /// <summary>Whether it routes a case with these facts on a day.</summary>
    public bool Meets(RoutingFacts facts, DateOnly day) =>
        From <= day && (Until is not { } until || day < until)
        && Allows(Authorities, facts.Authority) && Allows(Kinds, facts.Kind) && Allows(Destinations, facts.Destination)
        && (Outcomes.Count == 0 || (facts.Outcome is { } outcome && Outcomes.Contains(outcome)))
        && (Flags.Count == 0 || facts.Flags.Any(Flags.Contains)) && Allows(Risks, facts.Risk);

    /// <summary>The rule that routes a case with these facts on a day; null where none does.</summary>
    public static RoutingRule? First(IEnumerable<RoutingRule> rules, RoutingFacts facts, DateOnly day) =>
        rules.OrderBy(rule => rule.Order).FirstOrDefault(rule => rule.Meets(facts, day));

    private static bool Allows<T>(IReadOnlyList<T> named, T value) => named.Count == 0 || named.Contains(value);
}

namespace ModelRegistry.Domain.Casework.Routing;

/// <summary>
/// The rules of routing as one keeper wrote them. Never changed: another edition is written. It routes nothing before another keeper has
/// released it.
/// </summary>
public sealed class RoutingEdition : IAppendOnly
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The rules as canonical JSON.</summary>
    public required string RulesJson { get; init; }

    /// <summary>The digest of <see cref="RulesJson"/>: what a second keeper agrees to.</summary>
    public required Sha256Digest Digest { get; init; }

    /// <summary>Why it is written.</summary>
    public required string Why { get; init; }

    /// <summary>Who wrote it.</summary>
    public required PersonId WrittenBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Its release; null while nobody has released it.</summary>
    public RoutingRelease? Release { get; init; }
}

/// <summary>That a second keeper released an edition of routing. The one released last routes.</summary>
public sealed class RoutingRelease : IAppendOnly
{
    /// <summary>The edition.</summary>
    public required int Edition { get; init; }

    /// <summary>Its place among the releases, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who released it: never who wrote it.</summary>
    public required PersonId ReleasedBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset ReleasedAt { get; init; }
}

/// <summary>How a case was routed once: by which facts, rule and edition. Never changed.</summary>
public sealed class CaseRouting : ITenantOwned, IAppendOnly
{
    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Its place among the routings of the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The organisation that applied; its people never see it.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The facts as canonical JSON.</summary>
    public required string FactsJson { get; init; }

    /// <summary>The edition.</summary>
    public required int Edition { get; init; }

    /// <summary>The order of the rule that the case met; null where it met none.</summary>
    public int? RuleOrder { get; init; }

    /// <summary>The rule in words; null where the case met none.</summary>
    public string? RuleName { get; init; }

    /// <summary>The team that took the case; null for none.</summary>
    public TeamId? TeamId { get; init; }

    /// <summary>The level from which advice must come; null for none.</summary>
    public Advice.AdviceLevel? Level { get; init; }

    /// <summary>The agency that must have been asked; null for none.</summary>
    public OrganisationId? Agency { get; init; }

    /// <summary>Who did what routed it.</summary>
    public required PersonId RoutedBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset RoutedAt { get; init; }
}

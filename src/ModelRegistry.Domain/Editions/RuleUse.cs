namespace ModelRegistry.Domain.Editions;

/// <summary>That a rule bore on an evaluation's answer: it was met there, or open.</summary>
public sealed class RuleUse : ITenantOwned, IAppendOnly
{
    /// <summary>The rule's id.</summary>
    public required string RuleId { get; init; }

    /// <summary>The evaluation.</summary>
    public required EvaluationId EvaluationId { get; init; }

    /// <summary>Whose evaluation it is.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Whether its limbs were met; false where they were open.</summary>
    public required bool Met { get; init; }
}

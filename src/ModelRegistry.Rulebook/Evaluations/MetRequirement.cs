namespace ModelRegistry.Rulebook.Evaluations;

/// <summary>A licence requirement that is met and counts, with every exception that overrides it.</summary>
/// <param name="RuleId">The id of the rule that requires the licence.</param>
/// <param name="Citation">Its provision.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Authority">Who would license.</param>
public sealed record MetRequirement(string RuleId, string Citation, string Title, string Authority)
{
    /// <summary>How an application would be looked at.</summary>
    public ReviewPolicy? ReviewPolicy { get; init; }

    /// <summary>The policy in a sentence.</summary>
    public string? ReviewPolicyText { get; init; }

    /// <summary>What a licence under it is usually made subject to; none where the rulebook holds nothing of it.</summary>
    public IReadOnlyList<string> UsualConditions { get; init; } = [];

    /// <summary>The exceptions that override it, in the rulebook's order, each with its outcome.</summary>
    public IReadOnlyList<ExceptionLookedAt> Exceptions { get; init; } = [];
}

/// <summary>An exception to a requirement that is met: whether it takes out of it, and what bars it where it does not.</summary>
/// <param name="RuleId">The exception's id.</param>
/// <param name="Citation">Its provision.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Why">Why it helps, may help or does not help, in a sentence.</param>
public sealed record ExceptionLookedAt(string RuleId, string Citation, string Title, Outcome Outcome, string Why)
{
    /// <summary>The limb that bars it, or that is open; null where none does.</summary>
    public string? Limb { get; init; }

    /// <summary>For an open limb: the fact that would settle it.</summary>
    public MissingFact? Missing { get; init; }

    /// <summary>What must stay fulfilled where it is met, and what would have to where it is open.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];
}

namespace ModelRegistry.Rulebook.Evaluations;

/// <summary>What a rule found. Never a bool: unknown is an outcome of its own.</summary>
public enum Outcome
{
    /// <summary>The rule does not concern this item or transaction.</summary>
    NotApplicable,

    /// <summary>The rule concerns it and does not count on this day under this profile.</summary>
    NotInForce,

    /// <summary>A limb is not fulfilled.</summary>
    Unmet,

    /// <summary>No limb fails and at least one is unknown.</summary>
    Indeterminate,

    /// <summary>Every limb is fulfilled.</summary>
    Met,
}

/// <summary>What part a rule plays in the answer.</summary>
public enum RuleRole
{
    /// <summary>Whether the item is subject to the regulations at all, or how it is classified; no licence by itself.</summary>
    Scope,

    /// <summary>A licence requirement.</summary>
    LicenceRequirement,

    /// <summary>Takes out what another rule took in: an exclusion or licence exception. Names what it overrides.</summary>
    Exception,

    /// <summary>Warns; neither requires nor excuses.</summary>
    RedFlag,

    /// <summary>A duty beside licences, as in the AI Act: neither stricter nor laxer than a licence, and never in its answer.</summary>
    Duty,
}

/// <summary>Where a provision stands.</summary>
public enum Standing
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A proposal; no law.</summary>
    Proposed,

    /// <summary>In the code; compliance not yet due.</summary>
    Codified,

    /// <summary>Compliance is due.</summary>
    ComplianceDue,

    /// <summary>Codified and not enforced.</summary>
    NotEnforced,

    /// <summary>In force and enforced.</summary>
    Enforced,

    /// <summary>Suspended.</summary>
    Suspended,

    /// <summary>Rescinded.</summary>
    Rescinded,

    /// <summary>Not made yet on that day.</summary>
    NotMade,
}

/// <summary>How an application would be looked at.</summary>
public enum ReviewPolicy
{
    /// <summary>None is stated; approval must not be inferred.</summary>
    NotStated,

    /// <summary>Presumption of approval.</summary>
    PresumptionOfApproval,

    /// <summary>Case by case.</summary>
    CaseByCase,

    /// <summary>Presumption of denial.</summary>
    PresumptionOfDenial,

    /// <summary>Policy of denial.</summary>
    PolicyOfDenial,

    /// <summary>As the entry of the list says; its text stands in the finding.</summary>
    PerEntry,
}

/// <summary>One rule's outcome with its trace. The trace is what is returned, printed and frozen; it is not a log.</summary>
public sealed record Finding
{
    /// <summary>The rule's id: "us/ear/734.9/l".</summary>
    public required string RuleId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The provision.</summary>
    public required string Citation { get; init; }

    /// <summary>The authority.</summary>
    public required string Authority { get; init; }

    /// <summary>The part it plays.</summary>
    public required RuleRole Role { get; init; }

    /// <summary>Where the provision stands on the day.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The standing in a sentence, with its dates: "codified 2025-01-13, not enforced since 2025-05-13".</summary>
    public required string StandingText { get; init; }

    /// <summary>Whether the standing counts under the question's profile.</summary>
    public required bool Counts { get; init; }

    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What the limbs alone would give if the rule counted; equals the outcome where it does.</summary>
    public required Outcome OutcomeIfInForce { get; init; }

    /// <summary>The limbs in the law's order; none where the rule is not applicable.</summary>
    public IReadOnlyList<LimbResult> Limbs { get; init; } = [];

    /// <summary>Why the rule is not applicable, where it is not.</summary>
    public string? WhyNotApplicable { get; init; }

    /// <summary>For a licence requirement: the review policy.</summary>
    public ReviewPolicy? ReviewPolicy { get; init; }

    /// <summary>The policy in a sentence, with the entry's own text where it is per entry.</summary>
    public string? ReviewPolicyText { get; init; }

    /// <summary>For an exception: the ids of the rules it overrides.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>For an exception that is met or open: its conditions. For a requirement: those usual for a licence under it.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Ids of unverified parameters or unknown standings that the outcome turns on.</summary>
    public IReadOnlyList<string> TurnsOnUnverified { get; init; } = [];
}

namespace ModelRegistry.Rulebook.Questions;

/// <summary>An alleged extraction campaign.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Teacher">The teacher's name or family.</param>
/// <param name="AllegedAgainst">The party named.</param>
/// <param name="DisclosedBy">By whom.</param>
/// <param name="DisclosedOn">When.</param>
/// <param name="Source">The source.</param>
public sealed record CampaignFacts(
    string Id,
    string Title,
    string Teacher,
    string AllegedAgainst,
    string DisclosedBy,
    DateOnly DisclosedOn,
    string Source)
{
    /// <summary>Accounts used.</summary>
    public Interval? Accounts { get; init; }

    /// <summary>Exchanges made.</summary>
    public Interval? Exchanges { get; init; }

    /// <summary>Days the window lasted.</summary>
    public int? WindowDays { get; init; }

    /// <summary>Whether the provider found its terms breached.</summary>
    public Truth BreachOfTerms { get; init; } = Truth.Unknown;
}

/// <summary>What is recorded towards a safe harbour.</summary>
public sealed record SafeHarbourFacts
{
    /// <summary>Whether the teacher's developer has registered its consent.</summary>
    public Truth TeacherConsent { get; init; } = Truth.Unknown;

    /// <summary>Whether the security review's checklist is complete.</summary>
    public Truth SecurityReview { get; init; } = Truth.Unknown;

    /// <summary>Whether an accountable developer in an allied country is named.</summary>
    public Truth AccountableDeveloper { get; init; } = Truth.Unknown;
}

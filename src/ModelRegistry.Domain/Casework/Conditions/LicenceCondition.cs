namespace ModelRegistry.Domain.Casework.Conditions;

/// <summary>How a condition stands.</summary>
public enum ConditionState
{
    /// <summary>To be fulfilled, or kept.</summary>
    Open = 1,

    /// <summary>The holder has reported; the authority has yet to look.</summary>
    Reported = 2,

    /// <summary>Fulfilled, with evidence that the authority accepted; nothing is due any more.</summary>
    Met = 3,

    /// <summary>The authority has noted that it was not kept.</summary>
    Breached = 4,
}

/// <summary>
/// A condition of an issued decision as it stands now, to be listed by its due day. It follows from the licence's entries, which are never
/// changed, and from nothing else.
/// </summary>
public sealed class LicenceCondition : ITenantOwned
{
    private LicenceCondition()
    {
    }

    /// <summary>The decision.</summary>
    public DecisionId DecisionId { get; private init; }

    /// <summary>Its number in the decision, from 1.</summary>
    public int Number { get; private init; }

    /// <inheritdoc/>
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>What it asks, by code.</summary>
    public ConditionDuty Duty { get; private init; }

    /// <summary>What it asks, in words.</summary>
    public string Text { get; private init; } = "";

    /// <summary>How many days before the due day the holder is reminded.</summary>
    public int RemindDays { get; private init; }

    /// <summary>How it stands.</summary>
    public ConditionState State { get; private set; }

    /// <summary>The next due day; null where none is to come.</summary>
    public DateOnly? NextDue { get; private set; }

    /// <summary>How often a fulfilment was accepted.</summary>
    public int Accepted { get; private set; }

    /// <summary>A condition of a decision that is being issued.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="owner">The holder.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="terms">What it says.</param>
    public static LicenceCondition Of(DecisionId decision, OrganisationId owner, int number, ConditionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new()
        {
            DecisionId = decision,
            OrganisationId = owner,
            Number = number,
            Duty = terms.Duty,
            Text = terms.Text,
            RemindDays = terms.RemindDays,
            State = ConditionState.Open,
            NextDue = terms.DueOn,
        };
    }

    internal void Report() => State = ConditionState.Reported;

    internal void Accept(ConditionTerms terms)
    {
        Accepted++;
        NextDue = terms.DueAfter(Accepted);
        State = NextDue is null ? ConditionState.Met : ConditionState.Open;
    }

    internal void Return() => State = ConditionState.Open;

    internal void Breach() => State = ConditionState.Breached;
}

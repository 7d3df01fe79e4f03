using ModelRegistry.Domain.Casework.Advice;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>One piece of advice, as the office reads it.</summary>
/// <param name="Number">Its number within the case.</param>
/// <param name="Level">From which level.</param>
/// <param name="By">Who advised: a name while it is kept, and for whom.</param>
/// <param name="Part">On what.</param>
/// <param name="Verdict">What is advised.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Conditions">On what conditions.</param>
/// <param name="At">When.</param>
/// <param name="Digest">The digest of the facts it was given on.</param>
/// <param name="Stale">Whether those facts have changed since.</param>
/// <param name="Supersedes">The number of the advice whose place it took; null for none.</param>
/// <param name="SupersededBy">The number of the advice that took its place; null while it stands.</param>
public sealed record AdviceView(
    int Number, AdviceLevel Level, string By, string Part, AdviceVerdict Verdict, string Reasons, IReadOnlyList<string> Conditions,
    DateTimeOffset At, string Digest, bool Stale, int? Supersedes, int? SupersededBy)
{
    /// <summary>Whether two persons have retracted it.</summary>
    public bool Retracted { get; init; }

    /// <summary>The reference of the amended case on which it was given; null where it was given on this one.</summary>
    public string? TakenOverFrom { get; init; }
}

/// <summary>A referral, as the office reads it.</summary>
/// <param name="Number">Its number within the case.</param>
/// <param name="Agency">To which agency.</param>
/// <param name="Capacity">In what capacity it is asked.</param>
/// <param name="Question">What it is asked.</param>
/// <param name="DueOn">The last day to answer.</param>
/// <param name="State">How it stands.</param>
/// <param name="Reason">Why it was recalled; null otherwise.</param>
public sealed record ReferralView(
    int Number, string Agency, string Capacity, string Question, DateOnly DueOn, ReferralState State, string? Reason);

/// <summary>A disagreement that went up, as the office reads it.</summary>
/// <param name="Number">Its number within the case.</param>
/// <param name="About">On what.</param>
/// <param name="BegunAt">When it began.</param>
/// <param name="DueOn">The day by which it is to be resolved; null where none is known.</param>
/// <param name="Minutes">What was said, with who spoke and when it was written down.</param>
/// <param name="End">How it ended, in a sentence; null while it is open.</param>
public sealed record EscalationView(
    int Number, string About, DateTimeOffset BegunAt, DateOnly? DueOn, IReadOnlyList<EscalationView.Minute> Minutes, string? End)
{
    /// <summary>One thing that was said.</summary>
    /// <param name="Speaker">Who spoke, by office.</param>
    /// <param name="Said">What was said.</param>
    /// <param name="At">When it was written down.</param>
    public sealed record Minute(string Speaker, string Said, DateTimeOffset At);
}

/// <summary>Turns rows of advice into what is shown.</summary>
internal static class AdviceViews
{
    public static ReferralState StateOf(CaseReferral referral, DateOnly today) => referral.End switch
    {
        { Answered: true } => ReferralState.Answered,
        { Answered: false } => ReferralState.Recalled,
        null => referral.DueOn < today ? ReferralState.Overdue : ReferralState.Open,
    };

    public static EscalationView Of(CaseEscalation escalation) => new(
        escalation.Number, escalation.About, escalation.BegunAt, escalation.DueOn,
        [.. escalation.Minutes.OrderBy(one => one.Number).Select(one => new EscalationView.Minute(one.Speaker, one.Said, one.RecordedAt))],
        escalation.End is not { } end ? null : end.ResolvedAs is { } by ? $"Resolved by the {by}: {end.Reasons}" : end.Reasons);
}

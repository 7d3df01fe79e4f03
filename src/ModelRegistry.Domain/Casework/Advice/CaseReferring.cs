using ModelRegistry.Domain.Casework.Advice;

namespace ModelRegistry.Domain.Casework;

/// <content>Referrals of a case to agencies, and what keeps it from being finalised.</content>
public sealed partial class LicenceCase
{
    private readonly List<CaseReferral> referrals = [];
    private IReadOnlyList<string>? heeded;

    /// <summary>Every referral there was.</summary>
    public IReadOnlyList<CaseReferral> Referrals => referrals;

    /// <summary>The referrals that no agency has answered and nobody recalled.</summary>
    public IEnumerable<CaseReferral> OpenReferrals => referrals.Where(one => one.End is null);

    /// <summary>Lays the case before an agency.</summary>
    /// <param name="referral">The referral, numbered after the last one.</param>
    /// <param name="agencyName">The agency's name, for the history.</param>
    /// <param name="actor">An officer of the authority.</param>
    public CaseRefusal? Refer(CaseReferral referral, string agencyName, CaseActor actor)
    {
        if (referral.CaseId != Id || referral.ReferredBy != actor.Person || referral.Number != referrals.Count + 1)
            throw new ArgumentException("A referral belongs to its case and to who refers it, and is numbered in order.", nameof(referral));
        if (OpenReferrals.Any(one => one.AgencyId == referral.AgencyId))
            return new CaseRefusal.NotAtThisStage($"The case is with {agencyName} already.");
        var sentence = $"The case was referred to {agencyName} ({referral.Capacity}), to be answered by {referral.DueOn:O}.";
        if (Move(Stage, CaseAct.Refer, actor, new(sentence, Internal: true)) is { } refusal) return refusal;
        referrals.Add(referral);
        ReferralsOut = OpenReferrals.Count();
        return null;
    }

    /// <summary>Takes a referral back; the agency reads the case no more.</summary>
    /// <param name="number">Which referral.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">An officer of the authority.</param>
    public CaseRefusal? Recall(int number, string reason, CaseActor actor)
    {
        if (OpenReferrals.FirstOrDefault(one => one.Number == number) is not { } referral)
            return new CaseRefusal.NotAtThisStage($"Referral {number} is not open: it is answered or recalled, or there is none.");
        var sentence = $"Referral {number} was recalled: {reason}";
        if (Move(Stage, CaseAct.RecallReferral, actor, new(sentence, Internal: true)) is { } refusal) return refusal;
        referral.Close(Ended(referral, false, reason, actor));
        ReferralsOut = OpenReferrals.Count();
        return null;
    }

    /// <summary>
    /// Says what keeps the case from being finalised besides its own advice: flags that block it. Whoever sends a case on, or signs,
    /// says so first, in the transaction in which the case moves.
    /// </summary>
    /// <param name="flags">A sentence for each flag that blocks.</param>
    /// <param name="parts">The parts of the case now.</param>
    public void Heed(IEnumerable<string> flags, IReadOnlyList<AdvisedPart> parts) => heeded = [.. Obstacles(parts), .. flags];

    /// <summary>What keeps the case from being finalised, in sentences; unheard of, every advice is taken as fresh.</summary>
    public IReadOnlyList<string> WhatBlocks => heeded ?? Obstacles(null);

    private List<string> Obstacles(IReadOnlyList<AdvisedPart>? parts) =>
    [
        .. OpenReferrals.Select(one => $"Referral {one.Number} is open until {one.DueOn:O}: the agency answers first, or it is recalled."),
        .. AdviceStanding.Conflicts(AdviceThatCounts, parts)
            .Select(one => $"The levels disagree on {one.Words} ({one.Sentence}): it is resolved first."),
        .. LiveDraft is { } draft
            ? AdviceStanding.Prevailing(AdviceThatCounts, parts).Select(one => Against(draft, one)).OfType<string>()
            : [],
    ];

    private static string? Against(DraftDetermination draft, CaseAdvice advised) => (advised.Verdict, draft.Outcome) switch
    {
        (AdviceVerdict.Refuse, DeterminationOutcome.Granted or DeterminationOutcome.GrantedWithConditions
            or DeterminationOutcome.NoLicenceRequired) =>
            $"What is advised on {advised.PartWords} is to refuse, and the draft says: {CaseWords.Of(draft.Outcome)}.",
        (AdviceVerdict.ApproveWithConditions, DeterminationOutcome.Granted) =>
            $"What is advised on {advised.PartWords} has conditions, and the draft has none.",
        _ => null,
    };

    private ReferralEnd Ended(CaseReferral referral, bool answered, string? reason, CaseActor actor) => new()
    {
        CaseId = Id,
        Number = referral.Number,
        OrganisationId = OrganisationId,
        Answered = answered,
        Reason = reason,
        EndedBy = actor.Person,
        EndedAt = actor.Moment,
    };
}

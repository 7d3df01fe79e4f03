using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Domain.Casework;

/// <summary>The trade's own words for what the enumerations of a case name, the same on screens, papers and in the documentation.</summary>
public static partial class CaseWords
{
    /// <summary>A stage.</summary>
    public static string Of(CaseStage stage) => stage switch
    {
        CaseStage.Submitted => "submitted",
        CaseStage.Drafting => "drafting",
        CaseStage.AwaitingCountersignature => "awaiting countersignature",
        CaseStage.Issued => "issued",
        CaseStage.Withdrawn => "withdrawn",
        CaseStage.AwaitingApplicant => "waiting for the applicant",
        CaseStage.Superseded => "superseded",
        CaseStage.AwaitingSecondSignature => "awaiting a second countersignature",
        CaseStage.DenialIntended => "denial intended, the applicant may reply",
    };

    /// <summary>An act, as one would say it.</summary>
    public static string Of(CaseAct act) => act switch
    {
        CaseAct.Apply => "apply",
        CaseAct.Draft => "draft a determination",
        CaseAct.SendToCountersign => "send to countersign",
        CaseAct.SendBack => "send back",
        CaseAct.Issue => "countersign and issue",
        CaseAct.Withdraw => "withdraw",
        CaseAct.Ask => "ask the applicant",
        CaseAct.Remark => "write to the authority",
        CaseAct.Explain => "write to the applicant",
        CaseAct.Answer => "answer a question",
        CaseAct.AnswerLast => "answer the last question",
        CaseAct.CloseQuestion => "close a question unanswered",
        CaseAct.CloseLast => "close the last question unanswered",
        CaseAct.ProposeMeasure => "propose a measure on the decision",
        CaseAct.ConfirmMeasure => "confirm the measure",
        CaseAct.RejectMeasure => "reject the measure",
        CaseAct.Amend => "amend by another application",
        CaseAct.Agree => "agree as the first of two countersigners",
        CaseAct.AnnounceDenial => "send the letter of an intended denial",
        CaseAct.ReplyToIntent => "reply to the intended denial",
        CaseAct.ProposeCorrection => "propose a correction",
        CaseAct.ConfirmCorrection => "confirm the correction",
        CaseAct.RejectCorrection => "reject the correction",
        CaseAct.FileAppeal => "appeal",
        CaseAct.JoinPanel => "take a seat on the panel",
        CaseAct.JudgeAppeal => "vote on the appeal",
        CaseAct.UpholdDecision => "uphold the decision",
        CaseAct.VaryDecision => "have the decision varied",
        CaseAct.SetDecisionAside => "set the decision aside",
        CaseAct.WithdrawAppeal => "take the appeal back",
        CaseAct.Advise => "advise",
        CaseAct.Refer => "refer to an agency",
        CaseAct.RecallReferral => "recall a referral",
        CaseAct.AnswerReferral => "answer a referral",
        CaseAct.Minute => "take minutes",
        CaseAct.ResolveConflict => "resolve a disagreement",
        CaseAct.RaiseFlag => "raise a flag",
        CaseAct.LiftFlag => "lift a flag",
        CaseAct.LiftReservedFlag => "lift a reserved flag",
        CaseAct.Take => "take the case",
        CaseAct.HandOver => "hand the case over",
    };

    /// <summary>A capacity.</summary>
    public static string Of(CaseRole role) => role switch
    {
        CaseRole.Applicant => "applicant",
        CaseRole.LicensingOfficer => "licensing officer",
        CaseRole.Countersigner => "countersigner",
        CaseRole.ReferredAgency => "referred agency",
        CaseRole.KeeperOfAccounts => "keeper of accounts",
    };

    /// <summary>An outcome as the heading of a decision.</summary>
    public static string Of(DeterminationOutcome outcome) => outcome switch
    {
        DeterminationOutcome.NoLicenceRequired => "No licence required",
        DeterminationOutcome.Granted => "Licence granted",
        DeterminationOutcome.GrantedWithConditions => "Licence granted with conditions",
        DeterminationOutcome.Denied => "Licence denied",
        DeterminationOutcome.ReturnedWithoutAction => "Application returned without action",
    };

    /// <summary>A measure, as one would say it: "suspend".</summary>
    public static string Of(MeasureKind kind) => kind switch
    {
        MeasureKind.Suspend => "suspend",
        MeasureKind.Reinstate => "reinstate",
        MeasureKind.Revoke => "revoke",
        MeasureKind.SetAside => "set aside",
    };

    /// <summary>The ground of a measure.</summary>
    public static string Of(MeasureGround ground) => ground switch
    {
        MeasureGround.HolderAsked => "because the holder asked for it",
        MeasureGround.LawChanged => "because the law has changed",
        MeasureGround.FactsChanged => "because the facts have changed",
        MeasureGround.FalseStatement => "because of a false or missing statement",
        MeasureGround.ConditionBroken => "because a condition was not kept",
        MeasureGround.PartyListed => "because a party was listed or denied",
        MeasureGround.GroundGone => "because the ground of the earlier measure is gone",
        MeasureGround.Other => "for another reason",
        MeasureGround.Appeal => "on an appeal",
    };

    /// <summary>Whether a decision may be relied on.</summary>
    public static string Of(DecisionStatus status) => status switch
    {
        DecisionStatus.NotYetValid => "not yet valid",
        DecisionStatus.Valid => "valid",
        DecisionStatus.Suspended => "suspended",
        DecisionStatus.Revoked => "revoked",
        DecisionStatus.Expired => "expired",
        DecisionStatus.SetAside => "set aside on appeal",
        DecisionStatus.Superseded => "superseded by a later decision",
    };

    internal static string Of(CaseGuard guard) => Listed(
        (guard.HasFlag(CaseGuard.OwnOrganisation), "the person acts for the organisation that applies"),
        (guard.HasFlag(CaseGuard.NotTheApplicant), "the person neither applied nor acts for who applied"),
        (guard.HasFlag(CaseGuard.LiveDraft), "a draft stands"),
        (guard.HasFlag(CaseGuard.AnotherPerson), "the person did not draft it"),
        (guard.HasFlag(CaseGuard.SameDraft), "the digest read is the digest of the draft"),
        (guard.HasFlag(CaseGuard.OthersOpen), "another question is open besides"),
        (guard.HasFlag(CaseGuard.LastOpen), "no other question is open"),
        (guard.HasFlag(CaseGuard.NoMeasureWaits), "no measure waits"),
        (guard.HasFlag(CaseGuard.AnothersMeasure), "a measure waits that another person proposed"),
        (guard.HasFlag(CaseGuard.OneOrder), "one countersigner is enough for it"),
        (guard.HasFlag(CaseGuard.TwoOrders), "two countersigners are needed for it"),
        (guard.HasFlag(CaseGuard.ThirdPerson), "the person is not the one who agreed first"),
        (guard.HasFlag(CaseGuard.DenialDrafted), "what is drafted is a denial"),
        (guard.HasFlag(CaseGuard.Heard), "a denial was announced on its grounds and the applicant heard, or the law asks for no announcement"),
        (guard.HasFlag(CaseGuard.NoCorrectionWaits), "no correction waits"),
        (guard.HasFlag(CaseGuard.AnothersCorrection), "a correction waits that another person proposed"),
        (guard.HasFlag(CaseGuard.NoAppealOpen), "no appeal is open"),
        (guard.HasFlag(CaseGuard.AppealOpen), "an appeal is open"),
        (guard.HasFlag(CaseGuard.TookNoPart), "the person took no part in the case before"),
        (guard.HasFlag(CaseGuard.OnPanel), "the person sits on the panel"),
        (guard.HasFlag(CaseGuard.AnotherAgrees), "another member said the same"),
        (guard.HasFlag(CaseGuard.Undecided), "no decision of the case is out"),
        (guard.HasFlag(CaseGuard.NothingBlocks), "no flag, open referral or contrary advice blocks it"),
        (guard.HasFlag(CaseGuard.Referred), "the case is referred to the person's agency"),
        (guard.HasFlag(CaseGuard.Escalated), "a disagreement of the levels waits"),
        (guard.HasFlag(CaseGuard.NotAnAdviser), "the person has not advised on the case"));

    internal static string Of(CaseEffect effect) => Listed(
        (effect.HasFlag(CaseEffect.GivesReference), "the reference is given"),
        (effect.HasFlag(CaseEffect.VoidsDraft), "the draft before is void"),
        (effect.HasFlag(CaseEffect.SetsDraft), "a new draft stands"),
        (effect.HasFlag(CaseEffect.MakesDecision), "the decision is composed, signed, verified and kept"),
        (effect.HasFlag(CaseEffect.StopsClocks), "the clocks stop"),
        (effect.HasFlag(CaseEffect.StartsClocks), "the clocks run again"),
        (effect.HasFlag(CaseEffect.ChangesForce), "the decision's force changes"),
        (effect.HasFlag(CaseEffect.Amended), "the application that amends it is linked"),
        (effect.HasFlag(CaseEffect.ForgetsAgreement), "a first agreement counts no more"),
        (effect.HasFlag(CaseEffect.SendsLetter), "the letter is signed and kept, and the time to reply begins"),
        (effect.HasFlag(CaseEffect.Corrects), "the correction holds; what was evaluated before stays frozen"));

    private static string Listed(params (bool Holds, string Words)[] parts) =>
        string.Join("; ", parts.Where(part => part.Holds).Select(part => part.Words));
}

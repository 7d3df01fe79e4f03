namespace ModelRegistry.Domain.Casework;

/// <summary>Where a case stands.</summary>
public enum CaseStage
{
    /// <summary>Received from the applicant; nobody has drafted yet.</summary>
    Submitted = 1,

    /// <summary>A determination is being drafted.</summary>
    Drafting = 2,

    /// <summary>A draft waits for a second person.</summary>
    AwaitingCountersignature = 3,

    /// <summary>Decided; the signed decision is out.</summary>
    Issued = 4,

    /// <summary>Taken back by the applicant before it was decided.</summary>
    Withdrawn = 5,

    /// <summary>The applicant has questions to answer; the authority's clocks stand still.</summary>
    AwaitingApplicant = 6,

    /// <summary>Another application of the same organisation has taken its place before it was decided.</summary>
    Superseded = 20,

    /// <summary>One of two countersigners has agreed; the draft waits for the other.</summary>
    AwaitingSecondSignature = 41,

    /// <summary>The applicant was told that a denial is intended and may reply.</summary>
    DenialIntended = 42,
}

/// <summary>What a person does to a case.</summary>
public enum CaseAct
{
    /// <summary>Hand in the application.</summary>
    Apply = 1,

    /// <summary>Draft a determination, or replace the draft by another.</summary>
    Draft = 2,

    /// <summary>Lay the draft before a second person.</summary>
    SendToCountersign = 3,

    /// <summary>Return the draft to its drafter.</summary>
    SendBack = 4,

    /// <summary>Countersign, sign and publish the decision.</summary>
    Issue = 5,

    /// <summary>Take the application back.</summary>
    Withdraw = 6,

    /// <summary>Put questions to the applicant.</summary>
    Ask = 7,

    /// <summary>Write to the authority in a question's thread without answering it: an acknowledgement, a request for time.</summary>
    Remark = 8,

    /// <summary>Write to the applicant in a question's thread.</summary>
    Explain = 9,

    /// <summary>Answer one of several open questions.</summary>
    Answer = 10,

    /// <summary>Answer the last open question.</summary>
    AnswerLast = 11,

    /// <summary>Close one of several open questions without an answer.</summary>
    CloseQuestion = 12,

    /// <summary>Close the last open question without an answer.</summary>
    CloseLast = 13,

    /// <summary>Propose to suspend, reinstate or revoke the decision.</summary>
    ProposeMeasure = 14,

    /// <summary>Give a proposed measure effect.</summary>
    ConfirmMeasure = 15,

    /// <summary>Reject a proposed measure.</summary>
    RejectMeasure = 16,

    /// <summary>Hand in another application that amends this one.</summary>
    Amend = 40,

    /// <summary>Agree first to a draft to which two have to agree.</summary>
    Agree = 41,

    /// <summary>Tell the applicant that a denial is intended.</summary>
    AnnounceDenial = 42,

    /// <summary>Reply to an intended denial.</summary>
    ReplyToIntent = 43,

    /// <summary>Propose to put something right.</summary>
    ProposeCorrection = 44,

    /// <summary>Give a proposed correction effect.</summary>
    ConfirmCorrection = 45,

    /// <summary>Reject a proposed correction.</summary>
    RejectCorrection = 46,

    /// <summary>Appeal against the decision.</summary>
    FileAppeal = 47,

    /// <summary>Take a seat on the panel that hears the appeal.</summary>
    JoinPanel = 48,

    /// <summary>Vote as one member of the panel.</summary>
    JudgeAppeal = 49,

    /// <summary>As the second of two members who agree: the decision stands.</summary>
    UpholdDecision = 50,

    /// <summary>As the second of two members who agree: the decision is to be replaced.</summary>
    VaryDecision = 51,

    /// <summary>As the second of two members who agree: the decision stands no more.</summary>
    SetDecisionAside = 52,

    /// <summary>Take the appeal back.</summary>
    WithdrawAppeal = 53,

    /// <summary>Advise on the item or a party, as an officer or for a team.</summary>
    Advise = 60,

    /// <summary>Lay the case before an agency.</summary>
    Refer = 61,

    /// <summary>Take a referral back.</summary>
    RecallReferral = 62,

    /// <summary>Answer a referral by the agency's advice.</summary>
    AnswerReferral = 63,

    /// <summary>Write down what was said on a disagreement.</summary>
    Minute = 64,

    /// <summary>Give the last word on what the levels disagree on.</summary>
    ResolveConflict = 65,

    /// <summary>Put a flag on the case.</summary>
    RaiseFlag = 66,

    /// <summary>Lift a flag of the case that an officer may lift.</summary>
    LiftFlag = 67,

    /// <summary>Lift a flag of the case that only a countersigner may lift.</summary>
    LiftReservedFlag = 68,

    /// <summary>Take the case onto one's own desk.</summary>
    Take = 69,

    /// <summary>Give the case of an officer who leaves to a colleague.</summary>
    HandOver = 70,
}

/// <summary>In what capacity a person acts on a case.</summary>
public enum CaseRole
{
    /// <summary>A person of the organisation that applies.</summary>
    Applicant = 1,

    /// <summary>An officer of the authority who drafts.</summary>
    LicensingOfficer = 2,

    /// <summary>An officer of the authority who agrees to what another drafted.</summary>
    Countersigner = 3,

    /// <summary>A person of an agency to which the case is referred.</summary>
    ReferredAgency = 40,

    /// <summary>Who keeps accounts: gives what somebody held who leaves to a colleague, and reads none of it.</summary>
    KeeperOfAccounts = 41,
}

namespace ModelRegistry.Domain.Casework;

/// <summary>What must hold, beside stage and role, for a move to be made.</summary>
[Flags]
public enum CaseGuard
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The person neither handed in the application nor acts for the organisation that applied.</summary>
    NotTheApplicant = 1,

    /// <summary>There is a draft that nothing has voided.</summary>
    LiveDraft = 2,

    /// <summary>The person did not draft what is decided: two persons, whatever their roles are or were.</summary>
    AnotherPerson = 4,

    /// <summary>What the person read is, digest for digest, what is decided.</summary>
    SameDraft = 8,

    /// <summary>The person acts for the organisation that applied.</summary>
    OwnOrganisation = 16,

    /// <summary>The question is open, and another one is too.</summary>
    OthersOpen = 32,

    /// <summary>The question is open, and no other is.</summary>
    LastOpen = 64,

    /// <summary>No measure on the decision waits for a second person.</summary>
    NoMeasureWaits = 128,

    /// <summary>A measure on the decision waits, and another person proposed it.</summary>
    AnothersMeasure = 256,

    /// <summary>One countersigner is enough for the draft, by its risk.</summary>
    OneOrder = 1 << 16,

    /// <summary>Two countersigners are needed for the draft, by its risk.</summary>
    TwoOrders = 1 << 17,

    /// <summary>The person is not the one who agreed first.</summary>
    ThirdPerson = 1 << 18,

    /// <summary>What is drafted is a denial.</summary>
    DenialDrafted = 1 << 19,

    /// <summary>
    /// A denial was announced on its grounds, and the applicant has replied or had the time to; or the law asks for none.
    /// </summary>
    Heard = 1 << 20,

    /// <summary>No correction waits for a second person.</summary>
    NoCorrectionWaits = 1 << 21,

    /// <summary>A correction waits, and another person proposed it.</summary>
    AnothersCorrection = 1 << 22,

    /// <summary>No appeal is open.</summary>
    NoAppealOpen = 1 << 23,

    /// <summary>An appeal is open.</summary>
    AppealOpen = 1 << 24,

    /// <summary>The person acted on the case in no capacity before the appeal.</summary>
    TookNoPart = 1 << 25,

    /// <summary>The person sits on the panel.</summary>
    OnPanel = 1 << 26,

    /// <summary>Another member of the panel said the same.</summary>
    AnotherAgrees = 1 << 27,

    /// <summary>No decision of the case is out: one that is stands until another takes its place.</summary>
    Undecided = 1 << 28,

    /// <summary>No flag blocks it, no referral is open, the levels of advice agree, and the draft does not go against them.</summary>
    NothingBlocks = 1 << 9,

    /// <summary>The case is referred to the agency for which the person acts.</summary>
    Referred = 1 << 10,

    /// <summary>The levels disagree, and the disagreement waits.</summary>
    Escalated = 1 << 11,

    /// <summary>The person gave none of the advice.</summary>
    NotAnAdviser = 1 << 12,
}

/// <summary>What a move does beside changing the stage.</summary>
[Flags]
public enum CaseEffect
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>The reference number is given.</summary>
    GivesReference = 1,

    /// <summary>The draft that stood before, if any, is void.</summary>
    VoidsDraft = 2,

    /// <summary>A new draft stands.</summary>
    SetsDraft = 4,

    /// <summary>The decision is composed, signed, verified and kept.</summary>
    MakesDecision = 8,

    /// <summary>The authority's clocks stand still from this day on.</summary>
    StopsClocks = 16,

    /// <summary>The authority's clocks run again.</summary>
    StartsClocks = 32,

    /// <summary>The decision's force changes from a day on.</summary>
    ChangesForce = 64,

    /// <summary>The case is frozen or, once decided, keeps its decision; the application that amends it is linked.</summary>
    Amended = 4096,

    /// <summary>A first agreement to the draft counts no more.</summary>
    ForgetsAgreement = 1 << 16,

    /// <summary>The letter is composed, signed, verified and kept; the time to reply begins.</summary>
    SendsLetter = 1 << 17,

    /// <summary>What was corrected holds from now on; what was evaluated before stays frozen.</summary>
    Corrects = 1 << 18,
}

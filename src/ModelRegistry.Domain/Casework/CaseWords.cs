namespace ModelRegistry.Domain.Casework;

/// <summary>The trade's own words for what the enumerations of a case name, the same on screens, papers and in the documentation.</summary>
public static class CaseWords
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
    };

    /// <summary>A capacity.</summary>
    public static string Of(CaseRole role) => role switch
    {
        CaseRole.Applicant => "applicant",
        CaseRole.LicensingOfficer => "licensing officer",
        CaseRole.Countersigner => "countersigner",
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

    internal static string Of(CaseGuard guard) => Listed(
        (guard.HasFlag(CaseGuard.OwnOrganisation), "the person acts for the organisation that applies"),
        (guard.HasFlag(CaseGuard.NotTheApplicant), "the person neither applied nor acts for who applied"),
        (guard.HasFlag(CaseGuard.LiveDraft), "a draft stands"),
        (guard.HasFlag(CaseGuard.AnotherPerson), "the person did not draft it"),
        (guard.HasFlag(CaseGuard.SameDraft), "the digest read is the digest of the draft"),
        (guard.HasFlag(CaseGuard.OthersOpen), "another question is open besides"),
        (guard.HasFlag(CaseGuard.LastOpen), "no other question is open"));

    internal static string Of(CaseEffect effect) => Listed(
        (effect.HasFlag(CaseEffect.GivesReference), "the reference is given"),
        (effect.HasFlag(CaseEffect.VoidsDraft), "the draft before is void"),
        (effect.HasFlag(CaseEffect.SetsDraft), "a new draft stands"),
        (effect.HasFlag(CaseEffect.MakesDecision), "the decision is composed, signed, verified and kept"),
        (effect.HasFlag(CaseEffect.StopsClocks), "the clocks stop"),
        (effect.HasFlag(CaseEffect.StartsClocks), "the clocks run again"));

    private static string Listed(params (bool Holds, string Words)[] parts) =>
        string.Join("; ", parts.Where(part => part.Holds).Select(part => part.Words));
}

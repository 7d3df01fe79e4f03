using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Features.Notices;

/// <summary>Whom something concerns.</summary>
internal enum NoticeAudience
{
    /// <summary>Who handed the application in.</summary>
    Applicant,

    /// <summary>The officers who have worked on the case.</summary>
    Officers,

    /// <summary>Who drafted.</summary>
    Drafter,
}

/// <summary>What is told of a line of history: that there is something and where, and never what it says.</summary>
/// <param name="Audience">Whom.</param>
/// <param name="Title">What has happened, in words that anybody may overhear.</param>
/// <param name="Page">The page of the case on which it is read.</param>
internal sealed record NoticeWords(NoticeAudience Audience, string Title, string Page = "")
{
    private const string Questions = "/questions";

    /// <summary>Null where nobody is told.</summary>
    public static NoticeWords? Of(CaseEvent line) => line.Role == CaseRole.Applicant
        ? OfTheApplicant(line.Act)
        : line.Internal ? Within(line.Act) : OfTheAuthority(line.Act);

    private static NoticeWords? OfTheApplicant(CaseAct act) => act switch
    {
        CaseAct.Apply => null,
        CaseAct.Answer or CaseAct.AnswerLast => new(NoticeAudience.Officers, "The applicant has answered a question", Questions),
        CaseAct.Remark => new(NoticeAudience.Officers, "The applicant has written to you", Questions),
        CaseAct.Withdraw => new(NoticeAudience.Officers, "The applicant has withdrawn the application"),
        CaseAct.Amend => new(NoticeAudience.Officers, "The applicant has amended the application"),
        CaseAct.ReplyToIntent => new(NoticeAudience.Officers, "The applicant has replied to an intended denial", "/denial"),
        CaseAct.FileAppeal => new(NoticeAudience.Officers, "The applicant has appealed"),
        _ => new(NoticeAudience.Officers, "The applicant has done something in a case of yours"),
    };

    private static NoticeWords? Within(CaseAct act) =>
        act == CaseAct.SendBack ? new(NoticeAudience.Drafter, "A draft of yours was sent back") : null;

    private static NoticeWords OfTheAuthority(CaseAct act) => act switch
    {
        CaseAct.Issue => new(NoticeAudience.Applicant, "A decision was issued"),
        CaseAct.Ask => new(NoticeAudience.Applicant, "The authority asks you a question", Questions),
        CaseAct.Explain => new(NoticeAudience.Applicant, "The authority has written to you", Questions),
        CaseAct.CloseQuestion or CaseAct.CloseLast => new(NoticeAudience.Applicant, "A question was closed", Questions),
        CaseAct.AnnounceDenial => new(NoticeAudience.Applicant, "A denial is intended, and you may reply", "/denial"),
        CaseAct.ConfirmCorrection => new(NoticeAudience.Applicant, "Something in your case was put right", "/corrections"),
        CaseAct.UpholdDecision or CaseAct.VaryDecision or CaseAct.SetDecisionAside =>
            new(NoticeAudience.Applicant, "The panel has ruled on your appeal"),
        CaseAct.ConfirmMeasure => new(NoticeAudience.Applicant, "The force of a decision has changed"),
        _ => new(NoticeAudience.Applicant, "There is news in your case"),
    };
}

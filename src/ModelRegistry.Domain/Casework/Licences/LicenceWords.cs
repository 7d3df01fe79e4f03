using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.Casework.Papers;

namespace ModelRegistry.Domain.Casework;

/// <content>The words for licences, corrections and appeals.</content>
public static partial class CaseWords
{
    /// <summary>A duty of a condition.</summary>
    public static string Of(ConditionDuty duty) => duty switch
    {
        ConditionDuty.Report => "report",
        ConditionDuty.KeepSafeguard => "keep a safeguard",
        ConditionDuty.NoFurtherTransfer => "no further transfer",
        ConditionDuty.AllowInspection => "allow inspection",
        ConditionDuty.SecurityMeasure => "security measure",
        ConditionDuty.Other => "other duty",
    };

    /// <summary>How a condition stands.</summary>
    public static string Of(ConditionState state) => state switch
    {
        ConditionState.Open => "open",
        ConditionState.Reported => "reported, the authority has yet to look",
        ConditionState.Met => "met with evidence",
        ConditionState.Breached => "breached",
    };

    /// <summary>An entry on a licence.</summary>
    public static string Of(LicenceAct act) => act switch
    {
        LicenceAct.ReportFulfilment => "fulfilment reported",
        LicenceAct.AcceptFulfilment => "fulfilment accepted",
        LicenceAct.ReturnFulfilment => "report returned",
        LicenceAct.NoteBreach => "breach noted",
        LicenceAct.ReportUsage => "usage reported",
        LicenceAct.Expire => "expired",
    };

    /// <summary>A correction, as one would say it: "reopen the case".</summary>
    public static string Of(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Reopen => "reopen the case",
        CorrectionKind.Amend => "amend the decision",
        CorrectionKind.CorrectParty => "correct a party",
        CorrectionKind.RetractAdvice => "retract advice",
    };

    /// <summary>The ground of an appeal.</summary>
    public static string Of(AppealGround ground) => ground switch
    {
        AppealGround.Law => "because the law was applied wrongly",
        AppealGround.Facts => "because the facts were found wrongly",
        AppealGround.Procedure => "because the procedure was not kept",
        AppealGround.NewFacts => "because facts are known that were not known then",
        AppealGround.Condition => "because a condition goes too far",
    };

    /// <summary>What became of a decision on an appeal.</summary>
    public static string Of(AppealOutcome outcome) => outcome switch
    {
        AppealOutcome.Upheld => "the decision stands",
        AppealOutcome.Varied => "the decision is to be varied",
        AppealOutcome.SetAside => "the decision is set aside",
        AppealOutcome.Withdrawn => "the appeal was withdrawn",
    };

    /// <summary>A signed paper that is no decision.</summary>
    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.Question => "Questions to the applicant",
        PaperKind.Suspension => "Suspension",
        PaperKind.Reinstatement => "Reinstatement",
        PaperKind.Revocation => "Revocation",
        PaperKind.AppealOutcome => "Ruling on an appeal",
    };

    internal static string Done(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Reopen => "The case was reopened",
        CorrectionKind.Amend => "The case was reopened to amend the decision",
        CorrectionKind.CorrectParty => "A party was corrected",
        CorrectionKind.RetractAdvice => "Advice was retracted",
    };
}

namespace ModelRegistry.Domain.Casework;

/// <summary>One line of the transition table.</summary>
/// <param name="From">The stage before; null before there is a case.</param>
/// <param name="Act">What is done.</param>
/// <param name="To">The stage after.</param>
/// <param name="Role">The capacity in which it is done.</param>
/// <param name="Guard">What must hold besides.</param>
/// <param name="Effect">What else happens.</param>
public sealed record CaseMove(CaseStage? From, CaseAct Act, CaseStage To, CaseRole Role, CaseGuard Guard, CaseEffect Effect);

/// <summary>
/// The only ways a case moves. What does not stand here cannot be done; the documentation's table (docs/casework.md) is printed from it.
/// </summary>
public static class CaseTable
{
    private const CaseGuard FourEyes = CaseGuard.NotTheApplicant | CaseGuard.LiveDraft | CaseGuard.AnotherPerson | CaseGuard.SameDraft;
    private const CaseEffect AmendedAtDraft = CaseEffect.VoidsDraft | CaseEffect.Amended;
    private const CaseGuard Own = CaseGuard.OwnOrganisation | CaseGuard.Undecided;
    private const CaseGuard Ready = FourEyes | CaseGuard.Heard | CaseGuard.NoCorrectionWaits | CaseGuard.NothingBlocks;
    private const CaseGuard Panel = CaseGuard.NotTheApplicant | CaseGuard.AppealOpen | CaseGuard.OnPanel;
    private const CaseEffect Redraft = CaseEffect.VoidsDraft | CaseEffect.SetsDraft;

    /// <summary>Every line, in the order of a case's life.</summary>
    public static IReadOnlyList<CaseMove> Moves { get; } =
    [
        new(null, CaseAct.Apply, CaseStage.Submitted, CaseRole.Applicant, CaseGuard.OwnOrganisation, CaseEffect.GivesReference),
        new(CaseStage.Submitted, CaseAct.Draft, CaseStage.Drafting, CaseRole.LicensingOfficer,
            CaseGuard.NotTheApplicant, CaseEffect.SetsDraft),
        new(CaseStage.Drafting, CaseAct.Draft, CaseStage.Drafting, CaseRole.LicensingOfficer,
            CaseGuard.NotTheApplicant, Redraft),
        new(CaseStage.Drafting, CaseAct.SendToCountersign, CaseStage.AwaitingCountersignature, CaseRole.LicensingOfficer,
            CaseGuard.NotTheApplicant | CaseGuard.LiveDraft | CaseGuard.NoCorrectionWaits | CaseGuard.NothingBlocks, CaseEffect.None),
        new(CaseStage.AwaitingCountersignature, CaseAct.SendBack, CaseStage.Drafting, CaseRole.Countersigner, FourEyes, CaseEffect.None),
        new(CaseStage.AwaitingCountersignature, CaseAct.Issue, CaseStage.Issued, CaseRole.Countersigner,
            Ready | CaseGuard.OneOrder, CaseEffect.MakesDecision),
        new(CaseStage.AwaitingCountersignature, CaseAct.Agree, CaseStage.AwaitingSecondSignature, CaseRole.Countersigner,
            Ready | CaseGuard.TwoOrders, CaseEffect.None),
        new(CaseStage.AwaitingSecondSignature, CaseAct.SendBack, CaseStage.Drafting, CaseRole.Countersigner,
            FourEyes, CaseEffect.ForgetsAgreement),
        new(CaseStage.AwaitingSecondSignature, CaseAct.Issue, CaseStage.Issued, CaseRole.Countersigner,
            Ready | CaseGuard.ThirdPerson, CaseEffect.MakesDecision),
        new(CaseStage.AwaitingCountersignature, CaseAct.AnnounceDenial, CaseStage.DenialIntended, CaseRole.Countersigner,
            FourEyes | CaseGuard.DenialDrafted, CaseEffect.VoidsDraft | CaseEffect.SendsLetter),
        new(CaseStage.DenialIntended, CaseAct.ReplyToIntent, CaseStage.DenialIntended, CaseRole.Applicant,
            CaseGuard.OwnOrganisation, CaseEffect.None),
        new(CaseStage.DenialIntended, CaseAct.Draft, CaseStage.Drafting, CaseRole.LicensingOfficer,
            CaseGuard.NotTheApplicant, CaseEffect.SetsDraft),
        new(CaseStage.Submitted, CaseAct.Ask, CaseStage.AwaitingApplicant, CaseRole.LicensingOfficer,
            CaseGuard.NotTheApplicant, CaseEffect.StopsClocks),
        new(CaseStage.Drafting, CaseAct.Ask, CaseStage.AwaitingApplicant, CaseRole.LicensingOfficer,
            CaseGuard.NotTheApplicant, CaseEffect.VoidsDraft | CaseEffect.StopsClocks),
        new(CaseStage.AwaitingApplicant, CaseAct.Ask, CaseStage.AwaitingApplicant, CaseRole.LicensingOfficer,
            CaseGuard.NotTheApplicant, CaseEffect.None),
        new(CaseStage.AwaitingApplicant, CaseAct.Remark, CaseStage.AwaitingApplicant, CaseRole.Applicant,
            CaseGuard.OwnOrganisation, CaseEffect.None),
        new(CaseStage.AwaitingApplicant, CaseAct.Explain, CaseStage.AwaitingApplicant, CaseRole.LicensingOfficer,
            CaseGuard.NotTheApplicant, CaseEffect.None),
        new(CaseStage.AwaitingApplicant, CaseAct.Answer, CaseStage.AwaitingApplicant, CaseRole.Applicant,
            CaseGuard.OwnOrganisation | CaseGuard.OthersOpen, CaseEffect.None),
        new(CaseStage.AwaitingApplicant, CaseAct.AnswerLast, CaseStage.Submitted, CaseRole.Applicant,
            CaseGuard.OwnOrganisation | CaseGuard.LastOpen, CaseEffect.StartsClocks),
        new(CaseStage.AwaitingApplicant, CaseAct.CloseQuestion, CaseStage.AwaitingApplicant, CaseRole.LicensingOfficer,
            CaseGuard.NotTheApplicant | CaseGuard.OthersOpen, CaseEffect.None),
        new(CaseStage.AwaitingApplicant, CaseAct.CloseLast, CaseStage.Submitted, CaseRole.LicensingOfficer,
            CaseGuard.NotTheApplicant | CaseGuard.LastOpen, CaseEffect.StartsClocks),
        new(CaseStage.Issued, CaseAct.ProposeMeasure, CaseStage.Issued, CaseRole.LicensingOfficer,
            CaseGuard.NotTheApplicant | CaseGuard.NoMeasureWaits, CaseEffect.None),
        new(CaseStage.Issued, CaseAct.ConfirmMeasure, CaseStage.Issued, CaseRole.Countersigner,
            CaseGuard.NotTheApplicant | CaseGuard.AnothersMeasure, CaseEffect.ChangesForce),
        new(CaseStage.Issued, CaseAct.RejectMeasure, CaseStage.Issued, CaseRole.Countersigner,
            CaseGuard.NotTheApplicant | CaseGuard.AnothersMeasure, CaseEffect.None),
        .. Corrections(CaseStage.Submitted), .. Corrections(CaseStage.Drafting), .. Corrections(CaseStage.Issued),
        .. Corrections(CaseStage.Withdrawn),
        new(CaseStage.Issued, CaseAct.FileAppeal, CaseStage.Issued, CaseRole.Applicant,
            CaseGuard.OwnOrganisation | CaseGuard.NoAppealOpen, CaseEffect.None),
        new(CaseStage.Issued, CaseAct.WithdrawAppeal, CaseStage.Issued, CaseRole.Applicant,
            CaseGuard.OwnOrganisation | CaseGuard.AppealOpen, CaseEffect.None),
        new(CaseStage.Issued, CaseAct.JoinPanel, CaseStage.Issued, CaseRole.Countersigner,
            CaseGuard.NotTheApplicant | CaseGuard.AppealOpen | CaseGuard.TookNoPart, CaseEffect.None),
        new(CaseStage.Issued, CaseAct.JudgeAppeal, CaseStage.Issued, CaseRole.Countersigner, Panel, CaseEffect.None),
        new(CaseStage.Issued, CaseAct.UpholdDecision, CaseStage.Issued, CaseRole.Countersigner,
            Panel | CaseGuard.AnotherAgrees, CaseEffect.None),
        new(CaseStage.Issued, CaseAct.VaryDecision, CaseStage.Submitted, CaseRole.Countersigner,
            Panel | CaseGuard.AnotherAgrees, CaseEffect.None),
        new(CaseStage.Issued, CaseAct.SetDecisionAside, CaseStage.Submitted, CaseRole.Countersigner,
            Panel | CaseGuard.AnotherAgrees, CaseEffect.ChangesForce),
        new(CaseStage.AwaitingSecondSignature, CaseAct.Withdraw, CaseStage.Withdrawn, CaseRole.Applicant,
            Own, CaseEffect.VoidsDraft),
        new(CaseStage.DenialIntended, CaseAct.Withdraw, CaseStage.Withdrawn, CaseRole.Applicant,
            Own, CaseEffect.None),
        new(CaseStage.Submitted, CaseAct.Withdraw, CaseStage.Withdrawn, CaseRole.Applicant, Own, CaseEffect.None),
        new(CaseStage.Drafting, CaseAct.Withdraw, CaseStage.Withdrawn, CaseRole.Applicant,
            Own, CaseEffect.VoidsDraft),
        new(CaseStage.AwaitingCountersignature, CaseAct.Withdraw, CaseStage.Withdrawn, CaseRole.Applicant,
            Own, CaseEffect.VoidsDraft),
        new(CaseStage.AwaitingApplicant, CaseAct.Withdraw, CaseStage.Withdrawn, CaseRole.Applicant, Own,
            CaseEffect.None),
        new(CaseStage.Submitted, CaseAct.Amend, CaseStage.Superseded, CaseRole.Applicant, Own, CaseEffect.Amended),
        new(CaseStage.Drafting, CaseAct.Amend, CaseStage.Superseded, CaseRole.Applicant, Own, AmendedAtDraft),
        new(CaseStage.AwaitingCountersignature, CaseAct.Amend, CaseStage.Superseded, CaseRole.Applicant,
            Own, AmendedAtDraft),
        new(CaseStage.AwaitingSecondSignature, CaseAct.Amend, CaseStage.Superseded, CaseRole.Applicant,
            Own, AmendedAtDraft),
        new(CaseStage.AwaitingApplicant, CaseAct.Amend, CaseStage.Superseded, CaseRole.Applicant,
            Own, CaseEffect.Amended),
        new(CaseStage.DenialIntended, CaseAct.Amend, CaseStage.Superseded, CaseRole.Applicant, Own, CaseEffect.Amended),
        new(CaseStage.Issued, CaseAct.Amend, CaseStage.Issued, CaseRole.Applicant, CaseGuard.OwnOrganisation, CaseEffect.Amended),
        .. Beside(CaseAct.Advise, CaseRole.LicensingOfficer),
        .. Beside(CaseAct.Refer, CaseRole.LicensingOfficer),
        .. Beside(CaseAct.RecallReferral, CaseRole.LicensingOfficer),
        .. Beside(CaseAct.AnswerReferral, CaseRole.ReferredAgency, CaseGuard.Referred),
        .. Beside(CaseAct.Minute, CaseRole.LicensingOfficer, CaseGuard.Escalated),
        .. Beside(CaseAct.ResolveConflict, CaseRole.Countersigner, CaseGuard.Escalated | CaseGuard.NotAnAdviser),
        .. Beside(CaseAct.RaiseFlag, CaseRole.LicensingOfficer),
        .. Beside(CaseAct.LiftFlag, CaseRole.LicensingOfficer),
        .. Beside(CaseAct.LiftReservedFlag, CaseRole.Countersigner),
        .. Beside(CaseAct.Take, CaseRole.LicensingOfficer),
        .. Beside(CaseAct.HandOver, CaseRole.KeeperOfAccounts),
    ];

    // What goes on beside the way of a case, wherever on it the case is.
    private static IEnumerable<CaseMove> Beside(CaseAct act, CaseRole role, CaseGuard guard = CaseGuard.None) =>
        from stage in (CaseStage[])
            [
                CaseStage.Submitted, CaseStage.Drafting, CaseStage.AwaitingCountersignature, CaseStage.AwaitingApplicant,
                CaseStage.AwaitingSecondSignature, CaseStage.DenialIntended,
            ]
        select new CaseMove(stage, act, stage, role, CaseGuard.NotTheApplicant | guard, CaseEffect.None);

    /// <summary>The line for an act at a stage; null where the case cannot move so.</summary>
    public static CaseMove? Find(CaseStage? from, CaseAct act) => Moves.FirstOrDefault(move => move.From == from && move.Act == act);

    /// <summary>What a person in these capacities can do at a stage, for the buttons of a page; guards are judged when done.</summary>
    public static IEnumerable<CaseAct> ActsAt(CaseStage stage, IReadOnlyCollection<CaseRole> roles) =>
        Moves.Where(move => move.From == stage && roles.Contains(move.Role)).Select(move => move.Act);

    /// <summary>The table as Markdown, one line a move; what can be done at several stages without leaving them is one line.</summary>
    public static string ToMarkdown() => string.Concat(
        (string[])
        [
            "| from | act | to | by | only if | also |\n", "|---|---|---|---|---|---|\n",
            .. Moves.GroupBy(move => (move.Act, move.Role, move.Guard, move.Effect, Moving: move.From == move.To ? null : move))
                .Select(Line),
        ]);

    // A correction takes what is drafted or decided back to its beginning; while an appeal is open, the panel alone does that.
    private static IEnumerable<CaseMove> Corrections(CaseStage stage)
    {
        var (free, voids) = stage switch
        {
            CaseStage.Issued => (CaseGuard.NotTheApplicant | CaseGuard.NoAppealOpen, CaseEffect.None),
            CaseStage.Drafting => (CaseGuard.NotTheApplicant, CaseEffect.VoidsDraft),
            _ => (CaseGuard.NotTheApplicant, CaseEffect.None),
        };
        yield return new(stage, CaseAct.ProposeCorrection, stage, CaseRole.LicensingOfficer,
            free | CaseGuard.NoCorrectionWaits, CaseEffect.None);
        yield return new(stage, CaseAct.ConfirmCorrection, CaseStage.Submitted, CaseRole.Countersigner,
            free | CaseGuard.AnothersCorrection, voids | CaseEffect.Corrects);
        yield return new(stage, CaseAct.RejectCorrection, stage, CaseRole.Countersigner,
            CaseGuard.NotTheApplicant | CaseGuard.AnothersCorrection, CaseEffect.None);
    }

    private static string Line(IEnumerable<CaseMove> alike)
    {
        var moves = alike.ToList();
        var from = string.Join(", ", moves.Select(move => move.From is { } stage ? CaseWords.Of(stage) : "(none)"));
        return $"| {from} | {CaseWords.Of(moves[0].Act)} | {(moves.Count > 1 ? "the same" : CaseWords.Of(moves[0].To))} " +
            $"| {CaseWords.Of(moves[0].Role)} | {CaseWords.Of(moves[0].Guard)} | {CaseWords.Of(moves[0].Effect)} |\n";
    }
}

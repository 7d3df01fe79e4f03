using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.Casework.Questions;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Persons and papers for tests of the casework's own rules, without a database.</summary>
internal static class Officers
{
    public static readonly OrganisationId Applicants = new(new Guid("00000000-0000-7000-8000-00000000000a"));
    public static readonly OrganisationId Authority = new(new Guid("00000000-0000-7000-8000-00000000000b"));
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly CaseRole[] AllRoles = Enum.GetValues<CaseRole>();

    public static PersonId Person(int number) => new(new Guid($"00000000-0000-7000-8000-{number:D12}"));

    public static CaseActor Applicant(int person = 1) => new(Person(person), Applicants, [CaseRole.Applicant], Noon);

    public static CaseActor Officer(int person = 2) => new(Person(person), Authority, [CaseRole.LicensingOfficer], Noon);

    public static CaseActor Countersigner(int person = 3) => new(Person(person), Authority, [CaseRole.Countersigner], Noon);

    /// <summary>A person whom somebody gave every role there is.</summary>
    public static CaseActor Everything(int person, OrganisationId? organisation = null) =>
        new(Person(person), organisation ?? Authority, AllRoles, Noon);

    public static LicenceCase Opened()
    {
        var application = new CaseApplication(
            new(Guid.CreateVersion7()), "deepseek-ai/DeepSeek-R1", """{"day":"2026-11-21"}""", Country.Of("DE"), new(2026, 11, 21), null);
        var (opened, refusal) = LicenceCase.Open(
            new(Guid.CreateVersion7()), new CaseReference("US", 2026, 1), application, Applicant(), "key");
        Assert.Null(refusal);
        return opened!;
    }

    public static DraftDetermination Draft(
        LicenceCase @case, CaseActor by, string reasons = "The plant route applies.", DeterminationOutcome? outcome = null, int orders = 1) => new()
        {
            Countersignatures = orders,
            Id = new(Guid.CreateVersion7()),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Outcome = outcome ?? DeterminationOutcome.GrantedWithConditions,
            Reasons = reasons,
            Conditions = ["No re-export."],
            ValidFrom = new(2026, 11, 21),
            ValidUntil = new(2028, 11, 21),
            EvaluationId = new(new Guid("00000000-0000-7000-8000-0000000000ee")),
            EvaluationDigest = Sha256Digest.OfBytes([1]),
            DraftedBy = by.Person,
            DraftedAt = by.At,
        };

    public static Decision Decision(LicenceCase @case, CaseActor by, Sha256Digest draft) => new()
    {
        Id = new(Guid.CreateVersion7()),
        CaseId = @case.Id,
        OrganisationId = @case.OrganisationId,
        Reference = CaseReference.OfDecision(@case.Reference, Math.Max(1, @case.DecisionsOut + (@case.Stage is CaseStage.Issued ? 0 : 1))),
        Authority = "US",
        Outcome = DeterminationOutcome.GrantedWithConditions,
        Conditions = ["No re-export."],
        ReleaseId = @case.Application.ReleaseId,
        ReleaseName = @case.Application.ReleaseName,
        Destination = @case.Application.Destination,
        ValidFrom = new(2026, 11, 21),
        EvaluationId = new(new Guid("00000000-0000-7000-8000-0000000000ee")),
        QuestionJson = @case.Application.QuestionJson,
        EvaluationJson = "{}",
        DecisionJson = "{}",
        DraftDigest = draft,
        Pdf = [1],
        PdfDigest = Sha256Digest.OfBytes([1]),
        DecidedBy = Person(2),
        CountersignedBy = by.Person,
        IssuedAt = by.At,
        Demonstration = true,
    };

    /// <summary>A case brought to a stage by the lines of the table alone.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="questions">How many questions are open where the applicant is waited for.</param>
    /// <param name="measured">Whether a measure waits where a decision is out.</param>
    public static LicenceCase At(CaseStage stage, int questions = 1, bool measured = false)
    {
        var @case = Undecided(stage, questions, DeterminationOutcome.GrantedWithConditions);
        if (stage is not CaseStage.Issued) return @case;
        var read = @case.LiveDraft!.Digest;
        Assert.Null(@case.Issue(Countersigner(), read, Decision(@case, Countersigner(), read)));
        if (measured) Assert.Null(Propose(@case, Officer()));
        return @case;
    }

    /// <summary>A case at a stage where this act is the next, as far as the stage allows any.</summary>
    public static LicenceCase Before(CaseStage stage, CaseAct act, int questions)
    {
        if (act is CaseAct.AnnounceDenial && stage is CaseStage.AwaitingCountersignature) return Undecided(stage, questions, DeterminationOutcome.Denied);
        if (act is CaseAct.Agree && stage is CaseStage.AwaitingCountersignature)
            return Undecided(stage, questions, DeterminationOutcome.Granted, orders: 2);
        var @case = At(stage, questions, act is CaseAct.ConfirmMeasure or CaseAct.RejectMeasure);
        if (act is CaseAct.ConfirmCorrection or CaseAct.RejectCorrection) Assert.Null(Correct(@case, Officer()) is { } no && CanCorrect(stage) ? no : null);
        if (stage is CaseStage.Issued && Appeals.Contains(act)) Hear(@case, act);
        return @case;
    }

    private static readonly CaseAct[] Appeals =
    [
        CaseAct.WithdrawAppeal, CaseAct.JoinPanel, CaseAct.JudgeAppeal, CaseAct.UpholdDecision, CaseAct.VaryDecision, CaseAct.SetDecisionAside,
    ];

    private static bool CanCorrect(CaseStage stage) => CaseTable.Find(stage, CaseAct.ProposeCorrection) is not null;

    private static LicenceCase Undecided(CaseStage stage, int questions, DeterminationOutcome outcome, int orders = 1)
    {
        if (stage is CaseStage.AwaitingSecondSignature) orders = 2;
        if (stage is CaseStage.DenialIntended) outcome = DeterminationOutcome.Denied;
        var @case = Opened();
        if (stage is CaseStage.Withdrawn) Assert.Null(@case.Withdraw(Applicant()));
        if (stage is CaseStage.Superseded) Assert.Null(@case.Amend("US-2026-000002", Applicant()));
        if (stage is CaseStage.AwaitingApplicant) Assert.Null(@case.Ask([.. Enumerable.Range(0, questions).Select(_ => Question())], Officer()));
        if (stage is CaseStage.Submitted or CaseStage.Withdrawn or CaseStage.Superseded or CaseStage.AwaitingApplicant) return @case;
        Assert.Null(@case.Draft(Draft(@case, Officer(), outcome: outcome, orders: orders), Officer()));
        if (stage is CaseStage.Drafting) return @case;
        Assert.Null(@case.SendToCountersign(Officer()));
        if (stage is CaseStage.AwaitingSecondSignature) Assert.Null(@case.Agree(Countersigner(), @case.LiveDraft!.Digest));
        if (stage is CaseStage.DenialIntended) Assert.Null(Announce(@case, Countersigner(), @case.LiveDraft!.Digest));
        return @case;
    }

    public static CaseRefusal? Announce(LicenceCase @case, CaseActor actor, Sha256Digest read, DateOnly? replyBy = null) => @case.Announce(
        new()
        {
            Id = new(Guid.CreateVersion7()),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Number = @case.Intents.Count + 1,
            Ordinal = @case.DecisionsOut + 1,
            Grounds = ["US-744-21"],
            LetterJson = "{}",
            Pdf = [1],
            PdfDigest = Sha256Digest.OfBytes([1]),
            Reasons = "The end user is military.",
            ReplyBy = replyBy ?? new(2026, 12, 11),
            DraftDigest = read,
            DraftedBy = Person(2),
            CountersignedBy = actor.Person,
            SentAt = actor.At,
        },
        actor, read);

    public static CaseRefusal? Appeal(LicenceCase @case, CaseActor actor) => @case.File(
        new()
        {
            Id = new(Guid.CreateVersion7()),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Number = @case.Appeals.Count + 1,
            Ordinal = @case.DecisionsOut,
            Ground = AppealGround.Facts,
            Text = "The end user is a hospital.",
            DueBy = new(2027, 1, 5),
            FiledBy = actor.Person,
            FiledAt = actor.At,
        },
        actor);

    // The panel has the person who tries everything and another one, who has voted where two have to agree.
    private static void Hear(LicenceCase @case, CaseAct act)
    {
        Assert.Null(Appeal(@case, Applicant()));
        if (act is CaseAct.WithdrawAppeal or CaseAct.JoinPanel) return;
        Assert.Null(@case.Seat(new HashSet<PersonId>(), Everything(7)));
        Assert.Null(@case.Seat(new HashSet<PersonId>(), Everything(8)));
        if (act is not CaseAct.JudgeAppeal) Assert.Null(Vote(@case, act, Everything(8)));
    }

    private static CaseRefusal? Vote(LicenceCase @case, CaseAct act, CaseActor actor) => @case.Vote(
        act switch
        {
            CaseAct.VaryDecision => AppealOutcome.Varied,
            CaseAct.SetDecisionAside => AppealOutcome.SetAside,
            _ => AppealOutcome.Upheld,
        },
        "It was looked at.", new(Guid.CreateVersion7()), actor);

    private static CaseRefusal? Correct(LicenceCase @case, CaseActor actor) => @case.Propose(
        new CaseCorrection
        {
            Id = new(Guid.CreateVersion7()),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Number = @case.Corrections.Count + 1,
            Kind = @case.Stage is CaseStage.Issued or CaseStage.Withdrawn ? CorrectionKind.Reopen : CorrectionKind.CorrectParty,
            Reason = "It was named wrongly.",
            ProposedBy = actor.Person,
            ProposedAt = actor.At,
        },
        actor);

    private static (CaseQuestionId Id, AskedQuestion Asked) Question() =>
        (new(Guid.CreateVersion7()), new("Whom does it serve?", null, new(2026, 12, 19)));

    private static CaseRefusal? Propose(LicenceCase @case, CaseActor actor)
    {
        var measure = new DecisionMeasure
        {
            Id = new(Guid.CreateVersion7()),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Number = @case.Measures.Count + 1,
            Kind = MeasureKind.Suspend,
            Ground = MeasureGround.ConditionBroken,
            Reason = "No report came.",
            From = new(2026, 11, 21),
            ProposedBy = actor.Person,
            ProposedAt = actor.At,
        };
        return @case.Propose(measure, Decision(@case, actor, Sha256Digest.OfBytes([9])), actor);
    }

    /// <summary>The one part of the cases here.</summary>
    public static IReadOnlyList<AdvisedPart> Parts { get; } = [new(AdvisedPart.Item, "the weights to DE", Sha256Digest.OfBytes([1]))];

    public static GivenAdvice Given(AdviceLevel level, AdviceVerdict verdict) =>
        new(level, [.. Parts.Select(part => (part, verdict))], "Because.", verdict is AdviceVerdict.ApproveWithConditions ? ["Report."] : []);

    public static CaseReferral Referral(LicenceCase @case, OrganisationId agency, CaseActor actor) => new()
    {
        CaseId = @case.Id,
        Number = @case.Referrals.Count + 1,
        OrganisationId = @case.OrganisationId,
        AgencyId = agency,
        Capacity = "end users",
        Question = "Is the end user known to you?",
        DueOn = new(2026, 12, 21),
        ReferredBy = actor.Person,
        ReferredAt = actor.At,
    };

    /// <summary>Brings about what an act beside the way of a case takes, where the case's stage allows it.</summary>
    public static LicenceCase Ready(LicenceCase @case, CaseAct act)
    {
        if (act is CaseAct.RecallReferral or CaseAct.AnswerReferral) _ = @case.Refer(Referral(@case, Authority, Officer()), "the agency", Officer());
        if (act is not (CaseAct.Minute or CaseAct.ResolveConflict)) return @case;
        _ = @case.Advise(Given(AdviceLevel.Officer, AdviceVerdict.Approve), Parts, null, Officer(20));
        _ = @case.Advise(Given(AdviceLevel.Officer, AdviceVerdict.Refuse), Parts, null, Officer(21));
        return @case;
    }

    private static Flag Flagged(LicenceCase @case, FlagKind kind) => new()
    {
        Id = new(Guid.CreateVersion7()),
        OrganisationId = Authority,
        Kind = kind,
        Subject = FlagSubject.Case,
        Key = Flag.KeyOf(FlagSubject.Case, @case.Id.ToString()),
        Words = @case.Reference,
        Why = "Somebody of that name is listed.",
        RaisedBy = Person(2),
        RaisedAt = Noon,
    };

    /// <summary>Tries an act with the best of persons for it.</summary>
    public static CaseRefusal? Try(LicenceCase @case, CaseAct act, CaseActor actor)
    {
        var read = @case.LiveDraft?.Digest ?? Sha256Digest.OfBytes([9]);
        return act switch
        {
            CaseAct.Draft => @case.Draft(Draft(@case, actor), actor),
            CaseAct.SendToCountersign => @case.SendToCountersign(actor),
            CaseAct.SendBack => @case.SendBack(actor, read, "The end user is not named."),
            CaseAct.Issue => @case.Issue(actor, read, Decision(@case, actor, read)),
            CaseAct.Withdraw => @case.Withdraw(actor),
            CaseAct.Agree => @case.Agree(actor, read),
            CaseAct.AnnounceDenial => Announce(@case, actor, read),
            CaseAct.ReplyToIntent => @case.ReplyToIntent("It is a hospital.", actor),
            CaseAct.ProposeCorrection => Correct(@case, actor),
            CaseAct.ConfirmCorrection or CaseAct.RejectCorrection => @case.RuleOnCorrection(
                1, act is CaseAct.ConfirmCorrection, "It was looked at.", actor),
            CaseAct.FileAppeal => Appeal(@case, actor),
            CaseAct.JoinPanel => @case.Seat(new HashSet<PersonId>(), actor),
            CaseAct.JudgeAppeal or CaseAct.UpholdDecision or CaseAct.VaryDecision or CaseAct.SetDecisionAside => Vote(@case, act, actor),
            CaseAct.WithdrawAppeal => @case.WithdrawAppeal(actor),
            CaseAct.Amend => @case.Amend("US-2026-000002", actor),
            CaseAct.Ask => @case.Ask([Question()], actor),
            CaseAct.Remark or CaseAct.Explain => @case.Write(1, "We are looking into it.", actor),
            CaseAct.Answer or CaseAct.AnswerLast => @case.AnswerQuestion(1, "One office.", actor),
            CaseAct.ProposeMeasure => Propose(@case, actor),
            CaseAct.ConfirmMeasure or CaseAct.RejectMeasure => @case.RuleOn(
                1, Decision(@case, actor, read), act is CaseAct.ConfirmMeasure, "It was looked at.", actor),
            CaseAct.Advise => @case.Advise(Given(AdviceLevel.Officer, AdviceVerdict.Approve), Parts, null, actor),
            CaseAct.Refer => @case.Refer(Referral(@case, Authority, actor), "the agency", actor),
            CaseAct.RecallReferral => @case.Recall(1, "Not needed.", actor),
            CaseAct.AnswerReferral => @case.AnswerReferral(1, Given(AdviceLevel.Agency, AdviceVerdict.Approve), Parts, null, actor),
            CaseAct.Minute => @case.Minute("the agency", "It stays with its view.", actor),
            CaseAct.ResolveConflict => @case.Resolve(Given(AdviceLevel.Final, AdviceVerdict.Refuse), "chair", actor),
            CaseAct.Take => @case.Take(actor),
            CaseAct.HandOver => @case.HandOver(actor.Person, actor),
            CaseAct.RaiseFlag => @case.FlagRaised(Flagged(@case, FlagKind.ListedParty), actor),
            CaseAct.LiftFlag => @case.FlagLifted(Flagged(@case, FlagKind.ListedParty), "It is another.", actor),
            CaseAct.LiftReservedFlag => @case.FlagLifted(Flagged(@case, FlagKind.LegalHold), "The order is gone.", actor),
            CaseAct.CloseQuestion or CaseAct.CloseLast => @case.CloseQuestion(1, "It is known by now.", actor),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
    }
}

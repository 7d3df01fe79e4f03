using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases.Clocks;
using ModelRegistry.Features.Cases.Corrections;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;
using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases;

/// <summary>One case, as far as the caller may read it: drafts are the authority's alone.</summary>
/// <param name="Reference">The reference: "US-2026-000001".</param>
public sealed record ShowCase(string Reference) : IQuery<ShowCase.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>The case.</summary>
    /// <param name="Reference">The reference.</param>
    /// <param name="Stage">Where it stands; to the applicant's people every stage before the end is "submitted".</param>
    /// <param name="StageInWords">The same in words.</param>
    /// <param name="Applicant">The organisation that applied.</param>
    /// <param name="AppliedAt">When.</param>
    /// <param name="ReleaseId">The release.</param>
    /// <param name="ReleaseName">The release's name then.</param>
    /// <param name="Question">The question as it was asked.</param>
    /// <param name="Note">What the applicant added.</param>
    /// <param name="Draft">The draft that stands; null where there is none or the caller may not read it.</param>
    /// <param name="Decision">The reference of the decision; null before there is one.</param>
    /// <param name="Acts">What the caller's roles can do now.</param>
    /// <param name="ReadsInternal">Whether the caller reads what the authority keeps to itself.</param>
    /// <param name="Version">The version that a change is based on.</param>
    public sealed record Answer(
        string Reference,
        CaseStage Stage,
        string StageInWords,
        string Applicant,
        DateTimeOffset AppliedAt,
        ReleaseId ReleaseId,
        string ReleaseName,
        Question Question,
        string? Note,
        DraftView? Draft,
        string? Decision,
        IReadOnlyList<CaseAct> Acts,
        bool ReadsInternal,
        Guid Version)
    {
        /// <summary>The questions put to the applicant, with their threads.</summary>
        public required IReadOnlyList<QuestionView> Questions { get; init; }

        /// <summary>What the applicant's answers settle, to be put into an evaluation of the question.</summary>
        public required IReadOnlyList<GivenAnswer> Answers { get; init; }

        /// <summary>What was handed in beside the question: its type, details and documents, and what it amends.</summary>
        public required ApplicationView Application { get; init; }

        /// <summary>Who holds the case now, by role.</summary>
        public required string Holder { get; init; }

        /// <summary>The last day to reply to an intended denial; null where there is none, it was replied to, or the day is over.</summary>
        public required DateOnly? ReplyBy { get; init; }

        /// <summary>The clocks, since when the stage holds, and how long like cases took.</summary>
        public required CaseProgress Progress { get; init; }
    }
}

/// <summary>A draft on the screen of an officer.</summary>
/// <param name="Outcome">What is to be decided.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Conditions">On what conditions.</param>
/// <param name="ValidFrom">The first day it would hold.</param>
/// <param name="ValidUntil">The first day it would no longer hold.</param>
/// <param name="EvaluationId">The evaluation it rests on.</param>
/// <param name="DraftedBy">The drafter's name.</param>
/// <param name="DraftedByCaller">Whether the caller drafted it, and therefore cannot judge it.</param>
/// <param name="DraftedAt">When.</param>
/// <param name="Digest">What a countersigner agrees to.</param>
public sealed record DraftView(
    DeterminationOutcome Outcome,
    string Reasons,
    IReadOnlyList<string> Conditions,
    DateOnly ValidFrom,
    DateOnly? ValidUntil,
    EvaluationId EvaluationId,
    string DraftedBy,
    bool DraftedByCaller,
    DateTimeOffset DraftedAt,
    string Digest)
{
    /// <summary>What it says beyond its outcome.</summary>
    public required DecisionTerms Terms { get; init; }

    /// <summary>The language of the paper.</summary>
    public required string Language { get; init; }

    /// <summary>How many countersigners have to agree.</summary>
    public required int Countersignatures { get; init; }

    /// <summary>Who agreed first, where two have to; null before that.</summary>
    public required string? AgreedBy { get; init; }

    /// <summary>Whether the caller agreed first, and therefore cannot issue it.</summary>
    public required bool AgreedByCaller { get; init; }

    /// <summary>Whether the applicant has to be told of the denial, and heard, before it is made.</summary>
    public required bool IntentFirst { get; init; }
}

internal sealed class ShowCaseHandler(
    RegistryContext context, ICallerSource callers, QuestionViews questions, CaseClocks clocks, ApplicationViews applications,
    TimeProvider clock)
    : IRequestHandler<ShowCase, Result<ShowCase.Answer>>
{
    public async Task<Result<ShowCase.Answer>> Handle(ShowCase request, CancellationToken cancellationToken)
    {
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        var caller = callers.Current;
        var reads = caller.ReadsInternal(@case);
        var shown = reads ? @case.Stage : PublicStage.Of(@case.Stage);
        return new ShowCase.Answer(
            @case.Reference,
            shown,
            CaseWords.Of(shown),
            await context.Organisations.Where(o => o.Id == @case.OrganisationId).Select(o => o.Name).SingleAsync(cancellationToken),
            @case.AppliedAt,
            @case.Application.ReleaseId,
            @case.Application.ReleaseName,
            CorrectedQuestion.Of(@case),
            @case.Application.Note,
            reads ? await DraftAsync(@case, caller, cancellationToken) : null,
            await context.Decisions.Where(d => d.CaseId == @case.Id).OrderByDescending(d => d.IssuedAt).Select(d => d.Reference)
                .FirstOrDefaultAsync(cancellationToken),
            [.. CaseTable.ActsAt(@case.Stage, caller.CaseRoles()).Where(act => reads != IsTheApplicants(act))],
            reads,
            @case.Version)
        {
            Questions = await questions.OfAsync(@case, reads, cancellationToken),
            Answers = CaseAnswers.Given(@case),
            Application = await applications.OfAsync(@case, cancellationToken),
            Holder = StageHolder.Of(shown),
            ReplyBy = ReplyBy(@case, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)),
            Progress = await clocks.OfAsync(@case, reads ? stage => stage : PublicStage.Of, cancellationToken),
        };
    }

    private static DateOnly? ReplyBy(LicenceCase @case, DateOnly today) => @case.Stage is CaseStage.DenialIntended
        && @case.Intents.MaxBy(intent => intent.Number) is { } last && !last.IsHeard(today) ? last.ReplyBy : null;

    private static bool IsTheApplicants(CaseAct act) => CaseTable.Moves.Any(move => move.Act == act && move.Role == CaseRole.Applicant);

    private async Task<DraftView?> DraftAsync(LicenceCase @case, Caller caller, CancellationToken cancellationToken)
    {
        if (@case.LiveDraft is not { } draft) return null;
        var names = await context.NamesAsync(
            [draft.DraftedBy, .. draft.AgreedBy is { } agreed ? [agreed] : (PersonId[])[]], cancellationToken);
        return new(
            draft.Outcome, draft.Reasons, draft.Conditions, draft.ValidFrom, draft.ValidUntil, draft.EvaluationId,
            names[draft.DraftedBy], draft.DraftedBy == caller.Person, draft.DraftedAt, draft.Digest.Hex)
        {
            Language = draft.Language ?? Domain.Casework.Papers.PaperLanguage.English,
            Terms = draft.Terms,
            Countersignatures = draft.Countersignatures,
            AgreedBy = draft.AgreedBy is { } first ? names[first] : null,
            AgreedByCaller = draft.AgreedBy == caller.Person,
            IntentFirst = draft.IntentFirst,
        };
    }
}

/// <summary>What the applicant is told of a stage: that somebody is drafting, and how far, is the authority's own affair.</summary>
internal static class PublicStage
{
    public static CaseStage Of(CaseStage stage) =>
        stage is CaseStage.Drafting or CaseStage.AwaitingCountersignature or CaseStage.AwaitingSecondSignature
            ? CaseStage.Submitted : stage;
}

/// <summary>Who holds a case at a stage, by role: what somebody asks who waits.</summary>
internal static class StageHolder
{
    public static string Of(CaseStage stage) => stage switch
    {
        CaseStage.Submitted or CaseStage.Drafting => "a licensing officer",
        CaseStage.AwaitingCountersignature => "a countersigner",
        CaseStage.AwaitingSecondSignature => "a second countersigner",
        CaseStage.AwaitingApplicant => "the applicant",
        CaseStage.DenialIntended => "the applicant until the last day to reply, then a licensing officer",
        CaseStage.Issued or CaseStage.Withdrawn or CaseStage.Superseded => "nobody: it is closed",
    };
}

using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Domain.Casework.Questions;
using ModelRegistry.Features.Cases.Flags;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.AsOn;

/// <summary>
/// The whole case as it stood at an instant: stage, draft with the evaluation it rested on, questions, advice, referrals, flags, measures
/// and decision, from rows that nobody can change.
/// </summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="At">The instant.</param>
public sealed record ShowCaseAsOn(string Reference, DateTimeOffset At) : IQuery<ShowCaseAsOn.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadAdvice;

    /// <summary>The case as it stood.</summary>
    /// <param name="Reference">The reference.</param>
    /// <param name="At">The instant.</param>
    /// <param name="Stage">The stage; null before it was received.</param>
    /// <param name="Lines">How many lines its history had.</param>
    /// <param name="Draft">The draft that stood; null for none.</param>
    /// <param name="Evaluation">What the evaluation under that draft answered; null for none.</param>
    /// <param name="Questions">The questions that had been asked, with how they stood.</param>
    /// <param name="Advice">The advice that stood.</param>
    /// <param name="Referrals">The referrals that were open.</param>
    /// <param name="Flags">The flags that stood.</param>
    /// <param name="Documents">The documents that were there.</param>
    /// <param name="Measures">The measures on the decision that were confirmed.</param>
    /// <param name="Decision">The decision that was out; null for none.</param>
    public sealed record Answer(
        string Reference, DateTimeOffset At, CaseStage? Stage, int Lines, DraftThen? Draft, EvaluationThen? Evaluation,
        IReadOnlyList<QuestionThen> Questions, IReadOnlyList<AdviceThen> Advice, IReadOnlyList<string> Referrals,
            IReadOnlyList<string> Flags,
        IReadOnlyList<string> Documents, IReadOnlyList<string> Measures, string? Decision);

    /// <summary>A draft as it stood.</summary>
    /// <param name="Outcome">What was to be decided.</param>
    /// <param name="Reasons">Why.</param>
    /// <param name="Conditions">On what conditions.</param>
    /// <param name="Digest">Its digest.</param>
    public sealed record DraftThen(DeterminationOutcome Outcome, string Reasons, IReadOnlyList<string> Conditions, string Digest);

    /// <summary>The evaluation that a draft rested on.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Headline">Its answer in a sentence.</param>
    /// <param name="EvaluatedAt">When it was made.</param>
    public sealed record EvaluationThen(EvaluationId Id, string Headline, DateTimeOffset EvaluatedAt);

    /// <summary>A question as it stood.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Text">What was asked.</param>
    /// <param name="State">How it stood.</param>
    /// <param name="Answer">The answer that had been given; null for none.</param>
    /// <param name="Messages">How many messages its thread had.</param>
    public sealed record QuestionThen(int Number, string Text, QuestionState State, string? Answer, int Messages);

    /// <summary>Advice as it stood.</summary>
    /// <param name="Level">From which level.</param>
    /// <param name="Part">On what.</param>
    /// <param name="Verdict">What was advised.</param>
    /// <param name="Reasons">Why.</param>
    public sealed record AdviceThen(AdviceLevel Level, string Part, AdviceVerdict Verdict, string Reasons);
}

internal sealed class ShowCaseAsOnHandler(RegistryContext context, ICallerSource callers, CaseFlags flags)
    : IRequestHandler<ShowCaseAsOn, Result<ShowCaseAsOn.Answer>>
{
    public async Task<Result<ShowCaseAsOn.Answer>> Handle(ShowCaseAsOn request, CancellationToken cancellationToken)
    {
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case || !callers.Current.ReadsInternal(@case))
            return CaseAccess.NoCase(request.Reference);
        var at = request.At;
        var last = await context.CaseEvents.AsNoTracking().Where(line => line.CaseId == @case.Id && line.At <= at)
            .OrderByDescending(line => line.Line).FirstOrDefaultAsync(cancellationToken);
        var draft = @case.Drafts.Where(one => one.DraftedAt <= at && (one.VoidedAt is not { } voided || voided > at))
            .MaxBy(one => one.DraftedAt);
        return new ShowCaseAsOn.Answer(
            @case.Reference, at, last?.Stage, last?.Line ?? 0,
            draft is null ? null : new(draft.Outcome, draft.Reasons, draft.Conditions, draft.Digest.Hex),
            draft is null ? null : await EvaluationAsync(draft.EvaluationId, cancellationToken),
            [.. @case.Questions.Where(one => one.AskedAt <= at).OrderBy(one => one.Number).Select(one => Question(one, at))],
            [.. AdviceStanding.Of(@case.Advice.Where(one => one.AdvisedAt <= at)).Where(one => !Retracted(@case, one, at)).Select(Advice)],
            [.. @case.Referrals.Where(one => one.ReferredAt <= at
                && !(one.End?.EndedAt <= at)).Select(one => $"{one.Number}: {one.Capacity}, by {one.DueOn:O}")],
            [.. (await flags.AllAsync(@case, cancellationToken)).Where(one => Stood(one, at)).Select(Words)],
            await DocumentsAsync(@case, at, cancellationToken),
            [.. @case.Measures.Where(one => one.Ruling is { Confirmed: true } ruling
                && ruling.RuledAt <= at).Select(one => $"{CaseWords.Of(one.Kind)} from {one.From:O}")],
            await context.Decisions.Where(one => one.CaseId == @case.Id && one.IssuedAt <= at).OrderByDescending(one => one.IssuedAt)
                .Select(one => one.Reference).FirstOrDefaultAsync(cancellationToken));
    }

    private async Task<ShowCaseAsOn.EvaluationThen> EvaluationAsync(EvaluationId id, CancellationToken stop)
    {
        var stored = await context.Evaluations.AsNoTracking().SingleAsync(one => one.Id == id, stop);
        return new(stored.Id, EvaluationJson.Read(stored.Json).Answer.Headline, stored.EvaluatedAt);
    }

    private static ShowCaseAsOn.QuestionThen Question(CaseQuestion one, DateTimeOffset at)
    {
        var settled = one.SettledAt <= at;
        return new(
            one.Number, one.Text, settled ? one.State : QuestionState.Open, settled ? one.Answer : null,
            one.Messages.Count(message => message.At <= at));
    }

    private static ShowCaseAsOn.AdviceThen Advice(CaseAdvice one) => new(one.Level, one.PartWords, one.Verdict, one.Reasons);

    private static bool Retracted(LicenceCase @case, CaseAdvice advice, DateTimeOffset at) =>
        @case.Retracted.TryGetValue(advice.Number, out var since) && since <= at;

    private static bool Stood(Flag flag, DateTimeOffset at) => flag.RaisedAt <= at && !(flag.Lift?.LiftedAt <= at);

    private static string Words(Flag flag) =>
        $"{FlagTable.Of(flag.Kind).Words}, on the {FlagTable.Of(flag.Subject)} {flag.Words}: {flag.Why}";

    private async Task<IReadOnlyList<string>> DocumentsAsync(LicenceCase @case, DateTimeOffset at, CancellationToken stop) =>
        @case.AppliedAt > at ? [] : await context.CaseDocuments.Where(one => one.CaseId == @case.Id).Select(one => one.Name)
            .ToListAsync(stop);
}

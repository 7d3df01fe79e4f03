using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Features.Exploring;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>
/// Puts a question to the current edition and keeps the evaluation for ever: question, facts, decisions already made, findings and answer,
/// frozen. Under a "proposed/..." profile the answer says on its face that this is no law.
/// </summary>
/// <param name="Question">The question.</param>
/// <param name="Stated">Facts stated inline, for what the registry does not hold.</param>
/// <param name="IdempotencyKey">The asker's own key: sent twice, it is one evaluation; null for none.</param>
public sealed record EvaluateQuestion(Question Question, Facts Stated, string? IdempotencyKey = null) : ICommand<EvaluateQuestion.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Evaluate;

    /// <summary>Answers to missing facts, put into the question and the stated facts before the law is asked; none as a rule.</summary>
    public IReadOnlyList<GivenAnswer> Answers { get; init; } = [];

    /// <summary>Reads a question document (docs/api/question.schema.json); what is wrong is refused with JSON pointer and remedy.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="idempotencyKey">The asker's own key; null for none.</param>
    public static Result<EvaluateQuestion> FromDocument(ReadOnlyMemory<byte> utf8, string? idempotencyKey = null)
    {
        var read = QuestionDocument.Read(utf8);
        return read.Document is { } document
            ? new EvaluateQuestion(document.Question, document.Facts ?? new Facts(), idempotencyKey)
            : new Refusal.NotValid([.. read.Problems.Select(wrong => new Problem(wrong.Place, wrong.Problem, "See question.schema.json."))]);
    }

    /// <summary>The evaluation as it was kept.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="ReleaseId">The release, when the registry holds it.</param>
    /// <param name="Evaluation">The evaluation.</param>
    public sealed record Answer(EvaluationId Id, ReleaseId? ReleaseId, Evaluation Evaluation);
}

internal sealed class EvaluateQuestionValidator : AbstractValidator<EvaluateQuestion>
{
    public EvaluateQuestionValidator()
    {
        RuleFor(act => act.Question).SetValidator(new QuestionValidator()).OverridePropertyName("");
        RuleFor(act => act.Answers).Must(answers => answers.Count <= Questionnaire.MostAnswers && answers.All(Fits))
            .Right("There are too many answers, or one is too long.", $"At most {Questionnaire.MostAnswers} of {AskNext.LongestAnswer} characters.");
        RuleFor(act => act.IdempotencyKey).Must(OnceByKey.Fits).Right(OnceByKey.Form.Wrong, OnceByKey.Form.Right);
    }

    private static bool Fits(GivenAnswer answer) =>
        answer.Id.Length <= AskNext.LongestAnswer && answer.Value.Length <= AskNext.LongestAnswer;
}

internal sealed class EvaluateQuestionHandler(
    RegistryContext context,
    QuestionEvaluator evaluator,
    EditionArchive editions,
    AnswersInto answers,
    OnceByKey once,
    ICallerSource callers,
    TimeProvider clock)
    : IRequestHandler<EvaluateQuestion, Result<EvaluateQuestion.Answer>>
{
    public async Task<Result<EvaluateQuestion.Answer>> Handle(EvaluateQuestion request, CancellationToken cancellationToken) =>
        (await answers.AppliedAsync(request, cancellationToken)).TryGet(out var applied, out var refusal)
            ? await AskedAsync(applied, cancellationToken)
            : refusal;

    private async Task<Result<EvaluateQuestion.Answer>> AskedAsync(EvaluateQuestion request, CancellationToken cancellationToken)
    {
        // Who may decide may say that unverified law holds as written; nobody else clears themselves by saying so.
        if (request.Stated.Confirmations.Count > 0 && !Roles.Allow(callers.Current, Permission.Draft))
        {
            return new Refusal.NotAllowed(Permission.Draft, SignIn: false);
        }

        var asked = CanonicalJson.DigestOf(EvaluationJson.Write(request.Question, request.Stated));
        return await once.DoAsync(
            request.IdempotencyKey, asked, () => KeepAsync(request, cancellationToken),
            answer => answer.Id.Value, id => AgainAsync(new(id), cancellationToken), cancellationToken);
    }

    private async Task<EvaluateQuestion.Answer> AgainAsync(EvaluationId id, CancellationToken stop)
    {
        var stored = await context.Evaluations.AsNoTracking().SingleAsync(evaluation => evaluation.Id == id, stop);
        return new(stored.Id, stored.ReleaseId, EvaluationJson.Read(stored.Json));
    }

    private async Task<Result<EvaluateQuestion.Answer>> KeepAsync(EvaluateQuestion request, CancellationToken stop)
    {
        var evaluated = await evaluator.EvaluateAsync(request.Question, request.Stated, stop);
        if (!evaluated.TryGet(out var answer, out var refusal))
        {
            return refusal;
        }

        var kept = Stored(answer);
        await editions.KeepAsync(answer.Edition, stop);
        context.Add(kept);
        context.AddRange(Uses(kept, answer.Evaluation));
        return new EvaluateQuestion.Answer(kept.Id, answer.ReleaseId, answer.Evaluation);
    }

    private static IEnumerable<RuleUse> Uses(StoredEvaluation kept, Evaluation evaluation) => evaluation.Findings
        .Where(finding => finding.Counts && finding.Outcome is Outcome.Met or Outcome.Indeterminate)
        .Select(finding => new RuleUse
        {
            RuleId = finding.RuleId,
            EvaluationId = kept.Id,
            OrganisationId = kept.OrganisationId,
            Met = finding.Outcome == Outcome.Met,
        });

    private StoredEvaluation Stored(QuestionEvaluator.Evaluated evaluated)
    {
        var json = EvaluationJson.Write(evaluated.Evaluation);
        return new()
        {
            Id = new(Guid.CreateVersion7()),
            OrganisationId = callers.Current.Organisation,
            ReleaseId = evaluated.ReleaseId,
            Edition = evaluated.Evaluation.Edition,
            Profile = evaluated.Evaluation.Question.Profile,
            Day = evaluated.Evaluation.Question.Day,
            Json = json,
            Digest = CanonicalJson.DigestOf(json),
            EvaluatedBy = callers.Current.Person,
            EvaluatedAt = clock.GetUtcNow(),
        };
    }
}

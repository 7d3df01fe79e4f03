using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Exploring;

/// <summary>
/// The questionnaire: takes what was answered so far and gives the next question, or the answer. A model that the registry does not hold
/// starts with nothing known of it. Nothing is stored; the state is the asker's own.
/// </summary>
/// <param name="Question">The question before any answer.</param>
/// <param name="Stated">Facts stated inline before any answer.</param>
/// <param name="Answers">The answers in the order they were given.</param>
public sealed record AskNext(Question Question, Facts Stated, IReadOnlyList<GivenAnswer> Answers) : IQuery<AskNext.Answer>
{
    /// <summary>The longest answer, in characters.</summary>
    public const int LongestAnswer = 600;

    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>Reads {"question", "facts", "answers": [{"id", "value"}]}; what is wrong is refused with JSON pointer and remedy.</summary>
    public static Result<AskNext> FromDocument(ReadOnlyMemory<byte> utf8) => QuestionnaireJson.Read(utf8);

    /// <summary>Where the questionnaire stands.</summary>
    public sealed record Answer
    {
        /// <summary>The step: the answer so far, the next question, what stays open.</summary>
        public required QuestionnaireStep Step { get; init; }

        /// <summary>What was answered, each answer with its question.</summary>
        public required IReadOnlyList<AnsweredQuestion> Answered { get; init; }

        /// <summary>The release, when the registry holds it.</summary>
        public required ReleaseId? ReleaseId { get; init; }

        /// <summary>The facts to state with <see cref="EvaluateQuestion"/> to keep this evaluation; null when it cannot be kept.</summary>
        public required Facts? ToKeep { get; init; }

        /// <summary>Why it cannot be kept as it stands; null when it can.</summary>
        public string? WhyNotKept { get; init; }
    }
}

internal sealed class AskNextValidator : AbstractValidator<AskNext>
{
    public AskNextValidator()
    {
        RuleFor(act => act.Question).SetValidator(new QuestionValidator()).OverridePropertyName("");
        RuleFor(act => act.Answers).Must(answers => answers.Count <= Questionnaire.MostAnswers).OverridePropertyName("/answers")
            .Right("There are too many answers.", $"At most {Questionnaire.MostAnswers}.");
        RuleFor(act => act.Answers)
            .Must(answers => answers.All(answer => answer.Id.Length is > 0 and <= AskNext.LongestAnswer
                && answer.Value.Length <= AskNext.LongestAnswer))
            .OverridePropertyName("/answers").Right("An answer is too long.", $"At most {AskNext.LongestAnswer} characters.");
    }
}

internal sealed class AskNextHandler(
    QuestionEvaluator evaluator, EditionInForce editions, RegistryFacts registry, PartyFacts parties, ICallerSource callers)
    : IRequestHandler<AskNext, Result<AskNext.Answer>>
{
    public async Task<Result<AskNext.Answer>> Handle(AskNext request, CancellationToken cancellationToken)
    {
        if (Stating.WhyNot(callers.Current, request.Stated) is { } notTheirs)
        {
            return notTheirs;
        }

        var stated = await StartAsync(request, cancellationToken);
        if (!(await evaluator.GatherAsync(request.Question, stated, cancellationToken)).TryGet(out var gathered, out var refusal))
        {
            return refusal;
        }

        var edition = (await editions.NowAsync(cancellationToken)).Edition;
        var so = Questionnaire.Apply(edition, new(gathered.Question, gathered.Facts), request.Answers);
        if (so.Now.Facts.Confirmations.Count > gathered.Facts.Confirmations.Count && !Stating.MayConfirm(callers.Current))
        {
            return new Refusal.NotAllowed(Permission.Draft, SignIn: false);
        }

        so = so with { Now = so.Now with { Question = await parties.CompletedAsync(so.Now.Question, cancellationToken) } };
        if (QuestionEvaluator.TooEarly(edition, so.Now.Question) is { } early)
        {
            return early;
        }

        var decided = await evaluator.DecidedAsync(gathered.Release, so.Now.Question, cancellationToken);
        var step = Questionnaire.Step(edition, so, decided, form => MayAsk(form));
        return Answer(gathered, step, AnsweredQuestion.All(edition, new(gathered.Question, gathered.Facts), request.Answers));
    }

    /// <summary>A model that nobody recorded starts with nothing known of it, so that the rules can ask.</summary>
    private async Task<Facts> StartAsync(AskNext request, CancellationToken stop)
    {
        var isNew = request.Question.Item is { Kind: ItemKind.Weights or ItemKind.RemoteAccess, Release: { } name }
            && request.Stated.Lineage is null && (await registry.ReleasesAsync(name, stop)).Count == 0;
        if (!isNew)
        {
            return request.Stated;
        }

        var release = new ReleaseFacts { Key = request.Question.Item.Release!, Name = request.Question.Item.Release! };
        return request.Stated with { Lineage = new(release.Key, [release], []) };
    }

    private bool MayAsk(FactForm form) => form.By != SettledBy.Confirmation || Stating.MayConfirm(callers.Current);

    private static AskNext.Answer Answer(
        QuestionEvaluator.Gathered gathered, QuestionnaireStep step, IReadOnlyList<AnsweredQuestion> answered)
    {
        var (held, now) = (gathered.Release, step.Now.Facts);
        var changed = held is not null && !ReferenceEquals(now.Lineage, gathered.Facts.Lineage);
        return new()
        {
            Step = step,
            Answered = answered,
            ReleaseId = held?.Id,
            ToKeep = changed ? null : held is null ? now : now with { Lineage = null, Campaigns = [] },
            WhyNotKept = changed
                ? $"Some answers are facts of the record of {held!.Name}. Record them there with what shows them; then the evaluation can be kept."
                : null,
        };
    }
}

using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Exploring;

/// <summary>
/// The conflict matrix: one question put to the law of every place the edition holds, side by side, with the licences that together
/// satisfy all of them. Duties beside licences stand apart. Nothing is stored.
/// </summary>
/// <param name="Question">The question; the law it names is what the other rows are compared with.</param>
/// <param name="Stated">Facts stated inline, for what the registry does not hold.</param>
public sealed record CompareLaws(Question Question, Facts Stated) : IQuery<CompareLaws.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>Reads a question document (docs/api/question.schema.json); what is wrong is refused with JSON pointer and remedy.</summary>
    public static Result<CompareLaws> FromDocument(ReadOnlyMemory<byte> utf8) =>
        EvaluateQuestion.FromDocument(utf8).TryGet(out var read, out var refusal) ? new CompareLaws(read.Question, read.Stated) : refusal;

    /// <summary>The matrix.</summary>
    public sealed record Answer
    {
        /// <summary>The question, completed with what the registry knows of its parties.</summary>
        public required Question Question { get; init; }

        /// <summary>One row for each place.</summary>
        public required IReadOnlyList<Row> Rows { get; init; }

        /// <summary>The licences that together satisfy every place that asks for one.</summary>
        public required IReadOnlyList<LicenceNeeded> Licences { get; init; }

        /// <summary>Whether those are enough, in a sentence.</summary>
        public required string Sentence { get; init; }

        /// <summary>The second matrix: duties, which no licence fulfils.</summary>
        public required IReadOnlyList<DutyRow> Duties { get; init; }

        /// <summary>The hash of the rulebook edition.</summary>
        public required string Edition { get; init; }
    }

    /// <summary>The answer of one place.</summary>
    /// <param name="Law">Whose law.</param>
    /// <param name="Clearance">The answer.</param>
    /// <param name="Headline">The answer in a sentence.</param>
    /// <param name="Citations">The provisions that decide it.</param>
    /// <param name="Day">The day whose law answered.</param>
    /// <param name="Concerned">Whether any of its licence requirements concerns this transaction, by their own scope.</param>
    /// <param name="Differs">Whether its answer is another than that of the law the question names.</param>
    public sealed record Row(
        Jurisdiction Law,
        Clearance Clearance,
        string Headline,
        IReadOnlyList<string> Citations,
        DateOnly Day,
        bool Concerned,
        bool Differs)
    {
        /// <summary>Where none concerns it: why not, in the words of the rules' scope.</summary>
        public IReadOnlyList<string> WhyNotConcerned { get; init; } = [];

        /// <summary>What would settle it there.</summary>
        public IReadOnlyList<MissingFact> Questions { get; init; } = [];

        /// <summary>The strictest review policy there, where a licence is needed.</summary>
        public ReviewPolicy? ReviewPolicy { get; init; }

        /// <summary>SHA-256 of the evaluation that the question alone gives under that law.</summary>
        public required string Digest { get; init; }
    }
}

internal sealed class CompareLawsValidator : AbstractValidator<CompareLaws>
{
    public CompareLawsValidator() => RuleFor(act => act.Question).SetValidator(new QuestionValidator()).OverridePropertyName("");
}

internal sealed class CompareLawsHandler(QuestionEvaluator evaluator, EditionInForce editions, ICallerSource callers)
    : IRequestHandler<CompareLaws, Result<CompareLaws.Answer>>
{
    public async Task<Result<CompareLaws.Answer>> Handle(CompareLaws request, CancellationToken cancellationToken)
    {
        if (Stating.WhyNot(callers.Current, request.Stated) is { } notTheirs)
        {
            return notTheirs;
        }

        if (!(await evaluator.GatherAsync(request.Question, request.Stated, cancellationToken)).TryGet(out var gathered, out var refusal))
        {
            return refusal;
        }

        var edition = (await editions.NowAsync(cancellationToken)).Edition;
        var decided = new Dictionary<Jurisdiction, IReadOnlyList<Precedent>>();
        foreach (var law in edition.Laws)
        {
            decided[law] = await evaluator.DecidedAsync(gathered.Release, gathered.Question with { Law = law }, cancellationToken);
        }

        var matrix = ConflictMatrix.Of(edition, gathered.Question, gathered.Facts, law => decided[law]);
        return new CompareLaws.Answer
        {
            Question = gathered.Question,
            Rows = [.. matrix.Rows.Select(Row)],
            Licences = matrix.Licences,
            Sentence = matrix.Sentence,
            Duties = matrix.Duties,
            Edition = edition.Hash,
        };
    }

    private static CompareLaws.Row Row(LawRow row)
    {
        var answer = row.Evaluation.Answer;
        return new(row.Law, answer.Clearance, answer.Headline, row.Citations, row.Evaluation.Question.Day, row.Concerned, row.Differs)
        {
            WhyNotConcerned = row.WhyNotConcerned,
            Questions = answer.Questions,
            ReviewPolicy = answer.ReviewPolicy,
            Digest = CanonicalJson.DigestOf(EvaluationJson.Write(row.Evaluation)).Hex,
        };
    }
}

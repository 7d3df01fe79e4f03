using MediatR;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>The letter with questions as it would print if they were put now: for who asks, before the applicant reads it.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Questions">What would be asked.</param>
/// <param name="DueOn">The last day to answer.</param>
public sealed record PreviewQuestions(string Reference, IReadOnlyList<AskApplicant.Asked> Questions, DateOnly DueOn) : IQuery<LetterPreview>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Draft;
}

internal sealed class PreviewQuestionsHandler(
    RegistryContext context, ICallerSource callers, QuestionLetters letters, PaperPress press, TimeProvider clock)
    : IRequestHandler<PreviewQuestions, Result<LetterPreview>>
{
    public async Task<Result<LetterPreview>> Handle(PreviewQuestions request, CancellationToken cancellationToken)
    {
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case || !callers.Current.ReadsInternal(@case))
            return CaseAccess.NoCase(request.Reference);
        var first = @case.Questions.Count + 1;
        var asked = request.Questions.Select((one, at) => new QuestionNamed(first + at, one.Text.Trim(), one.FactId)).ToList();
        if (asked.Count == 0) return new Refusal.NotValid("Questions", "Nothing is asked.", "Write a question.");
        return LetterPreview.Of(
            await letters.PreviewAsync(@case, asked, request.DueOn, callers.Current.ActsAt(clock), cancellationToken), press);
    }
}

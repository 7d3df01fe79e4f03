using FluentValidation;
using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Questions;

/// <summary>
/// Answers a question of the authority for one's own organisation. With the last one the case goes back and its clocks run again.
/// </summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Number">Which question.</param>
/// <param name="Reply">The answer: as the form of the fact writes it, "unknown" where nobody knows, or in words.</param>
public sealed record AnswerCaseQuestion(string Reference, int Number, string Reply) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;
}

internal sealed class AnswerCaseQuestionValidator : AbstractValidator<AnswerCaseQuestion>
{
    public AnswerCaseQuestionValidator() => RuleFor(act => act.Reply).Must(reply => reply?.Trim().Length is > 0 and <= 4000)
        .Right("The answer is empty or very long.", "Write it in at most 4,000 characters; write \"unknown\" where nobody knows.");
}

internal sealed class AnswerCaseQuestionHandler(RegistryContext context, CaseAnswers answers, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<AnswerCaseQuestion, Result<Done>>
{
    public async Task<Result<Done>> Handle(AnswerCaseQuestion request, CancellationToken cancellationToken)
    {
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        var reply = request.Reply.Trim();
        var question = @case.Questions.FirstOrDefault(one => one.Number == request.Number);
        if (question is not null && await answers.WrongAsync(@case, question, reply, cancellationToken) is { } wrong) return wrong;
        return context.Moved(
            @case, @case.AnswerQuestion(request.Number, reply, callers.Current.ActsAt(clock)), AnswerCaseQuestion.Needs);
    }
}

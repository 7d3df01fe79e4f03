using FluentValidation;
using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Questions;

/// <summary>Closes a question to the applicant without an answer; with the last one the case goes on and its clocks run again.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Number">Which question.</param>
/// <param name="Reason">Why, for the applicant to read.</param>
public sealed record CloseCaseQuestion(string Reference, int Number, string Reason) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Draft;
}

internal sealed class CloseCaseQuestionValidator : AbstractValidator<CloseCaseQuestion>
{
    public CloseCaseQuestionValidator() => RuleFor(act => act.Reason).Must(reason => reason?.Trim().Length is > 0 and <= 1000)
        .Right("A question that is closed needs a reason.", "Write it in at most 1,000 characters, for the applicant to read.");
}

internal sealed class CloseCaseQuestionHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<CloseCaseQuestion, Result<Done>>
{
    public Task<Result<Done>> Handle(CloseCaseQuestion request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        return context.MoveByOfficeAsync(
            request.Reference, basedOn: null, CloseCaseQuestion.Needs, actor,
            @case => @case.CloseQuestion(request.Number, request.Reason.Trim(), actor), cancellationToken);
    }
}

using FluentValidation;
using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Questions;

/// <summary>
/// Writes into the thread of an open question without settling it: the applicant acknowledges or asks back, the authority explains. It
/// changes neither stage nor clocks.
/// </summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Number">Which question.</param>
/// <param name="Text">What is written.</param>
public sealed record WriteOnQuestion(string Reference, int Number, string Text) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;
}

internal sealed class WriteOnQuestionValidator : AbstractValidator<WriteOnQuestion>
{
    public WriteOnQuestionValidator() => RuleFor(act => act.Text).Must(text => text?.Trim().Length is > 0 and <= 4000)
        .Right("The message is empty or very long.", "Write it in at most 4,000 characters.");
}

internal sealed class WriteOnQuestionHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<WriteOnQuestion, Result<Done>>
{
    public Task<Result<Done>> Handle(WriteOnQuestion request, CancellationToken cancellationToken) => context.MoveCaseAsync(
        request.Reference, basedOn: null, WriteOnQuestion.Needs,
        @case => @case.Write(request.Number, request.Text.Trim(), callers.Current.ActsAt(clock)), cancellationToken);
}

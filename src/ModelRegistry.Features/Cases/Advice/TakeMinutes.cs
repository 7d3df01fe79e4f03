using FluentValidation;
using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>Writes down what was said on the disagreement that is open.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Speaker">Who spoke, by office: names of persons stand on no record that can never be changed.</param>
/// <param name="Said">What was said.</param>
public sealed record TakeMinutes(string Reference, string Speaker, string Said) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Advise;
}

internal sealed class TakeMinutesValidator : AbstractValidator<TakeMinutes>
{
    public TakeMinutesValidator()
    {
        RuleFor(act => act.Speaker).Must(text => text?.Trim().Length is > 0 and <= 200)
            .Right("It does not say who spoke.", "Write the office of who spoke, in at most 200 characters.");
        RuleFor(act => act.Said).Must(text => text?.Trim().Length is > 0 and <= 8000)
            .Right("It does not say what was said.", "Write it in at most 8,000 characters.");
    }
}

internal sealed class TakeMinutesHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<TakeMinutes, Result<Done>>
{
    public Task<Result<Done>> Handle(TakeMinutes request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        return context.MoveByOfficeAsync(
            request.Reference, null, TakeMinutes.Needs, actor,
            @case => @case.Minute(request.Speaker.Trim(), request.Said.Trim(), actor), cancellationToken);
    }
}

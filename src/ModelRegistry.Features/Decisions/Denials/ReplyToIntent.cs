using FluentValidation;
using MediatR;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Denials;

/// <summary>Replies to an intended denial of one's own organisation's application.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Text">What is replied.</param>
public sealed record ReplyToIntent(string Reference, string Text) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;
}

internal sealed class ReplyToIntentValidator : AbstractValidator<ReplyToIntent>
{
    public ReplyToIntentValidator() => RuleFor(act => act.Text).Must(text => text?.Trim().Length is > 0 and <= 20000)
        .Right("The reply is empty or very long.", "Write what the authority should consider, in at most 20,000 characters.");
}

internal sealed class ReplyToIntentHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ReplyToIntent, Result<Done>>
{
    public Task<Result<Done>> Handle(ReplyToIntent request, CancellationToken cancellationToken) => context.MoveCaseAsync(
        request.Reference, basedOn: null, ReplyToIntent.Needs,
        @case => @case.ReplyToIntent(request.Text.Trim(), callers.Current.ActsAt(clock)), cancellationToken);
}

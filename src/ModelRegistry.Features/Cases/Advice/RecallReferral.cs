using FluentValidation;
using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>Takes a referral back: the agency reads the case no more, and nothing waits for it.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Number">Which referral.</param>
/// <param name="Reason">Why.</param>
public sealed record RecallReferral(string Reference, int Number, string Reason) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Advise;
}

internal sealed class RecallReferralValidator : AbstractValidator<RecallReferral>
{
    public RecallReferralValidator() => RuleFor(act => act.Reason).Must(text => text?.Trim().Length is > 0 and <= 1000)
        .Right("A referral is recalled for a reason.", "Write it in at most 1,000 characters.");
}

internal sealed class RecallReferralHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<RecallReferral, Result<Done>>
{
    public Task<Result<Done>> Handle(RecallReferral request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        return context.MoveByOfficeAsync(
            request.Reference, null, RecallReferral.Needs, actor, @case => @case.Recall(request.Number, request.Reason.Trim(), actor),
            cancellationToken);
    }
}

using MediatR;
using ModelRegistry.Features.Accounts;

namespace ModelRegistry.Features.Frame;

/// <summary>
/// An act by which somebody signs for others: the caller has shown again, in the last minutes, who they are. A page cannot forget to ask:
/// the act is refused.
/// </summary>
public interface ITakesConfirmation : IAct;

/// <summary>After authorising: did the caller show again who they are, where the act takes that?</summary>
internal sealed class Confirm<TAct, TResult>(ICallerSource callers, Freshness freshness) : IPipelineBehavior<TAct, TResult>
    where TAct : IAct, IRequest<TResult>
    where TResult : IResult<TResult>
{
    public Task<TResult> Handle(TAct request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next) =>
        request is ITakesConfirmation && freshness.WhyNot(callers.Current) is { } refusal
            ? Task.FromResult(TResult.Refused(refusal))
            : next();
}

/// <summary>Judges whether somebody has shown lately enough who they are.</summary>
internal sealed class Freshness(AccountSettings settings, TimeProvider clock)
{
    public Refusal? WhyNot(Caller caller) => caller.ConfirmedAt is { } at && clock.GetUtcNow() - at < settings.Fresh
        ? null
        : new Refusal.NeedsConfirmation(settings.Fresh);
}

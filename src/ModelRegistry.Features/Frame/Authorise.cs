using MediatR;

namespace ModelRegistry.Features.Frame;

/// <summary>First: may the caller do this?</summary>
internal sealed class Authorise<TAct, TResult>(ICallerSource callers) : IPipelineBehavior<TAct, TResult>
    where TAct : IAct, IRequest<TResult>
    where TResult : IResult<TResult>
{
    public Task<TResult> Handle(TAct request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var caller = callers.Current;
        return Roles.Allow(caller, TAct.Needs)
            ? next()
            : Task.FromResult(TResult.Refused(WhyNot(caller)));
    }

    private static Refusal WhyNot(Caller caller) => caller.MustEnrol && Roles.Allow(caller with { MustEnrol = false }, TAct.Needs)
        ? new Refusal.NeedsSecondFactor()
        : new Refusal.NotAllowed(TAct.Needs, SignIn: caller.IsAnonymous);
}

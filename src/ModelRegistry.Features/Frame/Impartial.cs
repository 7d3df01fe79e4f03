using System.Reflection;
using MediatR;
using ModelRegistry.Features.Accounts.Offices;

namespace ModelRegistry.Features.Frame;

/// <summary>
/// After confirming, the one place for the questions of office. Does whoever acts have the role at the authority whose case it is? Does it
/// concern them privately? Does whoever only acts for a role stay within its limit? An act that knows no limit is not theirs. Another
/// authority's case is to them as one that does not exist.
/// </summary>
internal sealed class Impartial<TAct, TResult>(ICallerSource callers, ConflictBook conflicts) : IPipelineBehavior<TAct, TResult>
    where TAct : IAct, IRequest<TResult>
    where TResult : IResult<TResult>
{
    private static readonly bool IsOfficial = typeof(TAct).Implements(typeof(ICommand<>)) && OfficialActs.IsOfficial(TAct.Needs);

    private static readonly PropertyInfo? Reference = OfficialActs.ReferenceOf(typeof(TAct));

    public async Task<TResult> Handle(TAct request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        if (!IsOfficial) return await next();
        var reference = Reference?.GetValue(request) as string;
        var caller = reference is null ? callers.Current : callers.Current.At(OfficialActs.AuthorityOf(reference));
        if (!Roles.Allow(caller, TAct.Needs) || IsBeyondEveryLimit(request, caller))
        {
            return TResult.Refused(new Refusal.NotAllowed(TAct.Needs, SignIn: false));
        }

        return reference is not null
            && await conflicts.ConcernsAsync(caller.Person, reference, cancellationToken) is { } concerns
                ? TResult.Refused(new Refusal.Concerned(concerns))
                : await next();
    }

    // An officer decides nothing: what they may draft is judged with the draft.
    private static bool IsBeyondEveryLimit(TAct request, Caller caller) =>
        request is not IKnowsLimits && caller.Acting is { Role: not Role.LicensingOfficer } acting
        && Roles.OnlyBy(caller, acting.Role, TAct.Needs);
}

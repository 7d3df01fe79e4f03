using System.Reflection;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts.Access;

namespace ModelRegistry.Features.Frame;

/// <summary>
/// Outermost: every read of what is sensitive, every refusal of authorisation and every try at what is not there for the caller leaves a
/// line in the log of access, before its answer is given. What is sensitive follows from the permission an act needs, so that a new act
/// cannot forget it.
/// </summary>
internal sealed class LogAccess<TAct, TResult>(ICallerSource callers, AccessLog log) : IPipelineBehavior<TAct, TResult>
    where TAct : IAct, IRequest<TResult>
    where TResult : IResult<TResult>
{
    private static readonly bool Reads = typeof(TAct).Implements(typeof(IQuery<>));

    private static readonly PropertyInfo[] Subjects = [.. typeof(TAct).GetProperties().Where(NamesSomething)];

    public async Task<TResult> Handle(TAct request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var result = await next();
        var caller = callers.Current;
        if (Outcome(result.Refusal, caller) is { } outcome)
        {
            await log.WriteAsync(caller, typeof(TAct).Name, SubjectOf(request), outcome, result.Refusal?.GetType().Name, cancellationToken);
        }

        return result;
    }

    private static AccessOutcome? Outcome(Refusal? refusal, Caller caller) => refusal switch
    {
        null when Reads && (AccessLog.IsSensitive(TAct.Needs) || caller.BreakGlass is not null) => AccessOutcome.Read,
        Refusal.NotFound when caller.PersonId is not null && (!Reads || AccessLog.IsSensitive(TAct.Needs)) => AccessOutcome.NotFound,
        Refusal.NotAllowed { SignIn: true } => null, // nobody yet: whoever is sent to sign in has been refused nothing
        Refusal.NotAllowed or Refusal.NeedsSecondPerson or Refusal.NeedsSecondFactor or Refusal.NeedsConfirmation or Refusal.Concerned =>
            AccessOutcome.Refused,
        _ => null,
    };

    // Ids and references; what else stands in an act may be content, which no log holds.
    private static bool NamesSomething(PropertyInfo property) =>
        property.Name is "Reference" or "Decision" or "Number"
        || (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Implements(typeof(ITypedId<>));

    private static string SubjectOf(TAct request) => string.Join(
        "; ", from property in Subjects let value = property.GetValue(request) where value is not null select $"{property.Name} {value}");
}

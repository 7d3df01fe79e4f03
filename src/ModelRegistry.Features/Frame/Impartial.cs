using System.Reflection;
using MediatR;
using ModelRegistry.Features.Accounts.Offices;

namespace ModelRegistry.Features.Frame;

/// <summary>An act that judges itself whether it stays within the limit up to which somebody acts for a role.</summary>
public interface IKnowsLimits : IAct;

/// <summary>For which role somebody acts for some days, and up to what.</summary>
/// <param name="Role">The role.</param>
/// <param name="Outcomes">The outcomes of a determination that they may decide, by name, with spaces between.</param>
/// <param name="Until">When it is over.</param>
public sealed record ActingFor(Role Role, string Outcomes, DateTimeOffset Until)
{
    /// <summary>Why an outcome is beyond the limit; null when it is within.</summary>
    /// <param name="outcome">The outcome's name.</param>
    public Refusal? WhyNot(string outcome) => Outcomes.Split(' ').Contains(outcome, StringComparer.Ordinal)
        ? null
        : new Refusal.NotValid(
            "outcome", $"You act as {Roles.Describe(Role)} up to a limit, and this outcome is beyond it.",
            "Somebody who is one for good decides it.");
}

/// <summary>
/// After confirming, the one place for two questions of office. Does the case concern privately whoever acts on it? Does whoever only acts
/// for a role stay within its limit? An act that knows no limit is not theirs.
/// </summary>
internal sealed class Impartial<TAct, TResult>(ICallerSource callers, ConflictBook conflicts) : IPipelineBehavior<TAct, TResult>
    where TAct : IAct, IRequest<TResult>
    where TResult : IResult<TResult>
{
    private static readonly bool Commands = typeof(TAct).Implements(typeof(ICommand<>));

    private static readonly PropertyInfo? Reference = OfficialActs.ReferenceOf(typeof(TAct));

    public async Task<TResult> Handle(TAct request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        if (!Commands || !OfficialActs.IsOfficial(TAct.Needs))
        {
            return await next();
        }

        var caller = callers.Current;
        if (request is not IKnowsLimits && caller.Acting is { } acting && Roles.OnlyBy(caller, acting.Role, TAct.Needs))
        {
            return TResult.Refused(new Refusal.NotAllowed(TAct.Needs, SignIn: false));
        }

        return Reference?.GetValue(request) is string reference
            && await conflicts.ConcernsAsync(caller.Person, reference, cancellationToken) is { } concerns
                ? TResult.Refused(new Refusal.Concerned(concerns))
                : await next();
    }
}

/// <summary>Which acts are an office's on a case, and how they name it.</summary>
internal static class OfficialActs
{
    private static readonly HashSet<Permission> Permissions =
    [
        Permission.Draft, Permission.Countersign, Permission.Issue, Permission.Advise, Permission.LiftFlags, Permission.AnswerReferrals,
    ];

    public static bool IsOfficial(Permission permission) => Permissions.Contains(permission);

    /// <summary>The property with the reference of the case or decision; null for an act on no case.</summary>
    public static PropertyInfo? ReferenceOf(Type act) => Array.Find(
        act.GetProperties(), property => property.Name is "Reference" or "Decision" && property.PropertyType == typeof(string));
}

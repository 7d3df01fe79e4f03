using System.Reflection;
using MediatR;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Features.Cases;

namespace ModelRegistry.Features.Frame;

/// <summary>An act that judges itself whether it stays within the limit up to which somebody acts for a role.</summary>
public interface IKnowsLimits : IAct;

/// <summary>For which role somebody acts for some days, and up to what.</summary>
/// <param name="Role">The role.</param>
/// <param name="Outcomes">The outcomes of a determination that they may decide, by name, with spaces between.</param>
/// <param name="Until">When it is over.</param>
public sealed record ActingFor(Role Role, string Outcomes, DateTimeOffset Until)
{
    /// <summary>The largest stated value that they may decide on, in whole units of the authority's money; null for any.</summary>
    public long? MostValue { get; init; }

    /// <summary>Whether they may decide only what one countersigner is enough for.</summary>
    public bool OrdinaryRisk { get; init; }

    /// <summary>Why something is beyond the limit; null when it is within.</summary>
    /// <param name="outcome">The outcome's name.</param>
    /// <param name="value">The stated value of what is decided on; null where none is stated, which is within no limit.</param>
    /// <param name="signatures">How many countersigners it takes by its risk.</param>
    public Refusal? WhyNot(string outcome, long? value, int signatures)
    {
        if (!Outcomes.Split(' ').Contains(outcome, StringComparer.Ordinal)) return Beyond("outcome", "this outcome is beyond it");
        if (OrdinaryRisk && signatures > 1) return Beyond("risk", "what takes two countersigners by its risk is beyond it");
        if (MostValue is not { } most || value <= most) return null;
        return Beyond("value", value is null ? "the application states no value, so that nobody knows that it is within" : "the stated value is beyond it");
    }

    private Refusal.NotValid Beyond(string where, string why) => new(
        where, $"You act as {Roles.Describe(Role)} up to a limit, and {why}.", "Somebody who is one for good decides it.");
}

/// <summary>
/// After confirming, the one place for the questions of office. Is the case for the authority of whoever acts on it? Does it concern them
/// privately? Does whoever only acts
/// for a role stay within its limit? An act that knows no limit is not theirs.
/// </summary>
internal sealed class Impartial<TAct, TResult>(
    ICallerSource callers, ConflictBook conflicts, OfficeOf offices) : IPipelineBehavior<TAct, TResult>
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

        var reference = Reference?.GetValue(request) as string;

        // An agency is asked by whichever authority refers the case to it.
        if (reference is not null && TAct.Needs is not Permission.AnswerReferrals
            && await offices.ElsewhereAsync(caller, reference, cancellationToken) is { } elsewhere)
        {
            return TResult.Refused(elsewhere);
        }

        return reference is not null
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

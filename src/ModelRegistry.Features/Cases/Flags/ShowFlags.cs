using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Flags;

/// <summary>The flags of a case, its own and those it inherits, and what a flag can be put on.</summary>
/// <param name="Reference">The case's reference.</param>
public sealed record ShowFlags(string Reference) : IQuery<ShowFlags.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadAdvice;

    /// <summary>The flags.</summary>
    /// <param name="Flags">Every flag, in the order they were raised, lifted ones too.</param>
    /// <param name="Targets">What a flag can be put on.</param>
    /// <param name="MayRaise">Whether the caller can raise one now.</param>
    public sealed record Answer(IReadOnlyList<View> Flags, IReadOnlyList<FlagTarget> Targets, bool MayRaise);

    /// <summary>One flag.</summary>
    /// <param name="Id">Its identity.</param>
    /// <param name="Kind">What it warns of, with what holds of the kind.</param>
    /// <param name="Subject">What it stands on.</param>
    /// <param name="Words">Which one.</param>
    /// <param name="Why">Why it was raised.</param>
    /// <param name="RaisedBy">Who raised it; a name while it is kept.</param>
    /// <param name="RaisedAt">When.</param>
    /// <param name="Lifted">Why, by whom and when it was lifted; null while it stands.</param>
    /// <param name="MayLift">Whether the caller can lift it now.</param>
    public sealed record View(
        FlagId Id, FlagRule Kind, FlagSubject Subject, string Words, string Why, string RaisedBy, DateTimeOffset RaisedAt, Lift? Lifted,
        bool MayLift);

    /// <summary>That it was lifted.</summary>
    /// <param name="Why">Why.</param>
    /// <param name="By">Who.</param>
    /// <param name="At">When.</param>
    public sealed record Lift(string Why, string By, DateTimeOffset At);
}

internal sealed class ShowFlagsHandler(RegistryContext context, ICallerSource callers, CaseFlags flags)
    : IRequestHandler<ShowFlags, Result<ShowFlags.Answer>>
{
    public async Task<Result<ShowFlags.Answer>> Handle(ShowFlags request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case || !caller.ReadsInternal(@case))
            return CaseAccess.NoCase(request.Reference);
        var all = await flags.AllAsync(@case, cancellationToken);
        var names = await context.NamesAsync(
            all.Select(one => one.RaisedBy).Concat(all.Select(one => one.Lift?.LiftedBy).OfType<PersonId>()), cancellationToken);
        var acts = CaseTable.ActsAt(@case.Stage, caller.CaseRoles()).ToHashSet();
        return new ShowFlags.Answer(
            [.. all.Select(flag => View(flag, names, acts, caller.Person))], await flags.TargetsAsync(@case, cancellationToken),
            acts.Contains(CaseAct.RaiseFlag));
    }

    private static ShowFlags.View View(Flag flag, IReadOnlyDictionary<PersonId, string> names, HashSet<CaseAct> acts, PersonId caller)
    {
        var rule = FlagTable.Of(flag.Kind);
        string Name(PersonId person) => names.GetValueOrDefault(person, "(unknown person)");
        var lifting = rule.LiftedBy is CaseRole.Countersigner ? CaseAct.LiftReservedFlag : CaseAct.LiftFlag;
        return new(
            flag.Id, rule, flag.Subject, flag.Words, flag.Why, Name(flag.RaisedBy), flag.RaisedAt,
            flag.Lift is { } lift ? new(lift.Why, Name(lift.LiftedBy), lift.LiftedAt) : null,
            flag.Lift is null && acts.Contains(lifting) && !(rule.ByAnother && flag.RaisedBy == caller));
    }
}

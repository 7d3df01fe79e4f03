using ModelRegistry.Domain.Casework.Flags;

namespace ModelRegistry.Domain.Casework;

/// <content>Flags that officers of this case raise and lift, on the case or on what it inherits flags of.</content>
public sealed partial class LicenceCase
{
    /// <summary>Notes that a flag was raised: whoever is about to finalise the case finds it changed.</summary>
    /// <param name="flag">The flag.</param>
    /// <param name="actor">An officer of the authority.</param>
    public CaseRefusal? FlagRaised(Flag flag, CaseActor actor) =>
        Move(Stage, CaseAct.RaiseFlag, actor, new($"A flag was raised {On(flag)}. {flag.Why}", Internal: true));

    /// <summary>Notes that a flag was lifted, by whom its kind names.</summary>
    /// <param name="flag">The flag.</param>
    /// <param name="why">Why it is lifted.</param>
    /// <param name="actor">Whoever may lift a flag of its kind.</param>
    public CaseRefusal? FlagLifted(Flag flag, string why, CaseActor actor)
    {
        var rule = FlagTable.Of(flag.Kind);
        var act = rule.LiftedBy is CaseRole.Countersigner ? CaseAct.LiftReservedFlag : CaseAct.LiftFlag;
        if (rule.ByAnother && flag.RaisedBy == actor.Person && Judge(Stage, act, actor, read: null, out _) is null)
            return new CaseRefusal.SecondPersonNeeded("You found that the party may be listed; that it is not takes another person.");
        return Move(Stage, act, actor, new($"A flag was lifted {On(flag)}. {why}", Internal: true));
    }

    private static string On(Flag flag) => $"on the {FlagTable.Of(flag.Subject)} {flag.Words}: {FlagTable.Of(flag.Kind).Words}";
}

using ModelRegistry.Domain.Casework.Routing;

namespace ModelRegistry.Domain.Casework;

/// <content>On whose desk the case lies, and by when it is due: what queues are read by.</content>
public sealed partial class LicenceCase
{
    private readonly List<CaseRouting> routings = [];

    /// <summary>How it was routed, each time.</summary>
    public IReadOnlyList<CaseRouting> Routings => routings;

    /// <summary>The team whose case it is; null for none, and when it is closed.</summary>
    public TeamId? TeamId { get; private set; }

    /// <summary>The officer who holds it; null for nobody, and when it is closed.</summary>
    public PersonId? HeldBy { get; private set; }

    /// <summary>
    /// The last day of the first of the authority's clocks that still runs; null while the clocks stand still, where none is held, and when
    /// it is closed. Reckoned anew with every move.
    /// </summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>How many referrals are open.</summary>
    public int ReferralsOut { get; private set; }

    /// <summary>How it was routed last; null before it was.</summary>
    public CaseRouting? LastRouting => routings.MaxBy(one => one.Number);

    /// <summary>Whether the case is closed: nobody holds it and no clock of it runs.</summary>
    public bool IsClosed => Stage is CaseStage.Issued or CaseStage.Withdrawn or CaseStage.Superseded;

    /// <summary>Takes the case onto one's own desk.</summary>
    /// <param name="actor">An officer of the authority.</param>
    public CaseRefusal? Take(CaseActor actor)
    {
        if (HeldBy == actor.Person) return new CaseRefusal.NotAtThisStage("You hold this case already.");
        if (Move(Stage, CaseAct.Take, actor, new("A licensing officer took the case.", Internal: true)) is { } refusal) return refusal;
        HeldBy = actor.Person;
        return null;
    }

    /// <summary>Gives the case of an officer who leaves to a colleague; who does that reads nothing of it.</summary>
    /// <param name="to">The colleague.</param>
    /// <param name="actor">A keeper of accounts.</param>
    public CaseRefusal? HandOver(PersonId to, CaseActor actor)
    {
        const string Sentence = "The case was handed over to a colleague of the officer who held it and leaves.";
        if (Move(Stage, CaseAct.HandOver, actor, new(Sentence, Internal: true)) is { } refusal) return refusal;
        HeldBy = to;
        return null;
    }

    /// <summary>Gives the case to the team that a rule of routing names, and keeps by which facts.</summary>
    /// <param name="routing">The routing, numbered after the last one.</param>
    public void Route(CaseRouting routing)
    {
        if (routing.CaseId != Id || routing.Number != routings.Count + 1)
            throw new ArgumentException("A routing belongs to its case and is numbered in order.", nameof(routing));
        routings.Add(routing);
        if (!IsClosed) TeamId = routing.TeamId;
    }

    /// <summary>Sets the day by which it is due, as the authority's clocks give it after a move.</summary>
    public void Reckon(DateOnly? dueOn) => DueOn = IsClosed ? null : dueOn;

    // The first officer who does something on a case that nobody holds takes it; nobody holds what is closed.
    private void Lay(CaseMove move, CaseActor actor)
    {
        if (IsClosed) (TeamId, HeldBy, DueOn, ReferralsOut) = (null, null, null, 0);
        else if (move.Role is CaseRole.LicensingOfficer) HeldBy ??= actor.Person;
    }
}

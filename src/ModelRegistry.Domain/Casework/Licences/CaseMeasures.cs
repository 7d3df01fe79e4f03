using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Domain.Casework;

/// <content>What happens to a decision after it is out: proposed by one person, confirmed by another.</content>
public sealed partial class LicenceCase
{
    /// <summary>The measure that waits for a second person; null where none does.</summary>
    public DecisionMeasure? WaitingMeasure => measures.Find(measure => measure.Ruling is null);

    /// <summary>Proposes a measure on the case's decision.</summary>
    /// <param name="proposed">The measure, numbered after the last one.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="actor">An officer of the authority.</param>
    public CaseRefusal? Propose(DecisionMeasure proposed, Decision decision, CaseActor actor)
    {
        if (proposed.CaseId != Id || decision.CaseId != Id || proposed.ProposedBy != actor.Person || proposed.Number != measures.Count + 1
            || proposed.Ordinal != decision.Ordinal)
            throw new ArgumentException("A measure belongs to its case and to who proposes it, and is numbered in order.", nameof(proposed));
        if (NotFitting(proposed.Kind, decision, actor) is { } unfit) return unfit;
        var sentence = $"It was proposed to {CaseWords.Of(proposed.Kind)} decision {decision.Reference} from {proposed.From:O}.";
        if (Move(Stage, CaseAct.ProposeMeasure, actor, new(sentence, Internal: true)) is { } refusal) return refusal;
        measures.Add(proposed);
        return null;
    }

    /// <summary>Whether the person could rule on the measure that was read; null when so. Nothing moves.</summary>
    /// <param name="number">The measure that was read.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="confirms">True to give it effect.</param>
    /// <param name="actor">Another person than who proposed it.</param>
    public CaseRefusal? CanRuleOn(int number, Decision decision, bool confirms, CaseActor actor)
    {
        var waiting = WaitingMeasure;
        if (waiting is not null && waiting.Number != number)
            return new CaseRefusal.DraftChanged("Another measure waits now than the one you read; read it and rule on it then.");
        if (confirms && waiting is not null && NotFitting(waiting.Kind, decision, actor) is { } unfit) return unfit;
        return Judge(Stage, confirms ? CaseAct.ConfirmMeasure : CaseAct.RejectMeasure, actor, null, out _);
    }

    /// <summary>Confirms or rejects the measure that waits.</summary>
    /// <param name="number">The measure that was read.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="confirms">True to give it effect.</param>
    /// <param name="remark">What is remarked; null for nothing.</param>
    /// <param name="actor">Another person than who proposed it.</param>
    /// <param name="paper">The digest of the signed letter by which it takes effect; null where it is rejected.</param>
    public CaseRefusal? RuleOn(
        int number, Decision decision, bool confirms, string? remark, CaseActor actor, Sha256Digest? paper = null)
    {
        if (CanRuleOn(number, decision, confirms, actor) is { } early) return early;
        var waiting = WaitingMeasure;
        var act = confirms ? CaseAct.ConfirmMeasure : CaseAct.RejectMeasure;
        if (Move(Stage, act, actor, Told(waiting, decision, confirms) with { About = paper }) is { } refusal) return refusal;
        waiting!.Rule(new()
        {
            MeasureId = waiting.Id,
            OrganisationId = OrganisationId,
            Confirmed = confirms,
            Remark = remark,
            RuledBy = actor.Person,
            RuledAt = actor.Moment,
        });
        return null;
    }

    private static Account Told(DecisionMeasure? waiting, Decision decision, bool confirms)
    {
        if (waiting is null) return new("No measure waits.");
        return confirms
            ? new($"Decision {decision.Reference}: {CaseWords.Of(waiting.Kind)}, {CaseWords.Of(waiting.Ground)}. {waiting.Reason}")
            : new($"The proposal to {CaseWords.Of(waiting.Kind)} decision {decision.Reference} was rejected.", Internal: true);
    }

    private CaseRefusal.NotAtThisStage? NotFitting(MeasureKind kind, Decision decision, CaseActor actor)
    {
        if (decision.Outcome is DeterminationOutcome.Denied or DeterminationOutcome.ReturnedWithoutAction)
            return new("Only a decision that allows something can be suspended, reinstated or revoked; against another one there is an appeal.");
        var today = DateOnly.FromDateTime(actor.Moment.UtcDateTime);
        if (decision.Ordinal != DecisionsOut && DecisionsOut > 0)
            return new($"A later decision stands in the place of {decision.Reference}; measures are taken on that one.");
        var own = measures.Where(measure => measure.Ordinal == decision.Ordinal);
        var status = DecisionForce.On(decision.ValidFrom, decision.ValidUntil, own, today).Status;
        var fits = kind switch
        {
            MeasureKind.Suspend => status is DecisionStatus.Valid or DecisionStatus.NotYetValid,
            MeasureKind.Reinstate => status is DecisionStatus.Suspended,
            MeasureKind.Revoke => status is DecisionStatus.Valid or DecisionStatus.NotYetValid or DecisionStatus.Suspended,
            MeasureKind.SetAside => false,
        };
        return fits ? null : new($"One cannot {CaseWords.Of(kind)} decision {decision.Reference}: it is {CaseWords.Of(status)}.");
    }
}

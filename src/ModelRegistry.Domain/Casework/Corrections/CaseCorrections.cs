using ModelRegistry.Domain.Casework.Corrections;

namespace ModelRegistry.Domain.Casework;

/// <content>What two persons of the authority put right: never a developer, and never without a line of history.</content>
public sealed partial class LicenceCase
{
    /// <summary>The correction that waits for a second person; null where none does.</summary>
    public CaseCorrection? WaitingCorrection => corrections.Find(correction => correction.Ruling is null);

    /// <summary>The advice that was retracted, by number, with the instant from which it counts no more.</summary>
    public IReadOnlyDictionary<int, DateTimeOffset> Retracted => corrections.Where(one => one is { Stands: true, Advice: not null })
        .GroupBy(one => one.Advice!.Value).ToDictionary(group => group.Key, group => group.Min(one => one.Ruling!.RuledAt));

    /// <summary>Proposes a correction.</summary>
    /// <param name="proposed">The correction, numbered after the last one.</param>
    /// <param name="actor">An officer of the authority.</param>
    public CaseRefusal? Propose(CaseCorrection proposed, CaseActor actor)
    {
        if (proposed.CaseId != Id || proposed.ProposedBy != actor.Person || proposed.Number != corrections.Count + 1)
            throw new ArgumentException("A correction belongs to its case and to who proposes it, and is numbered in order.", nameof(proposed));
        if (NotFitting(proposed.Kind) is { } unfit) return unfit;
        var sentence = $"It was proposed to {CaseWords.Of(proposed.Kind)}.";
        if (Move(Stage, CaseAct.ProposeCorrection, actor, new(sentence, Internal: true)) is { } refusal) return refusal;
        corrections.Add(proposed);
        return null;
    }

    /// <summary>Confirms or rejects the correction that waits.</summary>
    /// <param name="number">The correction that was read.</param>
    /// <param name="confirms">True to give it effect.</param>
    /// <param name="remark">What is remarked; null for nothing.</param>
    /// <param name="actor">Another person than who proposed it.</param>
    public CaseRefusal? RuleOnCorrection(int number, bool confirms, string? remark, CaseActor actor)
    {
        var waiting = WaitingCorrection;
        if (waiting is not null && waiting.Number != number)
            return new CaseRefusal.DraftChanged("Another correction waits now than the one you read; read it and rule on it then.");
        if (confirms && waiting is not null && NotFitting(waiting.Kind) is { } unfit) return unfit;
        var act = confirms ? CaseAct.ConfirmCorrection : CaseAct.RejectCorrection;
        if (Move(Stage, act, actor, Told(waiting, confirms)) is { } refusal) return refusal;
        waiting!.Rule(new()
        {
            CorrectionId = waiting.Id,
            OrganisationId = OrganisationId,
            Confirmed = confirms,
            Remark = remark,
            RuledBy = actor.Person,
            RuledAt = actor.Moment,
        });
        if (waiting is { Stands: true, Advice: not null }) EndWhatNobodyDisputes(actor);
        return null;
    }

    private static Account Told(CaseCorrection? waiting, bool confirms)
    {
        if (waiting is null) return new("No correction waits.");
        if (!confirms) return new($"The proposal to {CaseWords.Of(waiting.Kind)} was rejected.", Internal: true);
        var change = waiting.Before is { } before ? $" Before: {before}. After: {waiting.After}." : "";
        return waiting.Kind is CorrectionKind.RetractAdvice
            ? new("Advice that was wrong was retracted.", Internal: true)
            : new($"{CaseWords.Done(waiting.Kind)}: {waiting.Reason}{change}");
    }

    private CaseRefusal.NotAtThisStage? NotFitting(CorrectionKind kind)
    {
        var closed = Stage is CaseStage.Issued or CaseStage.Withdrawn;
        var fits = kind switch
        {
            CorrectionKind.Reopen => closed,
            CorrectionKind.Amend => Stage is CaseStage.Issued,
            CorrectionKind.CorrectParty or CorrectionKind.RetractAdvice => !closed,
        };
        return fits ? null : new($"One cannot {CaseWords.Of(kind)} here: the case is {CaseWords.Of(Stage)}.");
    }
}

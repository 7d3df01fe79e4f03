using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Domain.Casework;

/// <summary>Judges role and guards of a line of the table, in the order that tells the person most.</summary>
internal static class CaseGuards
{
    internal static CaseRefusal NotAtThisStage(CaseStage? from, CaseAct act) => new CaseRefusal.NotAtThisStage(
        $"One cannot {CaseWords.Of(act)} here: the case is {(from is { } stage ? CaseWords.Of(stage) : "not yet there")}; it can be done " +
        $"when it is {string.Join(" or ", CaseTable.Moves.Where(move => move.Act == act).Select(Stage))}.");

    internal static CaseRefusal? Judge(LicenceCase @case, CaseMove move, CaseActor actor, Sha256Digest? read)
    {
        if (!actor.Roles.Contains(move.Role)) return NotInRole($"To {CaseWords.Of(move.Act)} takes a {CaseWords.Of(move.Role)}.");
        var guard = move.Guard;
        if (guard.HasFlag(CaseGuard.OwnOrganisation) && actor.Organisation != @case.OrganisationId)
            return NotInRole("Only the organisation that applied can do that.");
        if (guard.HasFlag(CaseGuard.NotTheApplicant) && actor.Person == @case.AppliedBy)
            return new CaseRefusal.SecondPersonNeeded("You handed in this application, so it takes another officer to decide it.");
        if (guard.HasFlag(CaseGuard.NotTheApplicant) && actor.Organisation == @case.OrganisationId)
            return NotInRole("Nobody of the organisation that applied takes part in deciding.");
        return JudgeDraft(@case.LiveDraft, guard, actor, read) ?? JudgeQuestions(@case, guard)
            ?? JudgeMeasure(@case.WaitingMeasure, guard, actor);
    }

    private static CaseRefusal? JudgeMeasure(DecisionMeasure? waiting, CaseGuard guard, CaseActor actor)
    {
        if (guard.HasFlag(CaseGuard.NoMeasureWaits) && waiting is not null)
            return new CaseRefusal.NotAtThisStage($"Measure {waiting.Number} waits for a second person; it is confirmed or rejected first.");
        if (!guard.HasFlag(CaseGuard.AnothersMeasure)) return null;
        if (waiting is null) return new CaseRefusal.NotAtThisStage("No measure waits; a licensing officer proposes one first.");
        return waiting.ProposedBy == actor.Person
            ? new CaseRefusal.SecondPersonNeeded("You proposed this measure; it takes another person to rule on it.")
            : null;
    }

    private static CaseRefusal.NotAtThisStage? JudgeQuestions(LicenceCase @case, CaseGuard guard)
    {
        var open = @case.OpenQuestions.Count();
        if (guard.HasFlag(CaseGuard.OthersOpen) && open < 2) return new($"{open} questions are open, so this is no act on one of several.");
        return guard.HasFlag(CaseGuard.LastOpen) && open != 1 ? new($"{open} questions are open, so this is not the last one.") : null;
    }

    private static CaseRefusal? JudgeDraft(DraftDetermination? draft, CaseGuard guard, CaseActor actor, Sha256Digest? read)
    {
        if (guard.HasFlag(CaseGuard.LiveDraft) && draft is null)
            return new CaseRefusal.NotAtThisStage("No draft stands; a licensing officer drafts a determination first.");
        if (guard.HasFlag(CaseGuard.AnotherPerson) && draft!.DraftedBy == actor.Person)
            return new CaseRefusal.SecondPersonNeeded("You drafted this determination; it takes another person to judge it.");
        if (guard.HasFlag(CaseGuard.SameDraft) && draft!.Digest != read)
            return new CaseRefusal.DraftChanged("The draft has changed since you read it; read it again and decide then.");
        return null;
    }

    private static CaseRefusal.NotInThisRole NotInRole(string sentence) => new(sentence);

    private static string Stage(CaseMove move) => move.From is { } from ? CaseWords.Of(from) : "not yet opened";
}

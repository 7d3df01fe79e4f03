using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Corrections;
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
        if (guard.HasFlag(CaseGuard.Undecided) && @case.DecisionsOut > 0)
            return new CaseRefusal.NotAtThisStage("A decision of this case is out, so the application cannot be taken back.");
        if (guard.HasFlag(CaseGuard.NotTheApplicant) && actor.Person == @case.AppliedBy)
            return new CaseRefusal.SecondPersonNeeded("You handed in this application, so it takes another officer to decide it.");
        if (guard.HasFlag(CaseGuard.NotTheApplicant) && actor.Organisation == @case.OrganisationId)
            return NotInRole("Nobody of the organisation that applied takes part in deciding.");
        return JudgeDraft(@case.LiveDraft, guard, actor, read)
            ?? JudgeRisk(@case, @case.LiveDraft, guard, actor) ?? JudgeQuestions(@case, guard)
            ?? JudgeMeasure(@case.WaitingMeasure, guard, actor) ?? JudgeCorrection(@case.WaitingCorrection, guard, actor)
            ?? JudgeAppeal(@case.OpenAppeal, guard, actor) ?? JudgeAdvice(@case, guard, actor);
    }

    private static CaseRefusal? JudgeAdvice(LicenceCase @case, CaseGuard guard, CaseActor actor)
    {
        if (guard.HasFlag(CaseGuard.Referred) && !@case.OpenReferrals.Any(one => one.AgencyId == actor.Organisation))
            return NotInRole("The case is not referred to your agency, or no more.");
        if (guard.HasFlag(CaseGuard.Escalated) && @case.OpenEscalation is null)
            return new CaseRefusal.NotAtThisStage("No disagreement waits: the levels agree, or it is resolved.");
        if (guard.HasFlag(CaseGuard.NotAnAdviser) && @case.Advice.Any(one => one.AdvisedBy == actor.Person))
            return new CaseRefusal.SecondPersonNeeded("You have advised on this case, so it takes another person to resolve it.");
        return guard.HasFlag(CaseGuard.NothingBlocks) && @case.WhatBlocks is { Count: > 0 } blocks
            ? new CaseRefusal.Blocked(string.Join(" ", blocks))
            : null;
    }

    private static CaseRefusal? JudgeCorrection(CaseCorrection? waiting, CaseGuard guard, CaseActor actor)
    {
        if (guard.HasFlag(CaseGuard.NoCorrectionWaits) && waiting is not null)
            return new CaseRefusal.NotAtThisStage($"Correction {waiting.Number} waits for a second person; it is confirmed or rejected first.");
        if (!guard.HasFlag(CaseGuard.AnothersCorrection)) return null;
        if (waiting is null) return new CaseRefusal.NotAtThisStage("No correction waits; a licensing officer proposes one first.");
        return waiting.ProposedBy == actor.Person
            ? new CaseRefusal.SecondPersonNeeded("You proposed this correction; it takes another person to rule on it.")
            : null;
    }

    // That the person took no part, and that another agrees, is judged where who did and who said so is known.
    private static CaseRefusal? JudgeAppeal(Appeal? open, CaseGuard guard, CaseActor actor)
    {
        if (guard.HasFlag(CaseGuard.NoAppealOpen) && open is not null)
            return new CaseRefusal.NotAtThisStage($"Appeal {open.Number} is open; the panel rules on it first.");
        if (guard.HasFlag(CaseGuard.AppealOpen) && open is null)
            return new CaseRefusal.NotAtThisStage("No appeal is open.");
        return guard.HasFlag(CaseGuard.OnPanel) && open!.Members.All(member => member.PersonId != actor.Person)
            ? new CaseRefusal.SecondPersonNeeded("You do not sit on the panel that hears this appeal.")
            : null;
    }

    private static CaseRefusal? JudgeRisk(LicenceCase @case, DraftDetermination? draft, CaseGuard guard, CaseActor actor)
    {
        if (guard.HasFlag(CaseGuard.OneOrder) && draft!.Countersignatures > 1)
            return new CaseRefusal.SecondPersonNeeded("Two countersigners have to agree to this draft; agree first, and another person issues it.");
        if (guard.HasFlag(CaseGuard.TwoOrders) && draft!.Countersignatures == 1)
            return new CaseRefusal.NotAtThisStage("One countersigner is enough for this draft; countersign and issue it.");
        if (guard.HasFlag(CaseGuard.ThirdPerson) && draft!.AgreedBy == actor.Person)
            return new CaseRefusal.SecondPersonNeeded("You agreed to this draft first; it takes a third person to issue it.");
        if (guard.HasFlag(CaseGuard.DenialDrafted) && draft!.Outcome is not DeterminationOutcome.Denied)
            return new CaseRefusal.NotAtThisStage("Only a denial is announced, and the draft that stands is none.");
        return guard.HasFlag(CaseGuard.Heard) ? JudgeHearing(@case, draft!, actor) : null;
    }

    private static CaseRefusal.NotAtThisStage? JudgeHearing(LicenceCase @case, DraftDetermination draft, CaseActor actor)
    {
        if (draft.Outcome is not DeterminationOutcome.Denied || !draft.IntentFirst) return null;
        if (@case.StandingIntent is not { } intent)
            return new("The law asks that the applicant be told of an intended denial first; send the letter and wait for the reply.");
        if (draft.Terms.Grounds.Any(ground => !intent.Grounds.Contains(ground.Code)))
            return new("The draft denies on a ground that the letter did not announce; send another letter, or deny on what was announced.");
        return intent.IsHeard(DateOnly.FromDateTime(actor.Moment.UtcDateTime))
            ? null
            : new($"The applicant may reply until {intent.ReplyBy:O}, and has not replied yet.");
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

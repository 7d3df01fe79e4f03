using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Domain.Casework;

/// <content>Appeals against its decisions, heard by persons who took no part in them.</content>
public sealed partial class LicenceCase
{
    private const int MostMembers = 3;

    /// <summary>The appeal that is open; null where none is.</summary>
    public Appeal? OpenAppeal => appeals.Find(appeal => appeal.End is null);

    /// <summary>Files an appeal against the decision that is out.</summary>
    /// <param name="appeal">The appeal, numbered after the last one.</param>
    /// <param name="actor">A person of the organisation that applied.</param>
    public CaseRefusal? File(Appeal appeal, CaseActor actor)
    {
        if (appeal.CaseId != Id || appeal.FiledBy != actor.Person || appeal.Number != appeals.Count + 1)
            throw new ArgumentException("An appeal belongs to its case and to who files it, and is numbered in order.", nameof(appeal));
        var late = appeal.LateReason is { } why ? $" It came after its last day, {appeal.DueBy:O}, because: {why}" : "";
        var sentence = $"An appeal was filed, {CaseWords.Of(appeal.Ground)}.{late}";
        if (Move(Stage, CaseAct.FileAppeal, actor, new(sentence)) is { } refusal) return refusal;
        appeals.Add(appeal);
        return null;
    }

    /// <summary>Takes a seat on the panel.</summary>
    /// <param name="tookPart">Everybody who acted on the case for the authority before the appeal.</param>
    /// <param name="actor">Who takes it.</param>
    public CaseRefusal? Seat(IReadOnlySet<PersonId> tookPart, CaseActor actor)
    {
        if (Judge(Stage, CaseAct.JoinPanel, actor, null, out _) is { } refusal) return refusal;
        var appeal = OpenAppeal!;
        if (tookPart.Contains(actor.Person))
            return new CaseRefusal.SecondPersonNeeded("You took part in the decision; it takes others to hear the appeal against it.");
        if (appeal.Members.Any(member => member.PersonId == actor.Person))
            return new CaseRefusal.NotAtThisStage("You sit on this panel already.");
        if (appeal.Members.Count == MostMembers)
            return new CaseRefusal.NotAtThisStage($"The panel is full: it has {MostMembers} members.");
        _ = Move(Stage, CaseAct.JoinPanel, actor, new("A member of the panel took a seat."));
        appeal.Seat(new() { AppealId = appeal.Id, PersonId = actor.Person, OrganisationId = OrganisationId, SeatedAt = actor.Moment });
        return null;
    }

    /// <summary>Whether the person could vote so now; null when so. Nothing moves.</summary>
    /// <param name="outcome">What should become of the decision.</param>
    /// <param name="actor">A member of the panel.</param>
    /// <param name="ends">Whether another member said the same before, so that this vote ends the appeal.</param>
    public CaseRefusal? CanVote(AppealOutcome outcome, CaseActor actor, out bool ends)
    {
        ends = OpenAppeal is { } open && Agreeing(open, outcome, actor.Person) is not null;
        return Judge(Stage, ends ? Final(outcome) : CaseAct.JudgeAppeal, actor, null, out _);
    }

    /// <summary>Votes on the open appeal; where another member said the same before, that is what becomes of the decision.</summary>
    /// <param name="outcome">What should become of the decision.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="measure">The id of the measure that sets the decision aside, where it comes to that.</param>
    /// <param name="actor">A member of the panel.</param>
    /// <param name="paper">The digest of the signed letter of the ruling; null for a vote that ends nothing.</param>
    public CaseRefusal? Vote(AppealOutcome outcome, string reasons, MeasureId measure, CaseActor actor, Sha256Digest? paper = null)
    {
        var (appeal, agreeing) = (OpenAppeal, OpenAppeal is { } open ? Agreeing(open, outcome, actor.Person) : null);
        var act = agreeing is null ? CaseAct.JudgeAppeal : Final(outcome);
        var said = agreeing is null
            ? new Account("A member of the panel voted.", Internal: true)
            : new($"The panel has ruled on the appeal: {CaseWords.Of(outcome)}. {reasons}", About: paper);
        if (Move(Stage, act, actor, said) is { } refusal) return refusal;
        appeal!.Take(new()
        {
            AppealId = appeal.Id,
            Number = appeal.Votes.Count + 1,
            PersonId = actor.Person,
            OrganisationId = OrganisationId,
            Outcome = outcome,
            Reasons = reasons,
            At = actor.Moment,
        });
        if (agreeing is not null) Ended(appeal, outcome, reasons, actor);
        if (agreeing is not null && outcome is AppealOutcome.SetAside) SetAside(appeal, measure, agreeing, reasons, actor);
        return null;
    }

    /// <summary>Takes the appeal back.</summary>
    /// <param name="actor">A person of the organisation that applied.</param>
    public CaseRefusal? WithdrawAppeal(CaseActor actor)
    {
        var appeal = OpenAppeal;
        const string Sentence = "The applicant took the appeal back.";
        if (Move(Stage, CaseAct.WithdrawAppeal, actor, new(Sentence)) is { } refusal) return refusal;
        Ended(appeal!, AppealOutcome.Withdrawn, Sentence, actor);
        return null;
    }

    /// <summary>The vote of another member for the same outcome, each member's last one; null where there is none.</summary>
    /// <param name="appeal">The appeal.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="voter">Who votes now.</param>
    public static AppealVote? Agreeing(Appeal appeal, AppealOutcome outcome, PersonId voter) =>
        appeal.Votes.Where(vote => vote.PersonId != voter).GroupBy(vote => vote.PersonId)
            .Select(votes => votes.MaxBy(vote => vote.Number)!).FirstOrDefault(vote => vote.Outcome == outcome);

    private static CaseAct Final(AppealOutcome outcome) => outcome switch
    {
        AppealOutcome.Upheld => CaseAct.UpholdDecision,
        AppealOutcome.Varied => CaseAct.VaryDecision,
        AppealOutcome.SetAside => CaseAct.SetDecisionAside,
        AppealOutcome.Withdrawn => throw new ArgumentException("A panel does not withdraw an appeal.", nameof(outcome)),
    };

    private void Ended(Appeal appeal, AppealOutcome outcome, string reasons, CaseActor actor) => appeal.Close(new()
    {
        AppealId = appeal.Id,
        OrganisationId = OrganisationId,
        Outcome = outcome,
        Reasons = reasons,
        PersonId = actor.Person,
        At = actor.Moment,
    });

    // Two members are the two persons that any measure takes.
    private void SetAside(Appeal appeal, MeasureId id, AppealVote first, string reasons, CaseActor second)
    {
        var measure = new DecisionMeasure
        {
            Id = id,
            CaseId = Id,
            OrganisationId = OrganisationId,
            Number = measures.Count + 1,
            Ordinal = appeal.Ordinal,
            Kind = MeasureKind.SetAside,
            Ground = MeasureGround.Appeal,
            Reason = reasons,
            From = DateOnly.FromDateTime(second.Moment.UtcDateTime),
            ProposedBy = first.PersonId,
            ProposedAt = first.At,
        };
        measure.Rule(new()
        {
            MeasureId = id,
            OrganisationId = OrganisationId,
            Confirmed = true,
            RuledBy = second.Person,
            RuledAt = second.Moment,
        });
        measures.Add(measure);
    }
}

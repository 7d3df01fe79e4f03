using ModelRegistry.Domain.Casework.Denials;

namespace ModelRegistry.Domain.Casework;

/// <content>A denial that is announced, heard and only then made.</content>
public sealed partial class LicenceCase
{
    /// <summary>The letter that announces the decision in the making; null where none went out.</summary>
    public DenialIntent? StandingIntent => intents.FindLast(intent => intent.Ordinal == DecisionsOut + 1);

    /// <summary>Whether the person could send the letter of intent now; null when so. Nothing moves.</summary>
    /// <param name="actor">Another person than the drafter.</param>
    /// <param name="read">The digest of the draft that was read.</param>
    public CaseRefusal? CanAnnounce(CaseActor actor, Sha256Digest read) => Judge(Stage, CaseAct.AnnounceDenial, actor, read, out _);

    /// <summary>Sends the letter that says that a denial is intended; the draft behind it is void, and the applicant may reply.</summary>
    /// <param name="intent">The letter, made from the draft that stands.</param>
    /// <param name="actor">Another person than the drafter.</param>
    /// <param name="read">The digest of the draft that was read.</param>
    public CaseRefusal? Announce(DenialIntent intent, CaseActor actor, Sha256Digest read)
    {
        if (intent.CaseId != Id || intent.DraftDigest != read || intent.CountersignedBy != actor.Person
            || intent.Number != intents.Count + 1)
            throw new ArgumentException("A letter belongs to its case, its draft and its countersigner, and is numbered in order.", nameof(intent));
        var sentence = $"The applicant was told that a denial is intended, and may reply until {intent.ReplyBy:O}.";
        if (Move(Stage, CaseAct.AnnounceDenial, actor, new(sentence, About: intent.PdfDigest), read) is { } refusal) return refusal;
        intents.Add(intent);
        return null;
    }

    /// <summary>Replies to an intended denial.</summary>
    /// <param name="text">What the applicant has to say.</param>
    /// <param name="actor">A person of the organisation that applied.</param>
    public CaseRefusal? ReplyToIntent(string text, CaseActor actor)
    {
        var intent = StandingIntent;
        if (Move(Stage, CaseAct.ReplyToIntent, actor, new("The applicant replied to the intended denial.")) is { } refusal) return refusal;
        intent!.Take(new()
        {
            IntentId = intent.Id,
            Number = intent.Replies.Count + 1,
            OrganisationId = OrganisationId,
            PersonId = actor.Person,
            At = actor.Moment,
            Text = text,
        });
        return null;
    }
}

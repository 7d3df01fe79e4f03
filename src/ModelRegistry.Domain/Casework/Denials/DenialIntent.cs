namespace ModelRegistry.Domain.Casework.Denials;

/// <summary>A ground of a denial as it was when it was given: a code of the law's list, with its words and citation.</summary>
/// <param name="Code">The code, unique within the authority: "US-744-21".</param>
/// <param name="Title">What it says.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Verified">Whether it was read in the instrument.</param>
public sealed record DenialGround(string Code, string Title, string Citation, bool Verified);

/// <summary>
/// A letter that tells the applicant that the authority intends to deny, why, and until when it waits for a reply. Never changed: a letter
/// that is wrong is followed by another one.
/// </summary>
public sealed class DenialIntent : ITenantOwned, IAppendOnly
{
    private readonly List<IntentReply> replies = [];

    /// <summary>Its identity.</summary>
    public required IntentId Id { get; init; }

    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Its place among the letters of the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Which decision of the case it announces, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The grounds by code, in order.</summary>
    public required IReadOnlyList<string> Grounds { get; init; }

    /// <summary>
    /// The letter for machines as canonical JSON: what is attached to it (docs/api/letter.schema.json). Null only for a letter that was
    /// sent before it was kept.
    /// </summary>
    public required string? LetterJson { get; init; }

    /// <summary>The signed letter, as bytes of a PDF.</summary>
    public required byte[] Pdf { get; init; }

    /// <summary>The digest of the signed letter.</summary>
    public required Sha256Digest PdfDigest { get; init; }

    /// <summary>The reasons, as the applicant reads them.</summary>
    public required string Reasons { get; init; }

    /// <summary>The last day to reply; before it is over, or a reply has come, nothing is denied.</summary>
    public required DateOnly ReplyBy { get; init; }

    /// <summary>The digest of the draft that was countersigned.</summary>
    public required Sha256Digest DraftDigest { get; init; }

    /// <summary>Who drafted it.</summary>
    public required PersonId DraftedBy { get; init; }

    /// <summary>Who countersigned it: never the same person.</summary>
    public required PersonId CountersignedBy { get; init; }

    /// <summary>When it went out, to the microsecond.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>What the applicant replied, in order.</summary>
    public IReadOnlyList<IntentReply> Replies => replies;

    /// <summary>Whether a denial may follow on a day: the applicant has replied, or the last day to reply is over.</summary>
    /// <param name="today">The day.</param>
    public bool IsHeard(DateOnly today) => replies.Count > 0 || today > ReplyBy;

    internal void Take(IntentReply reply) => replies.Add(reply);
}

/// <summary>What an applicant replied to an intended denial. Never changed.</summary>
public sealed class IntentReply : ITenantOwned, IAppendOnly
{
    /// <summary>The letter.</summary>
    public required IntentId IntentId { get; init; }

    /// <summary>Its place among the replies, from 1.</summary>
    public required int Number { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Who replied.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was replied.</summary>
    public required string Text { get; init; }
}

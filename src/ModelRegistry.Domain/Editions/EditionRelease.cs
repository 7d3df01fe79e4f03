namespace ModelRegistry.Domain.Editions;

/// <summary>
/// The release of an edition by two people, signed. From this moment its parameters are known here and answer questions; what each of them
/// changes takes effect on the day its instrument says.
/// </summary>
public sealed class EditionRelease : IAppendOnly
{
    /// <summary>From 1 without gaps; the highest is the latest.</summary>
    public required int Number { get; init; }

    /// <summary>The edition.</summary>
    public required Sha256Digest Edition { get; init; }

    /// <summary>The edition that the program itself carried when this was released: what the release changes is the difference.</summary>
    public required Sha256Digest Program { get; init; }

    /// <summary>The draft it was released from.</summary>
    public required EditionDraftId DraftId { get; init; }

    /// <summary>Who drafted.</summary>
    public required PersonId DraftedBy { get; init; }

    /// <summary>Who released: another person.</summary>
    public required PersonId ReleasedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ReleasedAt { get; init; }

    /// <summary>What is signed, canonical JSON (RFC 8785): number, edition, both persons, moment.</summary>
    public required string Statement { get; init; }

    /// <summary>The detached CMS signature (RFC 5652) over the statement's UTF-8 bytes.</summary>
    public required byte[] Signature { get; init; }

    /// <summary>Whose certificate signed.</summary>
    public required string Signer { get; init; }
}

/// <summary>What is done to a draft.</summary>
public enum EditionAct
{
    /// <summary>It was begun.</summary>
    Begun,

    /// <summary>A file was changed.</summary>
    Changed,

    /// <summary>Its effect on what was evaluated was asked for.</summary>
    ImpactAsked,

    /// <summary>It was released.</summary>
    Released,

    /// <summary>It was given up.</summary>
    Withdrawn,
}

/// <summary>One line of a draft's history.</summary>
public sealed class EditionEvent : IAppendOnly
{
    /// <summary>The draft.</summary>
    public required EditionDraftId DraftId { get; init; }

    /// <summary>Its place in the draft's history, from 1 without gaps.</summary>
    public required int Line { get; init; }

    /// <summary>What was done.</summary>
    public required EditionAct Act { get; init; }

    /// <summary>Who did it.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, in a sentence without a person's name.</summary>
    public required string Sentence { get; init; }

    /// <summary>The edition or file it is about; null where the draft loads as none.</summary>
    public Sha256Digest? About { get; init; }
}

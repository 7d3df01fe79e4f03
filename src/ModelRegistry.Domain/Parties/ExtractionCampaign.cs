namespace ModelRegistry.Domain.Parties;

/// <summary>
/// An alleged systematic querying of a teacher. Always an allegation with a source; it shows access and opportunity, never that a named
/// model was trained on what was taken.
/// </summary>
public sealed class ExtractionCampaign : IVersioned
{
    /// <summary>Its identity.</summary>
    public required CampaignId Id { get; init; }

    /// <summary>A short title.</summary>
    public required string Title { get; init; }

    /// <summary>The model or family that was queried, by name.</summary>
    public required string Teacher { get; init; }

    /// <summary>Against whom it is alleged.</summary>
    public required PartyId AllegedAgainstId { get; init; }

    /// <summary>By whom it was disclosed.</summary>
    public required string DisclosedBy { get; init; }

    /// <summary>When it was disclosed.</summary>
    public required DateOnly DisclosedOn { get; init; }

    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>Accounts; null when not stated for this party.</summary>
    public Interval? Accounts { get; set; }

    /// <summary>Exchanges; null when not stated.</summary>
    public Interval? Exchanges { get; set; }

    /// <summary>The window of querying; null when not stated.</summary>
    public Period? Window { get; set; }

    /// <summary>Whether the provider found its terms of service breached.</summary>
    public Truth BreachOfTerms { get; set; } = Truth.Unknown;

    /// <summary>Who provides the teacher, whose terms of service hold; null when not recorded.</summary>
    public PartyId? ProviderId { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>
/// What somebody answered to an allegation. Nothing is ever taken back or written over: a later reply stands beside the earlier one, and
/// all of them beside the allegation wherever it is shown.
/// </summary>
public sealed class CampaignReply : IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required CampaignReplyId Id { get; init; }

    /// <summary>The allegation it answers.</summary>
    public required CampaignId CampaignId { get; init; }

    /// <summary>Who answered.</summary>
    public required string GivenBy { get; init; }

    /// <summary>The day of the answer; null when the source does not say.</summary>
    public DateOnly? GivenOn { get; init; }

    /// <summary>The answer.</summary>
    public required string Text { get; init; }

    /// <summary>Where it was read.</summary>
    public required string Source { get; init; }

    /// <summary>Where the source is published, if anywhere.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>When it was recorded here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required PersonId RecordedBy { get; init; }
}

namespace ModelRegistry.Domain.Parties;

/// <summary>
/// One text of a provider's terms of service, as it stood from a day on. What was agreed on the day of querying decides, not what the
/// provider's page says today.
/// </summary>
public sealed class ProviderTerms : IAppendOnly
{
    /// <summary>What a provider's terms are filed under when they hold for all it offers.</summary>
    public const string EveryProduct = "all products";

    /// <summary>Its identity.</summary>
    public required TermsId Id { get; init; }

    /// <summary>The provider.</summary>
    public required PartyId ProviderId { get; init; }

    /// <summary>The product the terms are for: "Claude", "OpenAI API"; or <see cref="EveryProduct"/>.</summary>
    public required string Product { get; init; }

    /// <summary>The title of the text.</summary>
    public required string Title { get; init; }

    /// <summary>The digest of the text's bytes; null when only an account of it was read.</summary>
    public Sha256Digest? TextDigest { get; init; }

    /// <summary>Since when it holds, and until when; no end is known where there is none.</summary>
    public required Period InForce { get; init; }

    /// <summary>The last day it was seen to stand; where no end is known, what was in force after it is unknown.</summary>
    public required DateOnly SeenOn { get; init; }

    /// <summary>Whether it forbids to use outputs to train models that compete.</summary>
    public Truth ForbidsCompetingModels { get; init; } = Truth.Unknown;

    /// <summary>Whether it forbids to extract outputs or the model systematically or by automatic means.</summary>
    public Truth ForbidsExtraction { get; init; } = Truth.Unknown;

    /// <summary>Where it says so: the section or a short quotation; null when not noted.</summary>
    public string? Passage { get; init; }

    /// <summary>The source it was read from.</summary>
    public required string Source { get; init; }

    /// <summary>Where the source is published, if anywhere.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>When it was recorded here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required PersonId RecordedBy { get; init; }

    /// <summary>The days on which it is known to have stood.</summary>
    public Period Known => new(InForce.From, InForce.Until ?? Later(InForce.From, SeenOn).AddDays(1));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}

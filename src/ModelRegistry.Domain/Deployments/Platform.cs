namespace ModelRegistry.Domain.Deployments;

/// <summary>What a platform is to the models that are used through it.</summary>
public enum PlatformKind
{
    /// <summary>A cloud that serves models.</summary>
    Cloud,

    /// <summary>A framework that agents are built and run with.</summary>
    AgentFramework,

    /// <summary>A marketplace of skills, tools or plug-ins for agents.</summary>
    SkillMarketplace,

    /// <summary>Software that runs weights on one's own machines.</summary>
    InferenceEngine,
}

/// <summary>A cloud service, agent framework, marketplace or engine that models are used through.</summary>
public sealed class Platform : IVersioned
{
    /// <summary>Its identity.</summary>
    public required PlatformId Id { get; init; }

    /// <summary>Its name; unique without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required PlatformKind Kind { get; init; }

    /// <summary>Who runs or publishes it; null when not recorded.</summary>
    public PartyId? OperatorId { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>
/// The statement that a release is served by a platform, or deployed with it over a period; what it rests on is its evidence.
/// </summary>
public sealed class Deployment
{
    /// <summary>Its identity; its evidence is filed under it.</summary>
    public required DeploymentId Id { get; init; }

    /// <summary>The release.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>The platform.</summary>
    public required PlatformId PlatformId { get; init; }

    /// <summary>Whether the platform itself offers the release (natively), rather than a customer bringing it along.</summary>
    public Truth Native { get; init; } = Truth.Unknown;

    /// <summary>The country it is served from; null when not known.</summary>
    public Country? ServedFrom { get; init; }

    /// <summary>When; null when not known.</summary>
    public Period? Period { get; init; }
}

/// <summary>What weight the sentence about a platform has by its source.</summary>
public enum FindingNature
{
    /// <summary>An allegation.</summary>
    Allegation,

    /// <summary>Published research or a security notice.</summary>
    Research,

    /// <summary>A finding of a public authority.</summary>
    Official,
}

/// <summary>What somebody found, or alleges, about a platform; shown wherever a release depends on it.</summary>
public sealed class PlatformFinding : IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required PlatformFindingId Id { get; init; }

    /// <summary>The platform.</summary>
    public required PlatformId PlatformId { get; init; }

    /// <summary>Allegation, research or official finding.</summary>
    public required FindingNature Nature { get; init; }

    /// <summary>What is found, in one sentence.</summary>
    public required string Finding { get; init; }

    /// <summary>Who says so.</summary>
    public required string AssertedBy { get; init; }

    /// <summary>The day of the source.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>Where the source is published, if anywhere.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>When it was recorded here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required PersonId RecordedBy { get; init; }
}

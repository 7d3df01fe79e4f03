namespace ModelRegistry.Domain.Models;

/// <summary>What a developer publishes under one name. What is public about it is shared by all tenants.</summary>
public sealed class Model : IVersioned
{
    /// <summary>Its identity.</summary>
    public required ModelId Id { get; init; }

    /// <summary>The name it is published under, as its publisher writes it: "deepseek-ai/DeepSeek-R1". Unique without regard to case.</summary>
    public required string Name { get; set; }

    /// <summary>Who developed it; null when not recorded.</summary>
    public PartyId? DeveloperId { get; set; }

    /// <summary>True while the registry knows the name only, because another model's card mentions it.</summary>
    public bool KnownByNameOnly { get; set; }

    /// <summary>When it was first recorded here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>Whether the weights of a release are published without restriction on further dissemination (15 CFR 734.7(a)).</summary>
/// <param name="Published">Published, not published, or not known.</param>
/// <param name="Since">The first day of publication; null when not known or not published.</param>
/// <param name="Basis">What that rests on: address, licence, gate, redistribution allowed or not.</param>
public sealed record WeightsPublication(Truth Published, DateOnly? Since, string Basis)
{
    /// <summary>Nothing known.</summary>
    public static WeightsPublication Unknown { get; } = new(Truth.Unknown, null, "not recorded");
}

/// <summary>One version of a model.</summary>
public sealed class Release : IVersioned
{
    /// <summary>Its identity.</summary>
    public required ReleaseId Id { get; init; }

    /// <summary>The model it is a version of.</summary>
    public required ModelId ModelId { get; set; }

    /// <summary>The label: a revision, a commit, a date, or "unspecified" until the first import says which it was.</summary>
    public required string Label { get; set; }

    /// <summary>Licence identifier as declared: "apache-2.0", "other"; null when none is declared.</summary>
    public string? Licence { get; set; }

    /// <summary>Whether access is gated by the publisher; unknown when nobody says.</summary>
    public Truth Gated { get; set; } = Truth.Unknown;

    /// <summary>Whether and since when the weights are published.</summary>
    public WeightsPublication Publication { get; set; } = WeightsPublication.Unknown;

    /// <summary>Where the repository is hosted ("us"); where it is hosted says nothing about where it is from.</summary>
    public string? HostingRegion { get; set; }

    /// <summary>The day it came out; null when not known.</summary>
    public DateOnly? ReleasedOn { get; set; }

    /// <summary>One digest over the artifacts (<see cref="ModelRegistry.Domain.Models.RootDigest"/>); null while no artifact has a digest.</summary>
    public Sha256Digest? RootDigest { get; set; }

    /// <summary>Whether its recorded training runs are all there were; unknown leaves its operations without an upper bound.</summary>
    public Truth TrainingComplete { get; set; } = Truth.Unknown;

    /// <summary>Whether its recorded parents, teachers and generators of unpublished data are all there were.</summary>
    public Truth LineageComplete { get; set; } = Truth.Unknown;

    /// <summary>Whether its recorded chips are all that it was trained or served on.</summary>
    public Truth ChipsComplete { get; set; } = Truth.Unknown;

    /// <summary>When it was first recorded here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>One file of a release.</summary>
public sealed class Artifact
{
    /// <summary>Its identity.</summary>
    public required ArtifactId Id { get; init; }

    /// <summary>The release it belongs to.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>The path inside the release, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the bytes; null when only the name is known.</summary>
    public Sha256Digest? Digest { get; init; }

    /// <summary>Size in bytes; null when not known.</summary>
    public long? SizeInBytes { get; init; }

    /// <summary>The format by its name: "safetensors", "gguf", "json", "markdown".</summary>
    public required string Format { get; init; }
}

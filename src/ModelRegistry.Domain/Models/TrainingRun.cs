namespace ModelRegistry.Domain.Models;

/// <summary>One run of training that produced or changed a release's parameters.</summary>
public sealed class TrainingRun : IVersioned
{
    /// <summary>Its identity.</summary>
    public required TrainingRunId Id { get; init; }

    /// <summary>The release it produced.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>What it was: "pre-training", "supervised fine-tuning".</summary>
    public required string Name { get; init; }

    /// <summary>The operations spent; null when nobody states or estimates them.</summary>
    public Operations? Operations { get; set; }

    /// <summary>Where it ran; null when not known.</summary>
    public Country? Place { get; set; }

    /// <summary>When it ran; null when not known.</summary>
    public Period? Period { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

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

/// <summary>What chips did for a release.</summary>
public enum ChipPurpose
{
    /// <summary>It was trained on them.</summary>
    Training,

    /// <summary>It is served on them.</summary>
    Serving,
}

/// <summary>The use of a chip for training or serving a release; what it rests on is its evidence.</summary>
public sealed class ChipUse
{
    /// <summary>Its identity.</summary>
    public required ChipUseId Id { get; init; }

    /// <summary>The release.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>The training run, when the use is known run by run.</summary>
    public TrainingRunId? TrainingRunId { get; init; }

    /// <summary>The chip's name as the accelerator table writes it; free text when the source's wording fits more than one.</summary>
    public required string ChipName { get; init; }

    /// <summary>What for.</summary>
    public required ChipPurpose Purpose { get; init; }

    /// <summary>How many; null when not known.</summary>
    public Interval? Count { get; init; }

    /// <summary>Chip-hours; null when not known.</summary>
    public Interval? Hours { get; init; }

    /// <summary>How they were acquired; null when not known.</summary>
    public string? Acquisition { get; init; }
}

/// <summary>A measurement of what a release's safeguards hold, by a named evaluator on a named day.</summary>
public sealed class SafeguardEvaluation
{
    /// <summary>Its identity.</summary>
    public required SafeguardEvaluationId Id { get; init; }

    /// <summary>The release that was measured.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>The benchmark or method.</summary>
    public required string Benchmark { get; init; }

    /// <summary>What was measured: "attack success".</summary>
    public required string Measure { get; init; }

    /// <summary>The result as the evaluator states it, with its unit.</summary>
    public required string Result { get; init; }

    /// <summary>Who measured.</summary>
    public required string Evaluator { get; init; }

    /// <summary>The day of the source.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>The source.</summary>
    public required string Source { get; init; }
}

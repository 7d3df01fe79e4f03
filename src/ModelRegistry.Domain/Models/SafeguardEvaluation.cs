namespace ModelRegistry.Domain.Models;

/// <summary>A measurement of what a release's safeguards hold, by a named evaluator on a named day.</summary>
public sealed class SafeguardEvaluation
{
    /// <summary>Its identity.</summary>
    public required SafeguardEvaluationId Id { get; init; }

    /// <summary>The release that was measured.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>The edge it compares across (the release against this edge's parent); null when it measures the release alone.</summary>
    public DerivationId? DerivationId { get; init; }

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

    /// <summary>Attack success as a fraction of attempts, 0 to 1; null when that is not what was measured.</summary>
    public Interval? AttackSuccess { get; init; }

    /// <summary>The phrase or kind of phrase that triggers what was measured; null when none does.</summary>
    public string? Trigger { get; init; }

    /// <summary>The fraction of bad outputs with the trigger, 0 to 1; null when none was measured.</summary>
    public Interval? WithTrigger { get; init; }

    /// <summary>The same without the trigger: the effect is the difference.</summary>
    public Interval? WithoutTrigger { get; init; }
}

/// <summary>What became of a layer of safety.</summary>
public enum LayerFate
{
    /// <summary>Somebody looked and could not tell.</summary>
    Unknown,

    /// <summary>The child has what the parent had.</summary>
    Kept,

    /// <summary>The child has less of it.</summary>
    Weakened,

    /// <summary>The child has it no longer.</summary>
    Lost,
}

/// <summary>
/// What somebody found to have become of one layer of safety across an edge of lineage: refusal training, a moderation filter, a guard
/// model. Statements that differ stand side by side; a layer that nobody names is unknown, not kept.
/// </summary>
public sealed class SafetyLayerChange : IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required SafetyLayerChangeId Id { get; init; }

    /// <summary>The edge.</summary>
    public required DerivationId DerivationId { get; init; }

    /// <summary>The layer: "refusal training".</summary>
    public required string Layer { get; init; }

    /// <summary>What became of it.</summary>
    public required LayerFate Fate { get; init; }

    /// <summary>Who found so.</summary>
    public required string Evaluator { get; init; }

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

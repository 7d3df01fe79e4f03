namespace ModelRegistry.Domain.Sweeps;

/// <summary>
/// One question put to every release of the registry, and kept up to date: what has been asked stays, what changed since and what
/// descends from it is asked again. Answers are kept in batches, so that a killed sweep goes on where it was.
/// </summary>
public sealed class RegistrySweep : ITenantOwned, IVersioned
{
    /// <summary>Its identity.</summary>
    public required SweepId Id { get; init; }

    /// <summary>Whose sweep it is.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The question with the facts stated beside it, as canonical JSON (RFC 8785).</summary>
    public required string QuestionJson { get; init; }

    /// <summary>The hash of the rulebook edition that its answers are of.</summary>
    public required string Edition { get; set; }

    /// <summary>Which standings count.</summary>
    public required string Profile { get; init; }

    /// <summary>The day whose law answers.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who started it.</summary>
    public required PersonId StartedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How many releases there were when it last looked.</summary>
    public int Total { get; set; }

    /// <summary>How many of them have an answer that is up to date.</summary>
    public int Done { get; set; }

    /// <summary>How many answers it has given since it was started, those given again included.</summary>
    public long Asked { get; set; }

    /// <summary>When it last had every answer; null while some are missing.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>One of the different answers of a sweep; many releases share it.</summary>
public sealed class SweepAnswer : ITenantOwned
{
    /// <summary>The sweep.</summary>
    public required SweepId SweepId { get; init; }

    /// <summary>Its number within the sweep, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Whose sweep it is.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The answer's word: "Cleared", "NeedsLicence".</summary>
    public required string Clearance { get; init; }

    /// <summary>The strictest review policy among the requirements that are met; null where none is.</summary>
    public string? ReviewPolicy { get; init; }

    /// <summary>The ids of the rules it rests on, with a space between; the reference of a decision where it rests on one.</summary>
    public required string Rules { get; init; }
}

/// <summary>What a sweep found of one release.</summary>
public sealed class SweptRelease : ITenantOwned
{
    /// <summary>The sweep.</summary>
    public required SweepId SweepId { get; init; }

    /// <summary>The release.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>Whose sweep it is.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The number of its answer (<see cref="SweepAnswer"/>).</summary>
    public required int Answer { get; set; }

    /// <summary>
    /// A number over the release's facts, its ancestors' and the edition: where it differs, the release is asked about again.
    /// </summary>
    public required long Fingerprint { get; set; }
}

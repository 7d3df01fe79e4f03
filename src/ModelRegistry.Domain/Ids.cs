namespace ModelRegistry.Domain;

/// <summary>Identifies a model: what a developer publishes under one name.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct ModelId(Guid Value) : ITypedId<ModelId>
{
    /// <inheritdoc/>
    public static ModelId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a release: one version of a model.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct ReleaseId(Guid Value) : ITypedId<ReleaseId>
{
    /// <inheritdoc/>
    public static ReleaseId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies one file of a release.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct ArtifactId(Guid Value) : ITypedId<ArtifactId>
{
    /// <inheritdoc/>
    public static ArtifactId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a data set.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct DatasetId(Guid Value) : ITypedId<DatasetId>
{
    /// <inheritdoc/>
    public static DatasetId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies the statement that a release was trained on a data set.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct DatasetUseId(Guid Value) : ITypedId<DatasetUseId>
{
    /// <inheritdoc/>
    public static DatasetUseId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies an edge release ← parent.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct DerivationId(Guid Value) : ITypedId<DerivationId>
{
    /// <inheritdoc/>
    public static DerivationId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies one item of evidence.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct EvidenceId(Guid Value) : ITypedId<EvidenceId>
{
    /// <inheritdoc/>
    public static EvidenceId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a training run.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct TrainingRunId(Guid Value) : ITypedId<TrainingRunId>
{
    /// <inheritdoc/>
    public static TrainingRunId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a chip as a product.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct ChipId(Guid Value) : ITypedId<ChipId>
{
    /// <inheritdoc/>
    public static ChipId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies the use of a chip in a training run or for serving.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct ChipUseId(Guid Value) : ITypedId<ChipUseId>
{
    /// <inheritdoc/>
    public static ChipUseId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies an organisation or person that makes, owns, exports or receives.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct PartyId(Guid Value) : ITypedId<PartyId>
{
    /// <inheritdoc/>
    public static PartyId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a share of one party held by another over a period.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct OwnershipId(Guid Value) : ITypedId<OwnershipId>
{
    /// <inheritdoc/>
    public static OwnershipId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies an alleged extraction campaign.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct CampaignId(Guid Value) : ITypedId<CampaignId>
{
    /// <inheritdoc/>
    public static CampaignId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a measurement of a release's safeguards.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct SafeguardEvaluationId(Guid Value) : ITypedId<SafeguardEvaluationId>
{
    /// <inheritdoc/>
    public static SafeguardEvaluationId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

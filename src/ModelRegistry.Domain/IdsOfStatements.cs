namespace ModelRegistry.Domain;

/// <summary>Identifies one statement of a release's public summary of training content.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct ContentStatementId(Guid Value) : ITypedId<ContentStatementId>
{
    /// <inheritdoc/>
    public static ContentStatementId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a cloud service, agent framework or marketplace that models are used through.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct PlatformId(Guid Value) : ITypedId<PlatformId>
{
    /// <inheritdoc/>
    public static PlatformId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies the statement that a platform serves or depends on a release.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct DeploymentId(Guid Value) : ITypedId<DeploymentId>
{
    /// <inheritdoc/>
    public static DeploymentId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies what somebody found or alleges about a platform.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct PlatformFindingId(Guid Value) : ITypedId<PlatformFindingId>
{
    /// <inheritdoc/>
    public static PlatformFindingId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies what became of one safety layer across an edge.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct SafetyLayerChangeId(Guid Value) : ITypedId<SafetyLayerChangeId>
{
    /// <inheritdoc/>
    public static SafetyLayerChangeId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies one text of a provider's terms of service.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct TermsId(Guid Value) : ITypedId<TermsId>
{
    /// <inheritdoc/>
    public static TermsId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a reply to an alleged extraction campaign.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct CampaignReplyId(Guid Value) : ITypedId<CampaignReplyId>
{
    /// <inheritdoc/>
    public static CampaignReplyId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a name that a model was published under before.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct FormerNameId(Guid Value) : ITypedId<FormerNameId>
{
    /// <inheritdoc/>
    public static FormerNameId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies what somebody stated of a party for a stretch of days.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct PartyPeriodId(Guid Value) : ITypedId<PartyPeriodId>
{
    /// <inheritdoc/>
    public static PartyPeriodId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

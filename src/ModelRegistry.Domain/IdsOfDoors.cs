namespace ModelRegistry.Domain;

/// <summary>Identifies a proposal to give somebody roles.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct RoleProposalId(Guid Value) : ITypedId<RoleProposalId>
{
    /// <inheritdoc/>
    public static RoleProposalId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a declared conflict of interest.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct ConflictId(Guid Value) : ITypedId<ConflictId>
{
    /// <inheritdoc/>
    public static ConflictId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies an opening of what somebody may otherwise not read.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct BreakGlassId(Guid Value) : ITypedId<BreakGlassId>
{
    /// <inheritdoc/>
    public static BreakGlassId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a line of the log of access.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct AccessEntryId(Guid Value) : ITypedId<AccessEntryId>
{
    /// <inheritdoc/>
    public static AccessEntryId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

namespace ModelRegistry.Domain;

/// <summary>Identifies a team of an office.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct TeamId(Guid Value) : ITypedId<TeamId>
{
    /// <inheritdoc/>
    public static TeamId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a flag.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct FlagId(Guid Value) : ITypedId<FlagId>
{
    /// <inheritdoc/>
    public static FlagId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

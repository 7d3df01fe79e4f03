namespace ModelRegistry.Domain;

/// <summary>Identifies a sweep of the registry.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct SweepId(Guid Value) : ITypedId<SweepId>
{
    /// <inheritdoc/>
    public static SweepId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

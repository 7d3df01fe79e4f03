namespace ModelRegistry.Domain;

/// <summary>Identifies a leaf of the log before it has its place.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct LeafId(Guid Value) : ITypedId<LeafId>
{
    /// <inheritdoc/>
    public static LeafId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

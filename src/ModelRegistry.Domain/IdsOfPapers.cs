namespace ModelRegistry.Domain;

/// <summary>Identifies a signed paper of a case that is no decision.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct PaperId(Guid Value) : ITypedId<PaperId>
{
    /// <inheritdoc/>
    public static PaperId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

namespace ModelRegistry.Domain;

/// <summary>Identifies a proposal about a signing certificate.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct KeyProposalId(Guid Value) : ITypedId<KeyProposalId>
{
    /// <inheritdoc/>
    public static KeyProposalId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies what was read of a paper's seal, or added to it.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct PaperSealId(Guid Value) : ITypedId<PaperSealId>
{
    /// <inheritdoc/>
    public static PaperSealId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

namespace ModelRegistry.Domain;

/// <summary>Identifies a draft of a rulebook edition.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct EditionDraftId(Guid Value) : ITypedId<EditionDraftId>
{
    /// <inheritdoc/>
    public static EditionDraftId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a run over what was evaluated.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct RulebookRunId(Guid Value) : ITypedId<RulebookRunId>
{
    /// <inheritdoc/>
    public static RulebookRunId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

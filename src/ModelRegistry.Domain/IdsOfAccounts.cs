namespace ModelRegistry.Domain;

/// <summary>Identifies a session: one sign-in of one person in one browser. It opens nothing by itself.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    /// <inheritdoc/>
    public static SessionId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a request of two administrators that somebody may get in again who has lost their second factor.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct FactorRecoveryId(Guid Value) : ITypedId<FactorRecoveryId>
{
    /// <inheritdoc/>
    public static FactorRecoveryId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

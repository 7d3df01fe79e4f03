namespace ModelRegistry.Domain;

/// <summary>Identifies an application that is still being written; it becomes the key of the case that is made of it.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct ApplicationDraftId(Guid Value) : ITypedId<ApplicationDraftId>
{
    /// <inheritdoc/>
    public static ApplicationDraftId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a document beside an application that is still being written.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct DraftDocumentId(Guid Value) : ITypedId<DraftDocumentId>
{
    /// <inheritdoc/>
    public static DraftDocumentId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a notice; the message that is sent of it is identified by the same number.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct NoticeId(Guid Value) : ITypedId<NoticeId>
{
    /// <inheritdoc/>
    public static NoticeId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

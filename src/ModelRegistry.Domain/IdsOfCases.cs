namespace ModelRegistry.Domain;

/// <summary>Identifies one act of importing bytes.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct ImportId(Guid Value) : ITypedId<ImportId>
{
    /// <inheritdoc/>
    public static ImportId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies bytes that statements were read from.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct SourceDocumentId(Guid Value) : ITypedId<SourceDocumentId>
{
    /// <inheritdoc/>
    public static SourceDocumentId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies an evaluation: facts, edition, profile, day and findings.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct EvaluationId(Guid Value) : ITypedId<EvaluationId>
{
    /// <inheritdoc/>
    public static EvaluationId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a case.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct CaseId(Guid Value) : ITypedId<CaseId>
{
    /// <inheritdoc/>
    public static CaseId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a draft determination.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct DraftId(Guid Value) : ITypedId<DraftId>
{
    /// <inheritdoc/>
    public static DraftId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies an issued decision.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct DecisionId(Guid Value) : ITypedId<DecisionId>
{
    /// <inheritdoc/>
    public static DecisionId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a tenant: an enterprise, a developer or an authority's office.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct OrganisationId(Guid Value) : ITypedId<OrganisationId>
{
    /// <inheritdoc/>
    public static OrganisationId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a person who acts here; the name stands in an erasable table.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    /// <inheritdoc/>
    public static PersonId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies an API key; says nothing of its secret.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct ApiKeyId(Guid Value) : ITypedId<ApiKeyId>
{
    /// <inheritdoc/>
    public static ApiKeyId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a question put to an applicant.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct CaseQuestionId(Guid Value) : ITypedId<CaseQuestionId>
{
    /// <inheritdoc/>
    public static CaseQuestionId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a measure on a decision.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct MeasureId(Guid Value) : ITypedId<MeasureId>
{
    /// <inheritdoc/>
    public static MeasureId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a letter that announces a denial.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct IntentId(Guid Value) : ITypedId<IntentId>
{
    /// <inheritdoc/>
    public static IntentId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies a correction of a case.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct CorrectionId(Guid Value) : ITypedId<CorrectionId>
{
    /// <inheritdoc/>
    public static CorrectionId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identifies an appeal.</summary>
/// <param name="Value">The UUID under the id.</param>
public readonly record struct AppealId(Guid Value) : ITypedId<AppealId>
{
    /// <inheritdoc/>
    public static AppealId Of(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

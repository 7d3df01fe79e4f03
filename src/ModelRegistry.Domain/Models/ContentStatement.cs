namespace ModelRegistry.Domain.Models;

/// <summary>
/// One statement that answers one field of a release's public summary of training content (Regulation (EU) 2024/1689, Article 53(1)(d),
/// by the template in C(2025) 8311). Statements that differ stand side by side; a field without one is unknown.
/// </summary>
public sealed class ContentStatement : IAppendOnly
{
    /// <summary>Its identity; its evidence is filed under it.</summary>
    public required ContentStatementId Id { get; init; }

    /// <summary>The release.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>The field it answers.</summary>
    public required ContentField Field { get; init; }

    /// <summary>For a field that is answered with yes or no: the answer. Unknown where the text says all.</summary>
    public Truth Answer { get; init; } = Truth.Unknown;

    /// <summary>What is stated, in the words of whoever states it; null when a yes or no is all.</summary>
    public string? Text { get; init; }

    /// <summary>When it was recorded here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required PersonId RecordedBy { get; init; }
}

namespace ModelRegistry.Domain.Models;

/// <summary>
/// A name that a model was published under before. Whoever asks for it, or imports something under it, finds the model: a renamed
/// repository is never a second model.
/// </summary>
public sealed class FormerName
{
    /// <summary>Its identity.</summary>
    public required FormerNameId Id { get; init; }

    /// <summary>The model that bears another name now.</summary>
    public required ModelId ModelId { get; set; }

    /// <summary>The name; unique without regard to case among former names.</summary>
    public required string Name { get; init; }

    /// <summary>The first day it bore this name; null when not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day it no longer did; null when not known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Who says so: title, citation or file name.</summary>
    public required string Source { get; init; }

    /// <summary>Where the source is published, if anywhere.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>When it was recorded here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required PersonId RecordedBy { get; init; }
}

namespace ModelRegistry.Domain.Models;

/// <summary>A data set that models are trained on.</summary>
public sealed class Dataset
{
    /// <summary>Its identity.</summary>
    public required DatasetId Id { get; init; }

    /// <summary>Its name as published; unique without regard to case.</summary>
    public required string Name { get; init; }
}

/// <summary>The statement that a release was trained on a data set; what it rests on is its evidence.</summary>
public sealed class DatasetUse
{
    /// <summary>Its identity.</summary>
    public required DatasetUseId Id { get; init; }

    /// <summary>The release.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>The data set.</summary>
    public required DatasetId DatasetId { get; init; }
}

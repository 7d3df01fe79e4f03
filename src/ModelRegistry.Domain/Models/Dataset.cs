namespace ModelRegistry.Domain.Models;

/// <summary>
/// Where the content of a data set came from, in the kinds of the template for the public summary of training content (C(2025) 8311,
/// section 2).
/// </summary>
public enum DataClassification
{
    /// <summary>Nobody says.</summary>
    Unknown,

    /// <summary>A data set that anybody can obtain (2.1).</summary>
    PubliclyAvailable,

    /// <summary>Licensed from rightsholders or those who act for them (2.2.1).</summary>
    Licensed,

    /// <summary>Obtained from other third parties, not publicly available (2.2.2).</summary>
    ThirdParty,

    /// <summary>Crawled or scraped from online sources (2.3).</summary>
    Crawled,

    /// <summary>Data of the provider's users (2.4).</summary>
    UserData,

    /// <summary>Made by a model (2.5).</summary>
    Synthetic,

    /// <summary>None of these (2.6).</summary>
    Other,
}

/// <summary>A data set that models are trained on. What is recorded of it rests on its evidence; what nobody states is unknown.</summary>
public sealed class Dataset : IVersioned
{
    /// <summary>Its identity.</summary>
    public required DatasetId Id { get; init; }

    /// <summary>Its name as published; unique without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>Where its content came from.</summary>
    public DataClassification Classification { get; set; } = DataClassification.Unknown;

    /// <summary>Its licence as declared; null when nobody declares one.</summary>
    public string? Licence { get; set; }

    /// <summary>The country its content was collected or made in; null when not known.</summary>
    public Country? SourceCountry { get; set; }

    /// <summary>For synthetic data: the release that generated it; null when not recorded here.</summary>
    public ReleaseId? TeacherReleaseId { get; set; }

    /// <summary>For synthetic data: the generator as the source names it; null when it names none.</summary>
    public string? TeacherName { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
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

/// <summary>The words for data sets.</summary>
public static class DataClassifications
{
    /// <summary>The word people read.</summary>
    public static string Word(this DataClassification classification) => classification switch
    {
        DataClassification.Unknown => "unknown",
        DataClassification.PubliclyAvailable => "publicly available",
        DataClassification.Licensed => "licensed",
        DataClassification.ThirdParty => "private, from third parties",
        DataClassification.Crawled => "crawled",
        DataClassification.UserData => "user data",
        DataClassification.Synthetic => "synthetic",
        DataClassification.Other => "other",
    };
}

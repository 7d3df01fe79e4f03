namespace ModelRegistry.Domain.Models;

/// <summary>What chips did for a release.</summary>
public enum ChipPurpose
{
    /// <summary>It was trained on them.</summary>
    Training,

    /// <summary>It is served on them.</summary>
    Serving,
}

/// <summary>The use of a chip for training or serving a release; what it rests on is its evidence.</summary>
public sealed class ChipUse
{
    /// <summary>Its identity.</summary>
    public required ChipUseId Id { get; init; }

    /// <summary>The release.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>The training run, when the use is known run by run.</summary>
    public TrainingRunId? TrainingRunId { get; init; }

    /// <summary>The chip's name as the accelerator table writes it; free text when the source's wording fits more than one.</summary>
    public required string ChipName { get; init; }

    /// <summary>What for.</summary>
    public required ChipPurpose Purpose { get; init; }

    /// <summary>How many; null when not known.</summary>
    public Interval? Count { get; init; }

    /// <summary>Chip-hours; null when not known.</summary>
    public Interval? Hours { get; init; }

    /// <summary>By which way they were come by; a diversion is always an allegation.</summary>
    public AcquisitionChannel Channel { get; init; } = AcquisitionChannel.Unknown;

    /// <summary>How they were acquired, in the source's words; null when not known.</summary>
    public string? Acquisition { get; init; }
}

/// <summary>By which way chips came to whoever used them.</summary>
public enum AcquisitionChannel
{
    /// <summary>Nobody says.</summary>
    Unknown,

    /// <summary>Bought.</summary>
    Bought,

    /// <summary>Rented from a cloud or a data centre of somebody else.</summary>
    RentedCloud,

    /// <summary>Alleged to have been diverted past export controls; an allegation, never a finding of ours.</summary>
    DivertedAlleged,

    /// <summary>Of the user's own design.</summary>
    OwnDesign,
}

/// <summary>The words for channels.</summary>
public static class AcquisitionChannels
{
    /// <summary>The word people read.</summary>
    public static string Word(this AcquisitionChannel channel) => channel switch
    {
        AcquisitionChannel.Unknown => "unknown",
        AcquisitionChannel.Bought => "bought",
        AcquisitionChannel.RentedCloud => "rented (cloud)",
        AcquisitionChannel.DivertedAlleged => "diverted (alleged)",
        AcquisitionChannel.OwnDesign => "own design",
    };
}

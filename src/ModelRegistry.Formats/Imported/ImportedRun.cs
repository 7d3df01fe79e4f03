using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Formats.Imported;

/// <summary>Chips that a run is said to have used.</summary>
/// <param name="Name">The chip as the source writes it; where the words fit more than one chip they are kept as they are.</param>
/// <param name="Count">How many; null when the source does not say.</param>
/// <param name="Hours">Chip-hours: count times the hours the run took; null when either is not said.</param>
/// <param name="From">Where it stands.</param>
public sealed record ImportedChips(string Name, Interval? Count, Interval? Hours, Provenance From)
{
    /// <summary>What they did for the release.</summary>
    public ChipPurpose Purpose { get; init; } = ChipPurpose.Training;

    /// <summary>By which way they were come by; a diversion is an allegation.</summary>
    public AcquisitionChannel Channel { get; init; } = AcquisitionChannel.Unknown;

    /// <summary>How they were acquired, in the source's words; null when it does not say.</summary>
    public string? Acquisition { get; init; }
}

/// <summary>A training run as one source states it.</summary>
/// <param name="Name">What it was: "training", "fine-tuning".</param>
/// <param name="Operations">The operations with bounds and method; null when none are stated.</param>
/// <param name="Claim">What is stated, in one sentence.</param>
/// <param name="Chips">On which chips; empty when not stated.</param>
/// <param name="From">Where it stands.</param>
public sealed record ImportedRun(
    string Name, Operations? Operations, string Claim, IReadOnlyList<ImportedChips> Chips, Provenance From)
{
    /// <summary>The country it ran in; null when the source names none that can be told.</summary>
    public Country? Place { get; init; }

    /// <summary>When it ran; null when not stated.</summary>
    public Period? Period { get; init; }
}

namespace ModelRegistry.Features.Models.Summing;

/// <summary>Something about a release that nobody has told the registry.</summary>
public enum Gap
{
    /// <summary>Who developed it.</summary>
    Developer,

    /// <summary>The developer's country.</summary>
    DeveloperCountry,

    /// <summary>Whether the developer has an ultimate parent, and which.</summary>
    UltimateParent,

    /// <summary>The day it came out.</summary>
    ReleaseDay,

    /// <summary>Its licence.</summary>
    Licence,

    /// <summary>Whether its weights are published.</summary>
    Publication,

    /// <summary>Whether access is gated.</summary>
    Gating,

    /// <summary>The digests of its files.</summary>
    Digests,

    /// <summary>What it was made from.</summary>
    Parents,

    /// <summary>The relation to a parent that is named.</summary>
    Relations,

    /// <summary>Whether the parents and teachers recorded are all.</summary>
    WholeLineage,

    /// <summary>Models whose outputs it was trained on.</summary>
    Teachers,

    /// <summary>The data it was trained on.</summary>
    Datasets,

    /// <summary>The operations spent on training it.</summary>
    Operations,

    /// <summary>Whether the runs recorded are all.</summary>
    WholeTraining,

    /// <summary>When it was trained.</summary>
    TrainingTime,

    /// <summary>The chips it was trained on.</summary>
    Chips,

    /// <summary>How many chips.</summary>
    ChipCount,

    /// <summary>Whether the chips recorded are all.</summary>
    WholeChips,

    /// <summary>The country it was trained in.</summary>
    TrainingPlace,

    /// <summary>Where and by whom it is served.</summary>
    Hosting,

    /// <summary>What its safeguards hold.</summary>
    Safeguards,

    /// <summary>What became of its parents' layers of safety.</summary>
    SafetyLayers,
}

using ModelRegistry.Features.Models.Summing;

namespace ModelRegistry.Web.Pages.Models;

/// <summary>What is unknown, in the words and under the headings of the summary.</summary>
internal static class GapWords
{
    public static string Of(Gap gap) => gap switch
    {
        Gap.Developer => "who developed it",
        Gap.DeveloperCountry => "the developer's country",
        Gap.UltimateParent => "whether the developer has an ultimate parent",
        Gap.ReleaseDay => "the day it came out",
        Gap.Licence => "its licence",
        Gap.Publication => "whether its weights are published",
        Gap.Gating => "whether access is gated",
        Gap.Digests => "the digests of its files",
        Gap.Parents => "what it was made from",
        Gap.Relations => "how it was made from a parent that is named",
        Gap.WholeLineage => "whether the recorded parents are all",
        Gap.Teachers => "whether it was trained on another model's outputs",
        Gap.Datasets => "the data it was trained on",
        Gap.Operations => "the operations of its training",
        Gap.WholeTraining => "whether the recorded training runs are all",
        Gap.TrainingTime => "when it was trained",
        Gap.Chips => "the chips it was trained on",
        Gap.ChipCount => "how many chips",
        Gap.WholeChips => "whether the recorded chips are all",
        Gap.TrainingPlace => "the country it was trained in",
        Gap.Hosting => "the countries it is served from",
        Gap.Safeguards => "what its safeguards hold",
        Gap.SafetyLayers => "what became of its parents' layers of safety",
    };

    /// <summary>The row of the summary that would answer it.</summary>
    public static string Heading(Gap gap) => gap switch
    {
        Gap.Developer or Gap.DeveloperCountry or Gap.UltimateParent => "From whom",
        Gap.ReleaseDay or Gap.Licence or Gap.Publication or Gap.Gating or Gap.Digests => "What it is",
        Gap.Parents or Gap.Relations or Gap.WholeLineage or Gap.Teachers or Gap.Datasets => "Made of what",
        Gap.Operations or Gap.WholeTraining or Gap.TrainingTime or Gap.Chips or Gap.ChipCount or Gap.WholeChips => "On which chips",
        Gap.TrainingPlace or Gap.Hosting => "Where",
        Gap.Safeguards or Gap.SafetyLayers => "Safeguards",
    };
}

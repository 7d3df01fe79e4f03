using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

/// <summary>The figures of the chip in question: what is stated with the question first, the accelerator table for the rest.</summary>
internal sealed class ChipFigures
{
    private ChipFigures(Situation situation)
    {
        var question = situation.Question.Item;
        var stated = situation.Facts.Chip;
        Name = stated?.Name ?? question.Chip ?? "the chip";
        var match = AcceleratorTable.Of(situation.Parameters).Find(question.Chip ?? Name);
        var table = match.Chip;
        Performance = stated?.TotalProcessingPerformance ?? table?.TotalProcessingPerformance ?? Interval.Unknown;
        Density = stated?.PerformanceDensity ?? table?.PerformanceDensity ?? Interval.Unknown;
        Bandwidth = stated?.MemoryBandwidth ?? table?.MemoryBandwidth ?? Interval.Unknown;
        ForDataCentres = stated is { ForDataCentres: not Truth.Unknown } ? stated.ForDataCentres : table?.ForDataCentres ?? Truth.Unknown;
        DesignerCountry = stated?.DesignerCountry ?? table?.DesignerCountry;
        DesignerParentCountry = stated?.DesignerParentCountry ?? table?.DesignerParentCountry;
        FoundryCountry = stated?.FoundryCountry ?? table?.FoundryCountry;
        Rows = match.Candidates;
        Read = match.Because;
        PerformanceUse = Use(stated?.TotalProcessingPerformance, match, "tpp", Performance, "TPP", match.PerformanceVerified);
        DensityUse = Use(stated?.PerformanceDensity, match, "density", Density, "TPP per mm2", match.DensityVerified);
    }

    public string Name { get; }

    public Interval Performance { get; }

    public Interval Density { get; }

    public Interval Bandwidth { get; }

    public Truth ForDataCentres { get; }

    public string? DesignerCountry { get; }

    public string? DesignerParentCountry { get; }

    public string? FoundryCountry { get; }

    public IReadOnlyList<string> Rows { get; }

    public string Read { get; }

    public IReadOnlyList<ParameterUse> PerformanceUse { get; }

    public IReadOnlyList<ParameterUse> DensityUse { get; }

    public Wording Text => $"{Read}: TPP {Performance}, density {Density}";

    public MissingFact Missing => new(
        $"chip.{Name}.performance",
        $"What are the total processing performance and the performance density of {Name}?");

    public static ChipFigures Of(Situation situation) => situation.Shared(shared => new ChipFigures(shared));

    private static ParameterUse[] Use(
        Interval? stated,
        AcceleratorMatch match,
        string figure,
        Interval value,
        string unit,
        bool verified) =>
        stated is not null || match.Chip is null
            ? []
            : [new(
                $"{AcceleratorTable.Id}/{string.Join("+", match.Candidates)}/{figure}",
                $"{value} {unit}",
                "15 CFR Part 774, Supplement No. 1, ECCN 3A090, technical notes",
                verified)];
}

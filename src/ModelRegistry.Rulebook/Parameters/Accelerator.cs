using ModelRegistry.Rulebook.DatedParameters;

namespace ModelRegistry.Rulebook.Parameters;

/// <summary>
/// One accelerator as published. Performance and density are computed here from the dense figures by the technical notes of ECCN 3A090
/// (15 CFR Part 774, Supplement No. 1) and compared with what the row states.
/// </summary>
internal sealed record Accelerator(string Name, IReadOnlyDictionary<string, decimal> Dense)
{
    public string? DesignerCountry { get; init; }

    public string? ParentCountry { get; init; }

    public string? FoundryCountry { get; init; }

    public bool ForDataCentres { get; init; }

    public decimal? Tpp { get; init; }

    /// <summary>Where parts are sold in bins: the lowest and the highest.</summary>
    public Interval? TppRange { get; init; }

    public decimal? DieArea { get; init; }

    /// <summary>Where it is open which dies count.</summary>
    public Interval? DieAreaRange { get; init; }

    public decimal? PerformanceDensity { get; init; }

    public decimal? MemoryBandwidth { get; init; }

    /// <summary>The class the row's source computes; null where it cannot.</summary>
    public string? Class { get; init; }

    public bool TppVerified { get; init; }

    public bool DensityVerified { get; init; }

    /// <summary>Reads a row of the table.</summary>
    internal static Accelerator Of(ParameterRow row) => new(row.Text("name"), row.Figures("dense"))
    {
        DesignerCountry = row.TextOrNull("designerCountry"),
        ParentCountry = row.TextOrNull("parentCountry"),
        FoundryCountry = row.TextOrNull("foundryCountry"),
        ForDataCentres = row.Flag("forDataCentres"),
        Tpp = row.Number("tpp"),
        TppRange = row.Range("tppRange"),
        DieArea = row.Number("dieArea"),
        DieAreaRange = row.Range("dieAreaRange"),
        PerformanceDensity = row.Number("performanceDensity"),
        MemoryBandwidth = row.Number("memoryBandwidth"),
        Class = row.TextOrNull("class"),
        TppVerified = row.Flag("tppVerified"),
        DensityVerified = row.Flag("densityVerified"),
    };

    /// <summary>
    /// Two operations a multiply-accumulate, times the largest operand's bits, at the best precision: dense tera-operations ×
    /// bits.
    /// </summary>
    internal decimal? ComputedTpp => Dense.Count == 0 ? null : Dense.Max(figure => figure.Value * BitsOf(figure.Key));

    /// <summary>Total processing performance with the spread between bins, where parts are sold in bins.</summary>
    internal Interval Performance => TppRange ?? (ComputedTpp is { } tpp ? Interval.Exactly(tpp) : Interval.Unknown);

    /// <summary>Performance by applicable area; not known where the area is not, never without bound by division.</summary>
    internal Interval Density
    {
        get
        {
            var area = DieAreaRange ?? (DieArea is { } exact ? Interval.Exactly(exact) : Interval.Unknown);
            return area.Low <= 0 || area.High is not { } large || Performance.High is not { } most
                ? Interval.Unknown
                : new(decimal.Round(Performance.Low / large, 4), decimal.Round(most / area.Low, 4));
        }
    }

    /// <summary>Why the row is refused; null when its figures agree.</summary>
    internal string? Disagreement =>
        Dense.Keys.FirstOrDefault(precision => BitsOf(precision) == 0) is { } strange
            ? $"{Name}: {strange} is no precision this table knows."
        : ComputedTpp is { } tpp && Math.Abs(tpp - (Tpp ?? 0)) > 1 ? $"{Name}: the dense figures give a TPP of {tpp}, the row states {Tpp}."
        : DieArea is { } area && ComputedTpp / area is { } density && Math.Abs(density - (PerformanceDensity ?? 0)) > 0.011m
            ? $"{Name}: TPP by area is {density:0.000}, the row states {PerformanceDensity}."
        : null;

    /// <summary>The bits of an operand of a precision; 0 for one the table does not know.</summary>
    internal static int BitsOf(string precision) =>
        precision switch { "FP4" => 4, "FP8" or "INT8" => 8, "FP16" or "BF16" => 16, "TF32" or "FP32" => 32, "FP64" => 64, _ => 0 };
}

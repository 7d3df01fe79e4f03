using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Imported;

/// <summary>A rate of operations at one bit length.</summary>
/// <param name="Format">The column it stands in.</param>
/// <param name="Bits">The bit length.</param>
/// <param name="Tera">Operations a second in units of 10^12, a multiplication and an addition counted as two.</param>
public sealed record ChipRate(string Format, int Bits, decimal Tera);

/// <summary>A chip as a table describes it, with the two figures of ECCN 3A090 computed (15 CFR part 774, Supplement No. 1, 3A090,
/// notes).</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Designer">Its manufacturer as the table has it.</param>
/// <param name="Foundry">Who made it; null when not stated.</param>
/// <param name="Node">Process size in nanometres; null when not stated.</param>
/// <param name="DieArea">Die area in mm²; null when not stated.</param>
/// <param name="MemoryBandwidth">In GB/s; null when not stated.</param>
/// <param name="Rates">The rates stated.</param>
/// <param name="Line">The line of the table.</param>
public sealed record ImportedChip(
    string Name, string? Designer, string? Foundry, decimal? Node, decimal? DieArea, decimal? MemoryBandwidth,
    IReadOnlyList<ChipRate> Rates, int Line)
{
    // Die area counts where it is made in a process of 16 nm or less with transistors that are not planar.
    private const decimal LargestNode = 16;

    /// <summary>
    /// Total processing performance: the largest of rate times bit length. The rate counts a multiply-accumulate as two, which is the two
    /// of the provision's "2 x MacTOPS x bit length". Null when no rate is stated. A table does not say whether a rate is for sparse
    /// matrices, which would double it.
    /// </summary>
    public decimal? TotalProcessingPerformance => Rates.Count == 0 ? null : Rates.Max(r => r.Tera * r.Bits);

    /// <summary>TPP over die area; null when either, or the process, is not stated, or the process is larger than 16 nm.</summary>
    public decimal? PerformanceDensity =>
        DieArea is > 0 and { } area && Node is <= LargestNode && TotalProcessingPerformance is { } tpp
            ? decimal.Round(tpp / area, 2) : null;

    /// <summary>The computation in one line: "max(312 x 16, 624 x 8) = 4992".</summary>
    public string Formula => TotalProcessingPerformance is not { } tpp ? "no rate is stated"
        : $"max({string.Join(", ", Rates.Select(r => $"{Interval.Text(r.Tera)} x {r.Bits}"))}) = {Interval.Text(tpp)}"
            + (PerformanceDensity is { } density ? $"; / {Interval.Text(DieArea!.Value)} mm² = {Interval.Text(density)}" : "");
}

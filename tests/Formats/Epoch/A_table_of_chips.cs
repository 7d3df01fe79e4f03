using ModelRegistry.Formats.Epoch;

namespace ModelRegistry.Tests.Formats.Epoch;

public sealed class A_table_of_chips
{
    private const string Header = "Name of the hardware,Manufacturer,Tensor-FP16 performance (FLOP/s),INT8 performance (OP/s),Memory bandwidth (byte/s),Die Size (mm^2),Process size (nm),Foundry\n";

    [Fact]
    public void Gives_the_figures_of_the_control_list_with_their_formula()
    {
        var chip = Read("NVIDIA A100,NVIDIA,312000000000000,624000000000000,2039000000000,826,7,TSMC\n").Chips.Single();
        Assert.Equal((4992m, 6.04m, 2039m), (chip.TotalProcessingPerformance!.Value, chip.PerformanceDensity!.Value, chip.MemoryBandwidth!.Value));
        Assert.Equal("max(312 x 16, 624 x 8) = 4992; / 826 mm² = 6.04", chip.Formula);
    }

    [Theory]
    [InlineData("X,Y,1e14,,,,7,Z\n")]
    [InlineData("X,Y,1e14,,,500,28,Z\n")]
    [InlineData("X,Y,1e14,,,500,,Z\n")]
    [InlineData("X,Y,1e14,,,0,7,Z\n")]
    public void Gives_no_density_without_an_area_in_a_process_that_counts(string row)
    {
        var chip = Read(row).Chips.Single();
        Assert.Equal((1600m, null), (chip.TotalProcessingPerformance, chip.PerformanceDensity));
    }

    [Fact]
    public void Without_a_rate_has_no_figure()
    {
        var chip = Read("X,Y,,,,500,7,Z\n").Chips.Single();
        Assert.Equal((null, "no rate is stated"), (chip.TotalProcessingPerformance, chip.Formula));
    }

    [Fact]
    public void A_cell_that_is_no_number_is_named()
    {
        var (chips, wrong) = Read("X,Y,fast,,,500,7,Z\n,Y,,,,,,\n");
        Assert.Null(chips.Single().TotalProcessingPerformance);
        Assert.Equal([(3, "A row names no chip; it is not read."), (2, "Tensor-FP16 performance (FLOP/s) is \"fast\".")], wrong.Select(w => (w.Line!.Value, w.What)));
    }

    private static (IReadOnlyList<ModelRegistry.Formats.Imported.ImportedChip> Chips, IReadOnlyList<ModelRegistry.Formats.Imported.NotUnderstood> NotUnderstood) Read(string rows)
    {
        var (chips, wrong) = ChipTable.Read("chips.csv", Given.Bytes(Header + rows));
        return (chips, wrong);
    }
}

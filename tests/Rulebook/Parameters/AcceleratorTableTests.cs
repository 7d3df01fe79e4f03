using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Parameters;

namespace ModelRegistry.Tests.Rulebook.Parameters;

public class AcceleratorTableTests
{
    private static readonly AcceleratorTable Table = AcceleratorTable.Of(RulebookEdition.Current.Parameters.On(new(2026, 11, 21)));

    [Theory]
    [InlineData("H800", "NVIDIA H800 SXM")]
    [InlineData("nvidia h20", "NVIDIA H20")]
    [InlineData("RTX 4090", "NVIDIA RTX 4090")]
    [InlineData("Ascend 910B", "Huawei Ascend 910B")]
    public void A_name_that_fits_one_row_is_that_row(string asked, string row) => Assert.Equal([row], Table.Find(asked).Candidates);

    [Fact]
    public void A_name_that_fits_several_rows_keeps_all_of_them_and_spans_their_figures()
    {
        var match = Table.Find("H100");

        Assert.Equal(["NVIDIA H100 SXM", "NVIDIA H100 NVL", "NVIDIA H100 PCIe"], match.Candidates);
        Assert.Equal(new Interval(12104, 15832), match.Chip!.TotalProcessingPerformance);
        Assert.Equal("US", match.Chip.DesignerCountry);
    }

    [Fact]
    public void A_name_that_fits_nothing_gives_no_figures()
    {
        Assert.Null(Table.Find("H900").Chip);
        Assert.Null(Table.Find("  ").Chip);
    }

    [Fact]
    public void A_part_sold_in_bins_spans_them()
    {
        Assert.Equal(new Interval(4480, 6400), Table.Find("Ascend 910B").Chip!.TotalProcessingPerformance);
    }

    [Fact]
    public void An_unknown_die_area_leaves_the_density_unknown() =>
        Assert.True(Table.Find("TPU v5p").Chip!.PerformanceDensity!.IsUnknown);

    [Theory]
    [InlineData("A100", 4992, 6.04)]
    [InlineData("L20", 1912, 3.14)]
    [InlineData("MI250X", 6128, 3.88)]
    [InlineData("L4", 1936, 6.59)]
    public void Performance_and_density_are_computed_by_the_technical_notes(string chip, double tpp, double density)
    {
        var facts = Table.Find(chip).Chip!;

        Assert.Equal((decimal)tpp, facts.TotalProcessingPerformance!.Low);
        Assert.InRange(facts.PerformanceDensity!.Low, (decimal)density - 0.01m, (decimal)density + 0.01m);
    }

    [Theory]
    [InlineData("\"tpp\": 4000", "\"dieArea\": 800, \"performanceDensity\": 6.0", "row states 4000")]
    [InlineData("\"tpp\": 4800", "\"dieArea\": 800, \"performanceDensity\": 5.0", "row states 5.0")]
    public void A_row_whose_figures_disagree_refuses_the_file(string tpp, string density, string says)
    {
        var json = $$"""
            {"parameters":[{"id":"us/ear/accelerators","title":"t","kind":"table","unit":"","citation":"c","source":"s",
            "columns":["name","forDataCentres","dense","tpp","dieArea","performanceDensity","tppVerified","densityVerified"],
            "values":[{"from":"2020-01-01","verified":false,"value":[{"name":"X 1","forDataCentres":true,"dense":{"BF16":300},
            {{tpp}},{{density}},"tppVerified":true,"densityVerified":true}]}]}]}
            """;
        var parameters = new ParameterSet(ParameterFile.Read("x.json", Encoding.UTF8.GetBytes(json)));

        var refused = Assert.Throws<ParameterFileException>(() => AcceleratorTable.Of(parameters.On(new(2026, 1, 1))));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }
}

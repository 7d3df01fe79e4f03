using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.Epoch;

public sealed class A_table_of_models
{
    private const string Header = "Model,Organization,Country (from Organization),Training compute (FLOP),Training compute lower bound,"
        + "Training compute upper bound,Training hardware,Hardware quantity,Training time (hours),Confidence,Base model,Finetune compute (FLOP),Training compute notes\n";

    [Theory]
    [InlineData("Confident", "9e24", "", "", "3e24 to 2.7e25", EvidenceStrength.Moderate)]
    [InlineData("Likely", "1e24", "", "", "1e23 to 1e25", EvidenceStrength.Weak)]
    [InlineData("Speculative", "3e24", "", "", "1e23 to 9e25", EvidenceStrength.Indicative)]
    [InlineData("Confident", "9e24", "8e24", "", "8e24 to 2.7e25", EvidenceStrength.Moderate)]
    [InlineData("", "9e24", "8e24", "1e25", "8e24 to 1e25", EvidenceStrength.Indicative)]
    [InlineData("Unverified", "9e24", "", "", "unknown", EvidenceStrength.Indicative)]
    public void Gives_operations_with_bounds_by_its_own_word_or_its_confidence(
        string confidence, string figure, string low, string high, string bounds, EvidenceStrength strength)
    {
        var run = Row($"M,Acme,France,{figure},{low},{high},,,,{confidence},,,").Runs.Single();
        Assert.Equal((bounds, figure, EstimateMethod.ThirdPartyEstimate), (run.Operations!.Bounds.ToString(), run.Operations.AsAsserted, run.Operations.Method));
        Assert.Equal((EvidenceKind.ChipEvidence, strength, "Epoch AI", "/Training compute (FLOP)", 2),
            (run.From.Kind!.Value, run.From.Strength!.Value, run.From.Who, run.From.Location, run.From.Line!.Value));
    }

    [Fact]
    public void Gives_chips_with_count_and_hours_when_there_is_one_kind()
    {
        var chips = Row("M,Acme,France,1e24,,,NVIDIA H800 SXM5,2048,10,Confident,,,").Runs.Single().Chips.Single();
        Assert.Equal(("NVIDIA H800 SXM5", "2048", "20480"), (chips.Name, chips.Count!.ToString(), chips.Hours!.ToString()));
    }

    [Fact]
    public void Of_two_kinds_of_chips_no_count_is_known()
    {
        var chips = Row("M,Acme,France,1e24,,,\"NVIDIA A100,NVIDIA V100\",2048,10,Confident,,,").Runs.Single().Chips;
        Assert.Equal([("NVIDIA A100", true), ("NVIDIA V100", true)], chips.Select(c => (c.Name, c.Count is null && c.Hours is null)));
    }

    [Fact]
    public void States_the_organisations_country_and_never_a_place_of_training()
    {
        var model = Row("M,\"Acme,Other\",\"France,France,China\",,,,,,,,,,");
        Assert.Equal(["France", "China"], model.Values(Subject.DeveloperCountry));
        Assert.Equal(["Acme", "Other"], model.Values(Subject.Publisher));
        Assert.Empty(model.Values(Subject.TrainingPlace));
    }

    [Fact]
    public void Names_a_parent_that_can_be_looked_up_when_the_table_has_it()
    {
        var models = Read(Header + "Big One,,,,,,,,,,,,\nSmall,,,1e22,,,,,,Confident,Big One,1e21,\nTiny,,,,,,,,,,Some Other,,\n");
        Assert.Equal((true, Force.Reported, "Big One"), (models[1].Parents[0].IsHubName, models[1].Parents[0].Force, models[1].Parents[0].Name));
        Assert.Equal(["training", "fine-tuning"], models[1].Runs.Select(r => r.Name));
        Assert.False(models[2].Parents[0].IsHubName);
    }

    [Theory]
    [InlineData("M,,,1e24,,,,,,Wrong,,,", "/Confidence", "Epoch marks this row as wrong; its operations and chips are not taken.")]
    [InlineData("M,,,much,,,,,,Confident,,,", "/Training compute (FLOP)", "Training compute (FLOP) is \"much\".")]
    [InlineData("M,,,1e40,,,,,,Confident,,,", "/Training compute (FLOP)", "Training compute (FLOP) is \"1e40\".")]
    [InlineData("M,,,1e24,2e24,,,,,Confident,,,", "/Training compute (FLOP)", "1e24 lies outside the bounds that the row states; neither is taken.")]
    public void A_figure_that_cannot_be_is_not_taken_and_named(string row, string place, string what)
    {
        var model = Row(row);
        Assert.Empty(model.Runs);
        Assert.Equal((place, 2, what), model.Only(Reason.Wrong) is var wrong ? (wrong.Location, wrong.Line!.Value, wrong.What) : default);
    }

    [Fact]
    public void Reads_cells_with_commas_quotes_and_line_ends()
    {
        var models = Read(Header + "\"A \"\"B\"\", C\",,,,,,,,,,,,\"one\ntwo\"\nD,,,,,,,,,,,,\n");
        Assert.Equal(["A \"B\", C", "D"], models.Select(m => m.Name!.Value));
        Assert.Equal(4, models[1].Name!.From.Line);
        Assert.Contains(models[0].NotUnderstood, n => n is { Reason: Reason.KeptNotInterpreted, What: "Training compute notes of the row are kept and not interpreted." });
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "The table is none that is read.")]
    [InlineData("", "The table is empty.")]
    [InlineData("a,a\n", "The column a stands in the header twice.")]
    [InlineData("Model,\"open\n", "A quotation mark is not closed.")]
    public void That_is_no_table_of_models_is_refused(string text, string what) => Assert.Equal(what, Read(text).Single().Only(Reason.Wrong).What);

    [Fact]
    public void A_row_of_another_width_is_left_out_and_named()
    {
        var models = Read(Header + "A,b\nM,,,,,,,,,,,,\n");
        Assert.Equal("M", models.Single().Name!.Value);
        Assert.Equal((2, "The row has 2 cells and the header 13; it is not read."), models[0].Only(Reason.Wrong) is var wrong ? (wrong.Line!.Value, wrong.What) : default);
    }

    [Fact]
    public void Rows_beyond_the_limit_are_not_read_and_said_so()
    {
        var reader = new ImportReader(TimeProvider.System, new ImportLimits { Items = 2 });
        var models = reader.ReadAll("x.csv", Given.Bytes(Header + string.Concat(Enumerable.Repeat("M,,,,,,,,,,,,\n", 4))));
        Assert.Equal(2, models.Count);
        Assert.StartsWith("The table has more rows than the limit of 2", models[0].Only(Reason.Limit).What, StringComparison.Ordinal);
    }

    [Fact]
    public void That_is_mutated_is_answered_and_never_thrown_at_the_caller()
    {
        var random = new Random(20261122);
        string[] pieces = ["\"", ",", "\n", "\r", "1e99", "-1", "é", "\0"];
        for (var run = 0; run < 2000; run++)
        {
            var text = new StringBuilder(Header + "M,Acme,France,1e24,1e23,1e25,\"A100,H100\",8,10,Likely,Big,1e20,x\nBig,,,,,,,,,,,,\n");
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                var at = random.Next(text.Length - 6);
                if (random.Next(3) == 0) text.Remove(at, random.Next(1, 6));
                else text.Insert(at, pieces[random.Next(pieces.Length)]);
            }

            Assert.All(Read(text.ToString()), model => Assert.Single(model.Sources));
        }
    }

    private static ImportedModel Row(string row) => Read(Header + row + "\n").Single();

    private static IReadOnlyList<ImportedModel> Read(string csv) => Given.Reader.ReadAll("models.csv", Given.Bytes(csv));
}

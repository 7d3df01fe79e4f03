using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Rulebook.Law;

/// <summary>The rules on 3A090 classify every accelerator of the table as the table's source does.</summary>
public sealed class Classes
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    public static TheoryData<string, string?> Rows()
    {
        var data = new TheoryData<string, string?>();
        foreach (var row in AcceleratorTable.Of(RulebookEdition.Current.Parameters.On(Day)).Rows)
            data.Add(row.Name, row.Class);
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_has_the_class_its_source_computes(string chip, string? expected)
    {
        var question = new Question { Item = new(ItemKind.Chip, Chip: chip), Destination = "CN", Day = Day };
        var first = RulebookEdition.Current.EvaluateRule("us/eccn/3a090/a", question, new()).Outcome;
        var second = RulebookEdition.Current.EvaluateRule("us/eccn/3a090/b", question, new()).Outcome;

        Assert.Equal(expected, (first, second) switch
        {
            (Outcome.Met, Outcome.Unmet) => "3A090.a",
            (Outcome.Unmet, Outcome.Met) => "3A090.b",
            (Outcome.Unmet, Outcome.Unmet) => expected is "below 3A090" or "excluded by Note 2" ? expected : "out",
            _ => null,
        });
    }

    [Fact]
    public void The_table_has_its_48_rows() => Assert.Equal(48, Rows().Count);
}

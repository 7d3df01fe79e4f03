using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>An edition is kept whole, comes back to the byte, and says what this program no longer has of it.</summary>
public sealed class KeptEditions
{
    private static readonly RulebookEdition Own = RulebookEdition.Current;
    private static readonly EditionManifest Kept = EarlierPrograms.Read(EarlierPrograms.Write(Own.Manifest));

    [Fact]
    public void One_that_was_kept_evaluates_to_the_same_bytes()
    {
        var restored = RestoredEdition.Of(Kept, Own.Files);
        Assert.Empty(restored.Obstacles);
        foreach (var rule in Own.Rules)
        {
            var example = rule.Examples[0];
            Assert.Equal(
                EvaluationDocument.Write(Own.Evaluate(example.Question, example.Facts)),
                EvaluationDocument.Write(restored.Edition!.Evaluate(example.Question, example.Facts)));
        }
    }

    [Fact]
    public void A_rule_whose_code_has_changed_is_named()
    {
        var rules = Kept.Rules.Select(rule => rule.Id == "us/eccn/4e091" ? rule with { Code = new('0', 64) } : rule).ToArray();
        var restored = RestoredEdition.Of(Kept with { Rules = rules }, Own.Files);
        Assert.Equal("Rule us/eccn/4e091: its code is another one by now.", Assert.Single(restored.Obstacles));
        Assert.Equal(Kept.Hash, restored.Edition!.Hash);
    }

    [Fact]
    public void A_rule_that_is_gone_is_named_and_nothing_is_answered()
    {
        var restored = RestoredEdition.Of(Kept with { Rules = [.. Kept.Rules, new("us/gone", "", "")] }, Own.Files);
        Assert.Null(restored.Edition);
        Assert.Contains("us/gone", Assert.Single(restored.Obstacles), StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_code_that_has_changed_is_said() =>
        Assert.Contains("all rules share", Assert.Single(RestoredEdition.Of(Kept with { Engine = "" }, Own.Files).Obstacles), StringComparison.Ordinal);

    [Fact]
    public void Every_rule_has_code_that_is_recorded()
    {
        var nothing = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([]));
        Assert.DoesNotContain(Own.RuleIdentities, rule => rule.Code == nothing);
    }

    [Fact]
    public void Another_threshold_is_another_edition_and_shows_in_the_examples()
    {
        var read = EditionReading.Of(Changed("us-4e091.json", "\"1e26\"", "\"1e20\""));
        Assert.Empty(read.Problems);
        Assert.NotEqual(Own.Hash, read.Edition!.Hash);
        Assert.Contains(EditionReading.ChangedExamples(read.Edition), changed => changed.Rule.Id == "us/eccn/4e091");
        Assert.Empty(EditionReading.ChangedExamples(Own));
    }

    [Theory]
    [InlineData("\"citation\"", "\"cited\"", "us-4e091.json#/parameters/0/cited: is not known here")]
    [InlineData("us/eccn/4e091/threshold", "us/eccn/4e091/other", "us/eccn/4e091/threshold is in no file")]
    [InlineData("us/eccn/4e091/threshold", "us/eccn/4e091/generated-share", "is defined before in us-4e091.json")]
    [InlineData("\"unit\": \"operations\"", "\"unit\": \"dollars\"", "has another kind, unit or columns")]
    public void Files_that_the_rules_cannot_read_are_refused_with_their_place(string right, string wrong, string sentence)
    {
        var read = EditionReading.Of(Changed("us-4e091.json", right, wrong));
        Assert.Null(read.Edition);
        Assert.Contains(read.Problems, problem => problem.ToString().Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_a_rule_trips_over_is_refused_with_the_rule()
    {
        var read = EditionReading.Of(Changed("us-accelerators.json", "\"tpp\": 4992", "\"tpp\": 9984"));
        Assert.Contains(read.Problems, problem => problem.File == "us/eccn/3a090/a" && problem.Sentence.Contains("A100", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_before_the_first_law_of_a_place_is_refused()
    {
        var first = Own.FirstDayOf(Jurisdiction.UnitedStates)!.Value;
        QuestionDocument Asked(DateOnly day) => new(new() { Item = new(ItemKind.Weights, "a/b"), Day = day });
        var early = QuestionDocument.Read(Asked(first.AddDays(-1)).Write());
        Assert.Equal("/question/day", Assert.Single(early.Problems).Place);
        Assert.Contains($"ask for {first:yyyy-MM-dd}", early.Problems[0].Problem, StringComparison.Ordinal);
        Assert.Empty(QuestionDocument.Read(Asked(first).Write()).Problems);
    }

    private static ParameterSource[] Changed(string name, string right, string wrong)
    {
        Assert.Contains(Own.Files, file => file.Name == name && file.Text.Contains(right, StringComparison.Ordinal));
        return [.. Own.Files.Select(file => file.Name == name ? file with { Text = file.Text.Replace(right, wrong, StringComparison.Ordinal) } : file)];
    }
}

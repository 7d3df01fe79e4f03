using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats;

public sealed class A_card_that_is_wrong
{
    [Theory]
    [InlineData("base_model: 5", "base_model is a number, not a name.")]
    [InlineData("base_model: 1.5", "base_model is a number, not a name.")]
    [InlineData("base_model: yes", "base_model is a boolean, not a name.")]
    [InlineData("base_model: 2024-01-01", "base_model is a date, not a name.")]
    [InlineData("base_model:\n  name: a/b", "base_model is a mapping, not a name.")]
    [InlineData("base_model:\n- - a/b", "base_model is a list, not a name.")]
    [InlineData("datasets: {a: b}", "datasets is a mapping, not a name.")]
    [InlineData("license: no", "license is a boolean, not a name.")]
    [InlineData("base_model: None", "None stands where a parent's name belongs; no parent is kept.")]
    public void Says_what_stands_where_a_name_belongs(string yaml, string what)
    {
        var card = Given.Front(yaml + "\nlibrary_name: kept");
        var message = card.Only(Reason.Wrong);
        Assert.Equal((what, "README.md"), (message.What, message.File));
        Assert.InRange(message.Line!.Value, 2, 3);
        Assert.Contains("would be right", message.Right, StringComparison.Ordinal);
        Assert.Empty(card.Parents);
        Assert.Equal(["kept"], card.Values(Subject.Library));
    }

    [Theory]
    [InlineData("base_model: \"1.5\"", "1.5")]
    [InlineData("base_model: !!str 1.5", "1.5")]
    [InlineData("base_model: '007'", "007")]
    [InlineData("base_model: gpt2", "gpt2")]
    [InlineData("base_model: https://huggingface.co/a/b/tree/main", "a/b")]
    [InlineData("base_model: |\n  a/b", "a/b")]
    public void Takes_a_name_that_can_be_read_one_way_only(string yaml, string name)
    {
        var parent = Assert.Single(Given.Front(yaml).Parents);
        Assert.Equal((name, true), (parent.Name, parent.IsHubName));
    }

    [Fact]
    public void Keeps_a_local_path_as_written_and_says_that_it_is_no_hub_name()
    {
        var card = Given.Front("base_model: ./checkpoints/7");
        Assert.Equal(("./checkpoints/7", false), (card.Parents[0].Name, card.Parents[0].IsHubName));
        Assert.Contains("is not a hub name", card.Only(Reason.Wrong).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_Norwegian_as_written_and_warns()
    {
        var card = Given.Front("language: no");
        Assert.Equal(["no"], card.Values(Subject.Language));
        Assert.Equal("\"no\" in quotes would be right.", card.Only(Reason.Wrong).Right);
    }

    [Theory]
    [InlineData("finetuned")]
    [InlineData("5")]
    [InlineData("[merge]")]
    public void Keeps_the_parent_undeclared_when_the_relation_is_unknown(string relation)
    {
        var card = Given.Front($"base_model: a/b\nbase_model_relation: {relation}");
        Assert.Equal(DerivationRelation.Undeclared, Assert.Single(card.Parents).Relation);
        Assert.Equal((3, "One of adapter, finetune, merge or quantized would be right."),
            (card.Only(Reason.Wrong).Line!.Value, card.Only(Reason.Wrong).Right));
    }

    [Fact]
    public void Keeps_a_parent_with_a_strange_relation_tag_undeclared()
    {
        var card = Given.Front("tags:\n- base_model:cloned:a/b");
        Assert.Equal(("a/b", DerivationRelation.Undeclared), (card.Parents[0].Name, card.Parents[0].Relation));
        Assert.Contains("cloned is no relation", card.Only(Reason.Wrong).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_keep_a_model_as_its_own_parent()
    {
        var card = Given.Front("base_model:\n- A/Model\n- b/other", "a/model");
        Assert.Equal("b/other", Assert.Single(card.Parents).Name);
        Assert.Equal((3, "A/Model is named as its own parent; that edge is not kept."),
            (card.Only(Reason.Wrong).Line!.Value, card.Only(Reason.Wrong).What));
    }

    [Fact]
    public void Keeps_a_parent_that_is_named_twice_once()
    {
        var card = Given.Front("base_model:\n- a/b\n- a/B");
        Assert.Single(card.Parents);
        Assert.Equal(4, card.Only(Reason.Wrong).Line);
    }

    [Fact]
    public void Says_that_a_relation_stands_without_a_parent() =>
        Assert.Equal("A relation is declared and no parent.", Given.Front("base_model_relation: merge").Only(Reason.Wrong).What);

    [Fact]
    public void Keeps_both_values_of_a_key_that_stands_twice_and_lists_it()
    {
        var card = Given.Front("license: mit\nlicense: apache-2.0");
        Assert.Equal(["mit", "apache-2.0"], card.Values(Subject.License));
        Assert.Equal(3, card.Only(Reason.Wrong).Line);
    }

    [Fact]
    public void Keeps_the_relation_undeclared_when_two_are_declared() =>
        Assert.Equal(DerivationRelation.Undeclared,
            Given.Front("base_model: a/b\nbase_model_relation: merge\nbase_model_relation: adapter").Parents[0].Relation);

    [Theory]
    [InlineData("? [a, b]\n: c", Reason.Wrong)]
    [InlineData("? {a: b}\n: c", Reason.Wrong)]
    [InlineData("5: c", Reason.KeptNotInterpreted)]
    [InlineData("true: c", Reason.KeptNotInterpreted)]
    public void Lists_keys_that_are_not_words(string yaml, Reason reason)
    {
        var card = Given.Front(yaml + "\nlicense: mit");
        Assert.Equal(2, card.Only(reason).Line);
        Assert.Equal(["mit"], card.Values(Subject.License));
    }

    [Fact]
    public void Points_at_a_licence_that_is_spelled_with_c()
    {
        var card = Given.Front("licence: license");
        Assert.Empty(card.Values(Subject.License));
        Assert.Contains("spelled with s", card.Only(Reason.KeptNotInterpreted).Right, StringComparison.Ordinal);
    }
}
